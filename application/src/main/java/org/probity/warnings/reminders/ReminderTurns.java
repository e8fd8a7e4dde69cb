package org.probity.warnings.reminders;

import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.warnings.Escalates;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningChange;
import org.probity.warnings.WarningEscalation;
import org.probity.warnings.WarningKind;
import org.probity.warnings.WarningTurns;
import org.probity.warnings.Warnings;
import org.springframework.stereotype.Component;

/** Whose turn it is with a reminder, and how one that stays unanswered is taken to an inquiry letter. */
@Component
class ReminderTurns implements WarningTurns, Escalates {

    private final WarningAccess access;
    private final Warnings warnings;

    ReminderTurns(WarningAccess access, Warnings warnings) {
        this.access = access;
        this.warnings = warnings;
    }

    @Override
    public WarningKind kind() {
        return WarningKind.REMINDER;
    }

    @Override
    public boolean waitsFor(Viewer viewer, Warning warning) {
        return switch (warning.turn()) {
            case SUBJECT -> access.isSubject(viewer, warning);
            case APPROVER -> access.mayApprove(viewer, Reminders.APPROVE, warning);
            case HANDLER ->
                access.may(viewer, Reminders.REMIND, warning)
                        && (warning.drafter().equals(viewer.person())
                                || (warning.issuer() != null && warning.issuer().equals(viewer.person())));
            case ENDORSER, NOBODY -> false;
        };
    }

    @Override
    public boolean mayEscalate(Viewer viewer, Warning warning) {
        return viewer.may("warnings:inquire") && access.may(viewer, Reminders.REMIND, warning);
    }

    @Override
    public void escalate(Viewer viewer, Warning warning) {
        var line = ReminderAct.ESCALATE.requireFrom(warning);
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .closed(warnings.today()));
    }

    @Override
    public WarningEscalation.@Nullable Cause cause(Warning warning) {
        return null;
    }
}
