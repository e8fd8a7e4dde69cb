package org.probity.warnings.interviews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/**
 * P4.2d, segregation 4 and 7: at least two interview; whoever leads stands above the interviewee, nobody is junior or equal to the
 * interviewee, save that discipline inspection may take part with whom it does not answer to; nobody whom the matter concerns takes
 * part; the head is interviewed by the superior alone, discipline inspection by the superior.
 */
record InterviewersRule(Standing interviewee, Set<PersonId> concerned) {

    /** Never alone. */
    static final int FEWEST = 2;

    static final int MOST = 5;

    InterviewersRule {
        concerned = Set.copyOf(concerned);
    }

    /**
     * @param chief  who leads the talk: the first
     * @param others the rest
     */
    List<Refusal> refusals(Standing chief, List<Standing> others) {
        var refusals = new ArrayList<Refusal>();
        var all = new ArrayList<Standing>();
        all.add(chief);
        all.addAll(others);
        var persons = new HashSet<PersonId>();
        all.forEach(one -> persons.add(one.person()));
        if (persons.size() < FEWEST || persons.size() > MOST || persons.size() < all.size()) {
            refusals.add(Refusal.at("interviewers", "warnings.interview.refusal.interviewers", FEWEST, MOST));
        }
        if (!chief.isAbove(interviewee)) {
            refusals.add(Refusal.at("chief", "warnings.interview.refusal.chief-junior"));
        }
        if (others.stream().anyMatch(one -> !mayTakePart(one))) {
            refusals.add(Refusal.at("interviewers", "warnings.interview.refusal.interviewer-junior"));
        }
        if (persons.contains(interviewee.person()) || persons.stream().anyMatch(concerned::contains)) {
            refusals.add(Refusal.at("interviewers", "warnings.interview.refusal.interviewer-concerned"));
        }
        return List.copyOf(refusals);
    }

    private boolean mayTakePart(Standing one) {
        return one.isAbove(interviewee)
                || (one.inspects() && !interviewee.inspects() && interviewee.rank() != Standing.Rank.HEAD);
    }
}
