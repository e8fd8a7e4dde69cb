package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.signals.SignalId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * What is to be ordered.
 *
 * @param section    none orders the whole unit
 * @param post       the post within the section, where one alone is concerned
 * @param duty       for an order to perform: the duty; empty otherwise
 * @param sourceUrl  the page of what led to it, within this system
 * @param previous   the order it repeats
 */
public record OrderDraft(
        UnitId unit,
        OrderKind kind,
        @Nullable SectionId section,
        @Nullable PostId post,
        Bilingual title,
        Complexity complexity,
        LocalDate due,
        String basis,
        String duty,
        String consequence,
        LetterIssuer issuer,
        OrderSource source,
        String sourceNote,
        String sourceUrl,
        @Nullable SignalId signal,
        @Nullable OrderId previous,
        List<Problem> problems) {

    static final int MOST_PROBLEMS = 10;

    public OrderDraft {
        problems = List.copyOf(problems);
    }

    /** One problem, and what is asked about it. */
    public record Problem(String problem, String requirement) {}

    /** What is wrong with it, issued today. */
    List<Refusal> refusals(LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (title.isEmpty()) {
            refusals.add(Refusal.at("title", "measures.refusal.entry-needed"));
        }
        if (!due.isAfter(today)) {
            refusals.add(Refusal.at("due", "supervision.refusal.order-due-past"));
        } else if (due.isAfter(complexity.latest(today))) {
            refusals.add(Refusal.at(
                    "due",
                    "supervision.refusal.order-due-far",
                    complexity.days(),
                    complexity.latest(today).toString()));
        }
        if (problems.isEmpty()) {
            refusals.add(Refusal.at("problems", "supervision.refusal.order-no-problem"));
        }
        for (var one : problems) {
            if (one.problem().length() < 2 || one.requirement().length() < 2) {
                refusals.add(Refusal.at("problems", "supervision.refusal.order-problem-halves"));
                break;
            }
        }
        if (kind == OrderKind.RECTIFY && basis.length() < 2) {
            refusals.add(Refusal.at("basis", "measures.refusal.entry-needed"));
        }
        if (kind == OrderKind.COMPEL && duty.length() < 2) {
            refusals.add(Refusal.at("duty", "supervision.refusal.order-duty"));
        }
        if (kind == OrderKind.COMPEL && consequence.length() < 2) {
            refusals.add(Refusal.at("consequence", "supervision.refusal.order-consequence"));
        }
        return refusals;
    }
}
