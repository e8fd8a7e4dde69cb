package org.probity.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.SignalReference;
import org.probity.monitoring.signals.SignalState;
import org.probity.monitoring.signals.Signals;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** The signals a warning rests on: they are told when it is issued and when it is closed (F10). */
@Component
public class WarningSignals {

    private static final int LONGEST_RESULT = 1000;

    private final Signals signals;
    private final Warnings warnings;
    private final Dates dates;

    WarningSignals(Signals signals, Warnings warnings, Dates dates) {
        this.signals = signals;
        this.warnings = warnings;
        this.dates = dates;
    }

    public List<SignalFacts> of(List<UUID> ids) {
        return ids.stream().map(id -> signals.require(new SignalId(id))).toList();
    }

    /** @throws Refused unless two people confirmed each of them (P4.2a: verification before any measure) */
    public void requireConfirmed(List<UUID> ids) {
        if (of(ids).stream().anyMatch(signal -> !isConfirmed(signal))) {
            throw new Refused(Refusal.of("warnings.refusal.signal-not-confirmed"));
        }
    }

    public static boolean isConfirmed(SignalFacts signal) {
        return signal.state() == SignalState.CONFIRMED
                || signal.state() == SignalState.TAKEN_UP
                || signal.state() == SignalState.SETTLED;
    }

    /** The warning is issued: each signal that is still open has gone this way. */
    public void takenUp(Warning warning, String number) {
        for (var signal : of(warning.signals())) {
            if (signal.state() == SignalState.CONFIRMED || signal.state() == SignalState.TAKEN_UP) {
                signals.takenUp(
                        signal.id(),
                        new SignalReference("warnings.kind." + warning.kind(), number, warning.path(), dates.today()));
            }
        }
    }

    /** The warning is closed: a signal of which nothing else is open is settled. */
    public void settled(Warning warning, LocalDate on, String result) {
        for (var signal : of(warning.signals())) {
            var othersOpen = warnings.ofSignal(signal.id().value()).stream()
                    .anyMatch(other -> !other.id().equals(warning.id()) && !other.isClosed());
            if (!othersOpen && signal.state() == SignalState.TAKEN_UP) {
                signals.settled(
                        signal.id(),
                        on,
                        result.length() <= LONGEST_RESULT ? result : result.substring(0, LONGEST_RESULT - 1) + "…");
            }
        }
    }
}
