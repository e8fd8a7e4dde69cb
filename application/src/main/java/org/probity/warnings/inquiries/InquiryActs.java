package org.probity.warnings.inquiries;

import java.util.EnumSet;
import java.util.Set;
import org.probity.identity.Viewer;
import org.probity.warnings.WarningAccess;

/** What a reader of an inquiry may do with it now; its page asks by name. */
record InquiryActs(Set<InquiryAct> open) {

    static InquiryActs of(Viewer viewer, Inquiry inquiry, WarningAccess access, InquiryReplies replies) {
        var warning = inquiry.warning();
        var handles = access.may(viewer, Inquiries.INQUIRE, warning);
        var open = EnumSet.noneOf(InquiryAct.class);
        for (var act : InquiryAct.values()) {
            var who = switch (act.who()) {
                case DRAFTER -> handles && warning.drafter().equals(viewer.person());
                case APPROVER -> access.mayApprove(viewer, Inquiries.APPROVE, warning);
                case SUBJECT -> access.isSubject(viewer, warning);
                case ENDORSER -> access.mayEndorse(viewer, warning);
                case EVALUATOR -> replies.mayEvaluate(viewer, inquiry);
                case CONFIRMER -> replies.mayConfirm(viewer, inquiry);
                case HANDLER -> handles;
            };
            if (who && act.isOpenIn(warning) && fits(act, inquiry)) {
                open.add(act);
            }
        }
        return new InquiryActs(open);
    }

    /** What the state alone does not say. */
    private static boolean fits(InquiryAct act, Inquiry inquiry) {
        var evaluation = inquiry.evaluation();
        var clear = evaluation != null && evaluation.result() == Evaluation.Result.CLEAR;
        return switch (act) {
            case ASK_AGAIN -> !clear && inquiry.round() == 1;
            case DEMAND -> !clear;
            case CLOSE ->
                inquiry.warning().state().equals(InquiryState.EVALUATED.name()) ? clear : inquiry.isRectified();
            case ESCALATE -> false;
            case SUBMIT, APPROVE, GIVE_BACK, DELIVER, SAVE, SIGN, ENDORSE, EVALUATE, CONFIRM, DISAGREE -> true;
            case REPORT, ACCEPT, RETURN_ITEM, WITHDRAW -> true;
        };
    }

    public boolean can(String act) {
        return open.contains(InquiryAct.valueOf(act));
    }
}
