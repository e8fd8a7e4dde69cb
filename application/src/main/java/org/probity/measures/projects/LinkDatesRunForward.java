package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** P2.2.2j "link dates reversed": a link ends, in plan and in fact, no earlier than it begins. */
class LinkDatesRunForward implements LinkRule {

    @Override
    public List<Refusal> refusals(Link link, List<Link> all, LocalDate today) {
        var found = new ArrayList<Refusal>();
        if (reversed(link.facts().plannedFrom(), link.facts().plannedTo())) {
            found.add(Refusal.at("plannedTo", "measures.projects.refusal.dates-reversed"));
        }
        if (reversed(link.facts().actualFrom(), link.facts().actualTo())) {
            found.add(Refusal.at("actualTo", "measures.projects.refusal.dates-reversed"));
        }
        return found;
    }

    private static boolean reversed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }
}
