package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** What a check must say, and on which days it may be made (P2.1.4b). */
final class CheckRules {

    /** Longest time for putting something right: as for a complex rectification order (§5). */
    static final int LONGEST_CORRECTION_DAYS = 60;

    private static final int LONGEST_FINDING = 2000;
    private static final int LONGEST_WORDS = 1000;

    private CheckRules() {}

    /**
     * What the rules look at.
     *
     * @param startsOn         the measure's first day
     * @param opensOn          the first day on which this due day may be answered; none for a follow-up
     * @param lastOn           the day of the check before; none before the first
     * @param evidenceRequired whether the measure says what has to show it
     * @param evidence         what of it there is since the check before
     */
    record Facts(
            LocalDate today,
            LocalDate startsOn,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate lastOn,
            boolean evidenceRequired,
            Set<UUID> evidence) {}

    /** Refusals of the day, which all measures of one check share. */
    static List<Refusal> day(@Nullable LocalDate on, Facts facts, String number) {
        if (on == null) {
            return List.of(Refusal.at("on", "measures.checks.refusal.day"));
        }
        if (on.isAfter(facts.today())) {
            return List.of(Refusal.at("on", "measures.checks.refusal.future"));
        }
        if (on.isBefore(facts.startsOn())) {
            return List.of(Refusal.at(
                    "on",
                    "measures.checks.refusal.before-start",
                    number,
                    facts.startsOn().toString()));
        }
        if (facts.lastOn() != null && on.isBefore(facts.lastOn())) {
            return List.of(Refusal.at(
                    "on",
                    "measures.checks.refusal.before-last",
                    number,
                    facts.lastOn().toString()));
        }
        if (facts.opensOn() != null && on.isBefore(facts.opensOn())) {
            return List.of(Refusal.at(
                    "on",
                    "measures.checks.refusal.early",
                    number,
                    facts.opensOn().toString()));
        }
        return List.of();
    }

    /** Refusals of what is said of one measure, each beside its field. */
    static List<Refusal> entry(CheckEntry entry, @Nullable LocalDate on, Facts facts) {
        var refusals = new ArrayList<Refusal>();
        var id = entry.measure().toString();
        if (entry.result() == null) {
            refusals.add(Refusal.at("result-" + id, "measures.checks.refusal.result"));
            return refusals;
        }
        evidence(entry, facts, id, refusals);
        if (entry.result() != CheckResult.CARRIED_OUT && entry.finding().length() < 2) {
            refusals.add(Refusal.at("finding-" + id, "measures.checks.refusal.finding"));
        }
        correction(entry, on, id, refusals);
        if (entry.effect() != null && entry.effectReason().length() < 2) {
            refusals.add(Refusal.at("effectReason-" + id, "measures.checks.refusal.effect-reason"));
        }
        if (entry.finding().length() > LONGEST_FINDING
                || entry.nextStep().length() > LONGEST_WORDS
                || entry.effectReason().length() > LONGEST_WORDS) {
            refusals.add(Refusal.at("finding-" + id, "measures.checks.refusal.long", LONGEST_FINDING, LONGEST_WORDS));
        }
        return refusals;
    }

    private static void evidence(CheckEntry entry, Facts facts, String id, List<Refusal> refusals) {
        if (!facts.evidence().containsAll(entry.looked())) {
            refusals.add(Refusal.at("looked-" + id, "measures.checks.refusal.evidence-of-another"));
        }
        if (entry.noEvidence() && !entry.looked().isEmpty()) {
            refusals.add(Refusal.at("looked-" + id, "measures.checks.refusal.evidence-both"));
        }
        if (entry.noEvidence() && entry.result() == CheckResult.CARRIED_OUT) {
            refusals.add(Refusal.at("looked-" + id, "measures.checks.refusal.nothing-shows-it"));
        }
        if (facts.evidenceRequired() && entry.looked().isEmpty() && !entry.noEvidence()) {
            refusals.add(Refusal.at(
                    "looked-" + id,
                    facts.evidence().isEmpty()
                            ? "measures.checks.refusal.no-evidence"
                            : "measures.checks.refusal.evidence-unlooked"));
        }
    }

    private static void correction(CheckEntry entry, @Nullable LocalDate on, String id, List<Refusal> refusals) {
        var by = entry.correctBy();
        if (entry.result() == CheckResult.NOT_CARRIED_OUT && by == null) {
            refusals.add(Refusal.at("correctBy-" + id, "measures.checks.refusal.correct-by"));
        }
        if (by != null && entry.result() == CheckResult.CARRIED_OUT) {
            refusals.add(Refusal.at("correctBy-" + id, "measures.checks.refusal.nothing-to-correct"));
        } else if (by != null && on != null && (!by.isAfter(on) || by.isAfter(on.plusDays(LONGEST_CORRECTION_DAYS)))) {
            refusals.add(
                    Refusal.at("correctBy-" + id, "measures.checks.refusal.correct-by-days", LONGEST_CORRECTION_DAYS));
        }
    }
}
