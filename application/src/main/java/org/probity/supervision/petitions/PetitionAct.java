package org.probity.supervision.petitions;

import static org.probity.supervision.petitions.PetitionState.ACKNOWLEDGED;
import static org.probity.supervision.petitions.PetitionState.ANALYSED;
import static org.probity.supervision.petitions.PetitionState.CLOSED;
import static org.probity.supervision.petitions.PetitionState.REGISTERED;
import static org.probity.supervision.petitions.PetitionState.REMINDED;
import static org.probity.supervision.petitions.PetitionState.TRANSFERRED;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a petition, one line an act (P2.3a): who does it, from which states, into which (none: it stays), and how many days there
 * are for what follows. The clocks are those of the rules on petitions: registered or transferred within 15 days, concluded within 60,
 * once 30 more (§5).
 */
public enum PetitionAct {
    REGISTER(By.REPORTER_OR_INSPECTION, Set.of(), REGISTERED, 15),
    ANALYSE(By.NAMED, Set.of(REGISTERED, ANALYSED), ANALYSED, 60),
    REMIND(By.NAMED, Set.of(ANALYSED, REMINDED, ACKNOWLEDGED), REMINDED, 7),
    ACKNOWLEDGE(By.ADDRESSEE, Set.of(REMINDED), ACKNOWLEDGED, 0),
    EXTEND(By.NAMED, Set.of(REGISTERED, ANALYSED, REMINDED, ACKNOWLEDGED), null, 30),
    CLOSE(By.NAMED, Set.of(REGISTERED, ANALYSED, REMINDED, ACKNOWLEDGED), CLOSED, 0),
    TRANSFER(By.NAMED, Set.of(REGISTERED, ANALYSED, REMINDED, ACKNOWLEDGED), TRANSFERRED, 0);

    /** Who does it. */
    public enum By {
        REPORTER_OR_INSPECTION,
        NAMED,
        ADDRESSEE
    }

    private final By by;
    private final Set<PetitionState> from;
    private final @Nullable PetitionState to;
    private final int days;

    PetitionAct(By by, Set<PetitionState> from, @Nullable PetitionState to, int days) {
        this.by = by;
        this.from = from;
        this.to = to;
        this.days = days;
    }

    public By by() {
        return by;
    }

    public int days() {
        return days;
    }

    public boolean isOpenIn(PetitionState state) {
        return from.contains(state);
    }

    /** Where it leads. */
    PetitionState to(PetitionState state) {
        return to == null ? state : to;
    }

    void requireFrom(PetitionState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("supervision.refusal.petition-is-" + state));
        }
    }
}
