package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.util.Collection;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;

/** What allows an inquiry letter (P4.2c): risks that are relatively concentrated and evident. */
public enum Ground {
    /** An orange hit, confirmed by two people. */
    ORANGE,
    /** Two yellow hits on one post within ninety days. */
    TWO_YELLOW,
    /** Three petitions within six months. */
    THREE_PETITIONS,
    /** A reminder that stayed without answer, taken a rung higher by somebody's decision. */
    NEXT_RUNG,
    /** Another reason, stated, which the approver weighs. */
    OTHER;

    static final int YELLOW_DAYS = 90;
    static final int PETITION_MONTHS = 6;

    /**
     * One confirmed signal about the post.
     *
     * @param attached whether the letter itself rests on it
     */
    record Fact(SignalLevel level, boolean petition, LocalDate raisedOn, boolean attached) {

        static Fact of(SignalFacts signal, Collection<java.util.UUID> attached) {
            return new Fact(
                    signal.level(),
                    signal.source() == SignalSource.PETITION,
                    signal.raisedOn(),
                    attached.contains(signal.id().value()));
        }
    }

    /** Whether it holds on the day, by the confirmed signals about the post; the last two are somebody's decision. */
    boolean holds(Collection<Fact> facts, boolean parentEscalated, LocalDate today) {
        return switch (this) {
            case ORANGE -> facts.stream().anyMatch(fact -> fact.attached() && fact.level() != SignalLevel.YELLOW);
            case TWO_YELLOW ->
                facts.stream()
                                .filter(fact -> fact.level() == SignalLevel.YELLOW)
                                .filter(fact -> !fact.raisedOn().isBefore(today.minusDays(YELLOW_DAYS)))
                                .count()
                        >= 2;
            case THREE_PETITIONS ->
                facts.stream()
                                .filter(Fact::petition)
                                .filter(fact -> !fact.raisedOn().isBefore(today.minusMonths(PETITION_MONTHS)))
                                .count()
                        >= 3;
            case NEXT_RUNG -> parentEscalated;
            case OTHER -> true;
        };
    }
}
