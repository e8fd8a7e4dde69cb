package org.probity.warnings.reminders;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalFollowUp;
import org.probity.warnings.WarningRules;
import org.probity.warnings.WarningSignals;
import org.springframework.stereotype.Component;

/** After any confirmed signal a reminder is possible; after a yellow one it is what the rules suggest (§6). */
@Component
class ReminderFollowUp implements SignalFollowUp {

    private static final int PLACE = 10;

    private final WarningRules rules;

    ReminderFollowUp(WarningRules rules) {
        this.rules = rules;
    }

    @Override
    public List<NextStep> openFor(SignalFacts signal, Viewer viewer) {
        var open = WarningSignals.isConfirmed(signal)
                && viewer.may(Reminders.REMIND)
                && !signal.persons().isEmpty()
                && signal.persons().stream().allMatch(person -> rules.mayHandle(viewer, person));
        return open
                ? List.of(new NextStep(
                        PLACE,
                        "warnings.reminder.from-signal." + signal.level(),
                        "/warnings/reminders/new?signal=" + signal.id(),
                        Reminders.REMIND))
                : List.of();
    }
}
