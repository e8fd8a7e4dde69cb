package org.probity.monitoring.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * What one of the two verifiers found, and proposes.
 *
 * @param level       how strong the reason is in their judgement; where it differs from the level raised, with a reason
 * @param step        what should follow
 * @param exclusion   what the indicator should leave out from now on, where that made it a false positive
 */
public record Findings(
        String text,
        @Nullable Proposal proposal,
        @Nullable SignalLevel level,
        String levelReason,
        @Nullable ProposedStep step,
        @Nullable Dismissal dismissal,
        String dismissalReason,
        String exclusion) {

    /** What should come of it. */
    public enum Proposal {
        CONFIRM,
        DISMISS
    }

    public static Findings confirming(String text, SignalLevel level, String levelReason, ProposedStep step) {
        return new Findings(text, Proposal.CONFIRM, level, levelReason, step, null, "", "");
    }

    public static Findings dismissing(String text, Dismissal dismissal, String reason, String exclusion) {
        return new Findings(text, Proposal.DISMISS, null, "", null, dismissal, reason, exclusion);
    }

    void orRefuse(SignalLevel raised) {
        var refusals = new ArrayList<Refusal>();
        needed(refusals, "findings", text, 4000);
        if (proposal == null) {
            refusals.add(Refusal.at("proposal", "measures.refusal.entry-choose"));
        } else if (proposal == Proposal.CONFIRM) {
            chosen(refusals, "level", level);
            chosen(refusals, "step", step);
            if (level != null && level != raised) {
                if (levelReason.strip().length() < 2) {
                    refusals.add(Refusal.at("levelReason", "monitoring.signal.refusal.level-reason"));
                }
            }
            bounded(refusals, "levelReason", levelReason, 1000);
        } else {
            chosen(refusals, "dismissal", dismissal);
            needed(refusals, "dismissalReason", dismissalReason, 1000);
            bounded(refusals, "exclusion", exclusion, 500);
        }
        Refused.ifAny(refusals);
    }

    private static void chosen(List<Refusal> refusals, String field, @Nullable Object choice) {
        if (choice == null) {
            refusals.add(Refusal.at(field, "measures.refusal.entry-choose"));
        }
    }

    private static void needed(List<Refusal> refusals, String field, String text, int most) {
        if (text.strip().length() < 2) {
            refusals.add(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        bounded(refusals, field, text, most);
    }

    private static void bounded(List<Refusal> refusals, String field, String text, int most) {
        if (text.length() > most) {
            refusals.add(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }
}
