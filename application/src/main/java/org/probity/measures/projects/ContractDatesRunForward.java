package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** P2.2.2j: a tender runs from its notice to the end of bidding, the publicity of candidates and the award. */
final class ContractDatesRunForward {

    private ContractDatesRunForward() {}

    static List<Refusal> refusals(ContractFacts facts) {
        var found = new ArrayList<Refusal>();
        forward(found, "bidsDueOn", facts.noticedOn(), facts.bidsDueOn());
        forward(found, "publicisedFrom", facts.bidsDueOn(), facts.publicisedFrom());
        forward(found, "publicisedTo", facts.publicisedFrom(), facts.publicisedTo());
        forward(
                found,
                "awardedOn",
                facts.bidsDueOn() == null ? facts.noticedOn() : facts.bidsDueOn(),
                facts.awardedOn());
        return found;
    }

    private static void forward(
            List<Refusal> found, String field, @Nullable LocalDate first, @Nullable LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            found.add(Refusal.at(field, "measures.projects.refusal.dates-reversed"));
        }
    }
}
