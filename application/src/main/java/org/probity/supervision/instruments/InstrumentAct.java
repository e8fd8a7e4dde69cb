package org.probity.supervision.instruments;

import static org.probity.supervision.instruments.InstrumentState.ACKNOWLEDGED;
import static org.probity.supervision.instruments.InstrumentState.CLOSED;
import static org.probity.supervision.instruments.InstrumentState.FOLLOWED_UP;
import static org.probity.supervision.instruments.InstrumentState.ISSUED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of an instrument (P2.3b, F13b), one line an act: from which states (none: it begins), into which (none: it stays), and who does
 * it. Its days are {@link InstrumentDays}.
 */
public enum InstrumentAct {
    ISSUE(Set.of(), ISSUED, By.ISSUER),
    TALK(EnumSet.of(ISSUED), null, By.TALKERS),
    SIGN(EnumSet.of(ISSUED), ACKNOWLEDGED, By.PERSON),
    REFUSE(EnumSet.of(ISSUED), ACKNOWLEDGED, By.TALKERS),
    STATE(EnumSet.of(ISSUED, ACKNOWLEDGED), null, By.PERSON),
    FOLLOW_UP(EnumSet.of(ACKNOWLEDGED), FOLLOWED_UP, By.SUPERVISORS),
    CLOSE(EnumSet.of(FOLLOWED_UP), CLOSED, By.SECOND_SUPERVISOR),
    END(EnumSet.of(ISSUED, ACKNOWLEDGED, FOLLOWED_UP), CLOSED, By.SUPERVISORS);

    /** Who does it; who that is says {@link InstrumentRules}. */
    public enum By {
        ISSUER,
        TALKERS,
        PERSON,
        SUPERVISORS,
        SECOND_SUPERVISOR
    }

    private final Set<InstrumentState> from;
    private final @Nullable InstrumentState to;
    private final By by;

    InstrumentAct(Set<InstrumentState> from, @Nullable InstrumentState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public By by() {
        return by;
    }

    public boolean isOpenIn(InstrumentState state) {
        return from.contains(state);
    }

    InstrumentState after(InstrumentState state) {
        return to == null ? state : to;
    }

    void requireFrom(InstrumentState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("supervision.refusal.instrument-is-" + state));
        }
    }

    /** What the log calls it. */
    String logged() {
        return "supervision.instrument-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
