package org.probity.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Holdings;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.springframework.stereotype.Component;

/** What a measure must say before it can be carried out: what, by which post, from when until when, and what shows it (P2.2.2a, P0.4). */
@Component
class MeasureRules {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_EVIDENCE = 1000;
    private static final int YEARS_AHEAD = 5;

    private final Posts posts;
    private final Holdings holdings;
    private final Dates dates;

    MeasureRules(Posts posts, Holdings holdings, Dates dates) {
        this.posts = posts;
        this.holdings = holdings;
        this.dates = dates;
    }

    /** What stands against writing it like this; a day already set before may stay, though it has passed. */
    List<Refusal> againstWriting(UnitId unit, MeasureDraft draft, @Nullable LocalDate dueBefore) {
        var refusals = new ArrayList<Refusal>();
        var wording = draft.wording();
        if (wording.text().isEmpty()) {
            refusals.add(Refusal.at("text", "measures.refusal.text-needed"));
        }
        if (tooLong(wording.text(), LONGEST_TEXT)) {
            refusals.add(Refusal.at("text", "measures.refusal.too-long", LONGEST_TEXT));
        }
        if (tooLong(draft.evidence(), LONGEST_EVIDENCE)) {
            refusals.add(Refusal.at("evidence", "measures.refusal.too-long", LONGEST_EVIDENCE));
        }
        if (wording.owner() != null) {
            owner(unit, wording.owner(), refusals);
        }
        var due = wording.dueOn();
        if (due != null && !due.equals(dueBefore) && due.isBefore(dates.today())) {
            refusals.add(Refusal.at("dueOn", "measures.refusal.due-past"));
        }
        days(draft.startsOn(), due, refusals);
        return refusals;
    }

    /** What is still missing for it to be carried out. */
    List<Refusal> againstBeginning(UnitId unit, MeasureDraft draft) {
        var refusals = new ArrayList<Refusal>();
        var wording = draft.wording();
        if (wording.owner() == null) {
            refusals.add(Refusal.at("owner", "measures.refusal.owner-needed"));
        } else {
            owner(unit, wording.owner(), refusals);
        }
        if (draft.startsOn() == null) {
            refusals.add(Refusal.at("startsOn", "measures.refusal.start-needed"));
        }
        if (wording.dueOn() == null) {
            refusals.add(Refusal.at("dueOn", "measures.refusal.due-needed"));
        } else if (wording.dueOn().isBefore(dates.today())) {
            refusals.add(Refusal.at("dueOn", "measures.refusal.due-over"));
        }
        days(draft.startsOn(), wording.dueOn(), refusals);
        if (draft.evidence().isEmpty()) {
            refusals.add(Refusal.at("evidence", "measures.refusal.evidence-needed"));
        } else if (tooLong(draft.evidence(), LONGEST_EVIDENCE)) {
            refusals.add(Refusal.at("evidence", "measures.refusal.too-long", LONGEST_EVIDENCE));
        }
        return refusals;
    }

    private void owner(UnitId unit, PostId owner, List<Refusal> refusals) {
        var post = posts.find(owner).filter(found -> found.unit().equals(unit));
        if (post.isEmpty()) {
            refusals.add(Refusal.at("owner", "measures.refusal.owner-unknown"));
            return;
        }
        var closed = post.get().closedOn();
        if (closed != null && !closed.isAfter(dates.today())) {
            refusals.add(Refusal.at("owner", "measures.refusal.owner-closed"));
        } else if (holdings.of(owner, dates.today()).isEmpty()) {
            refusals.add(Refusal.at("owner", "measures.refusal.owner-vacant"));
        }
    }

    private void days(@Nullable LocalDate starts, @Nullable LocalDate due, List<Refusal> refusals) {
        if (starts != null && due != null && due.isBefore(starts)) {
            refusals.add(Refusal.at("dueOn", "measures.refusal.end-before-start"));
        }
        var last = dates.today().plusYears(YEARS_AHEAD);
        if ((starts != null && starts.isAfter(last)) || (due != null && due.isAfter(last))) {
            refusals.add(Refusal.at("dueOn", "measures.refusal.too-far", YEARS_AHEAD));
        }
    }

    private static boolean tooLong(Bilingual text, int most) {
        return text.zh().length() > most || text.en().length() > most * 3 / 2;
    }
}
