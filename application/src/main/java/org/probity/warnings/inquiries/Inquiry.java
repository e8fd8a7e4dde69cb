package org.probity.warnings.inquiries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.warnings.Warning;

/**
 * An inquiry letter with its rounds of questions, what was found, and what has to be put right (F12).
 *
 * @param replyDays working days for the reply
 * @param round     1, or 2 when it was asked again
 */
public record Inquiry(
        Warning warning,
        Ground ground,
        String groundReason,
        String basis,
        Way way,
        int replyDays,
        int round,
        String conclusion,
        List<Reply> replies,
        List<Evaluation> evaluations,
        List<Rectification> items) {

    public Inquiry {
        replies = List.copyOf(replies);
        evaluations = List.copyOf(evaluations);
        items = List.copyOf(items);
    }

    /** How the reply is to be given. */
    public enum Way {
        IN_SYSTEM,
        IN_WRITING,
        BOTH
    }

    /** The round that runs. */
    public Reply current() {
        return replies.get(replies.size() - 1);
    }

    public @Nullable Evaluation evaluation() {
        return evaluations.stream()
                .filter(evaluation -> evaluation.round() == round)
                .findFirst()
                .orElse(null);
    }

    public boolean isRectified() {
        return !items.isEmpty() && items.stream().allMatch(Rectification::isAccepted);
    }
}
