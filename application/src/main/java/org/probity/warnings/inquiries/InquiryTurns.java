package org.probity.warnings.inquiries;

import org.jspecify.annotations.Nullable;
import org.probity.identity.Role;
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

/** Whose turn it is with an inquiry, and how one is taken to an interview. */
@Component
class InquiryTurns implements WarningTurns, Escalates {

    private final InquiryRows rows;
    private final InquiryReplies replies;
    private final WarningAccess access;
    private final Warnings warnings;

    InquiryTurns(InquiryRows rows, InquiryReplies replies, WarningAccess access, Warnings warnings) {
        this.rows = rows;
        this.replies = replies;
        this.access = access;
        this.warnings = warnings;
    }

    @Override
    public WarningKind kind() {
        return WarningKind.INQUIRY;
    }

    @Override
    public boolean waitsFor(Viewer viewer, Warning warning) {
        return switch (warning.turn()) {
            case SUBJECT -> access.isSubject(viewer, warning);
            case ENDORSER -> access.mayEndorse(viewer, warning);
            case APPROVER ->
                warning.state().equals(InquiryState.ASSESSED.name())
                        ? rows.of(warning)
                                .filter(inquiry -> replies.mayConfirm(viewer, inquiry))
                                .isPresent()
                        : access.mayApprove(viewer, Inquiries.APPROVE, warning);
            case HANDLER -> handles(viewer, warning);
            case NOBODY -> false;
        };
    }

    /** A reply is evaluated by the body; all else goes on with whoever drafted it. */
    private boolean handles(Viewer viewer, Warning warning) {
        if (warning.state().equals(InquiryState.REPLIED.name())) {
            return (viewer.is(Role.LEADING_GROUP_OFFICE)
                            || viewer.is(Role.DISCIPLINE_INSPECTION)
                            || viewer.is(Role.SUPERIOR))
                    && rows.of(warning)
                            .filter(inquiry -> replies.mayEvaluate(viewer, inquiry))
                            .isPresent();
        }
        return access.may(viewer, Inquiries.INQUIRE, warning)
                && warning.drafter().equals(viewer.person());
    }

    @Override
    public boolean mayEscalate(Viewer viewer, Warning warning) {
        return access.may(viewer, Inquiries.INQUIRE, warning) || access.may(viewer, Inquiries.APPROVE, warning);
    }

    @Override
    public void escalate(Viewer viewer, Warning warning) {
        var line = InquiryAct.ESCALATE.requireFrom(warning);
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .closed(warnings.today()));
    }

    /** An evaluation that was confirmed as a problem, or as unclear after it was asked again. */
    @Override
    public WarningEscalation.@Nullable Cause cause(Warning warning) {
        if (!warning.state().equals(InquiryState.EVALUATED.name())) {
            return null;
        }
        var inquiry = rows.of(warning).orElseThrow();
        var evaluation = inquiry.evaluation();
        if (evaluation == null) {
            return null;
        }
        return switch (evaluation.result()) {
            case PROBLEM -> WarningEscalation.Cause.PROBLEM;
            case UNCLEAR -> inquiry.round() == 2 ? WarningEscalation.Cause.UNCLEAR : null;
            case CLEAR, PARTLY_CLEAR -> null;
        };
    }
}
