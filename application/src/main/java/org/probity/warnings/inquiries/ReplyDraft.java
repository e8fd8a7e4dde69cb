package org.probity.warnings.inquiries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.measures.entry.Fields;
import org.probity.wording.Refusal;

/**
 * What the addressee writes.
 *
 * @param answers by the question's number
 */
public record ReplyDraft(Map<Integer, String> answers, String causes, String measures) {

    private static final int MOST = 4000;

    public ReplyDraft {
        answers = Map.copyOf(answers);
    }

    static ReplyDraft of(Fields typed, List<Reply.Item> questions) {
        var answers = new LinkedHashMap<Integer, String>();
        questions.forEach(item -> answers.put(item.position(), typed.text("answer-" + item.position(), MOST)));
        var reply = new ReplyDraft(answers, typed.text("causes", MOST), typed.text("measures", MOST));
        typed.orRefuse();
        return reply;
    }

    /** What is missing before it can be signed: every question answered, causes, measures. */
    List<Refusal> missing(List<Reply.Item> questions) {
        var refusals = new ArrayList<Refusal>();
        for (var item : questions) {
            if (answers.getOrDefault(item.position(), "").strip().length() < 2) {
                refusals.add(Refusal.at("answer-" + item.position(), "warnings.refusal.answer-missing"));
            }
        }
        if (causes.strip().length() < 2) {
            refusals.add(Refusal.at("causes", "measures.refusal.entry-needed"));
        }
        if (measures.strip().length() < 2) {
            refusals.add(Refusal.at("measures", "measures.refusal.entry-needed"));
        }
        return refusals;
    }
}
