package org.probity.monitoring.signals;

import static org.probity.monitoring.signals.SignalState.CONFIRMED;
import static org.probity.monitoring.signals.SignalState.DISMISSED;
import static org.probity.monitoring.signals.SignalState.NEW;
import static org.probity.monitoring.signals.SignalState.SETTLED;
import static org.probity.monitoring.signals.SignalState.TAKEN_UP;
import static org.probity.monitoring.signals.SignalState.VERIFYING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a signal (P4.2a), one line an act: from which states (none: it begins), into which (none: it stays), and who does it. The
 * days for all of them together are {@link SignalTerms}.
 */
public enum SignalAct {
    RAISE(Set.of(), NEW, By.SOURCE),
    SEE_AGAIN(EnumSet.of(NEW, VERIFYING, CONFIRMED, TAKEN_UP), null, By.SOURCE),
    ASSIGN(EnumSet.of(NEW), VERIFYING, By.HANDLER),
    REASSIGN(EnumSet.of(VERIFYING), null, By.HANDLER),
    TELL(EnumSet.of(VERIFYING, CONFIRMED, TAKEN_UP), null, By.VERIFIER),
    ANSWER(EnumSet.of(VERIFYING, CONFIRMED, TAKEN_UP), null, By.PERSON_CONCERNED),
    PROPOSE(EnumSet.of(VERIFYING), null, By.VERIFIER),
    RETURN(EnumSet.of(VERIFYING), null, By.OTHER_VERIFIER),
    CONFIRM(EnumSet.of(VERIFYING), CONFIRMED, By.OTHER_VERIFIER),
    DISMISS(EnumSet.of(VERIFYING), DISMISSED, By.OTHER_VERIFIER),
    TAKE_UP(EnumSet.of(CONFIRMED, TAKEN_UP), TAKEN_UP, By.LADDER),
    SETTLE(EnumSet.of(CONFIRMED, TAKEN_UP), SETTLED, By.LADDER);

    /** Who does it: handlers and verifiers as {@link SignalRules} says, the ladder through {@link Signals}. */
    public enum By {
        SOURCE,
        HANDLER,
        VERIFIER,
        OTHER_VERIFIER,
        PERSON_CONCERNED,
        LADDER
    }

    private final Set<SignalState> from;
    private final @Nullable SignalState to;
    private final By by;

    SignalAct(Set<SignalState> from, @Nullable SignalState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public By by() {
        return by;
    }

    public boolean isOpenIn(SignalState state) {
        return from.contains(state);
    }

    /** The state it leads to; the same where it changes none. */
    public SignalState after(SignalState state) {
        return to == null ? state : to;
    }

    void requireFrom(SignalState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("monitoring.signal.refusal.is-" + state));
        }
    }

    /** What the log calls it. */
    String logged() {
        return "monitoring.signal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
