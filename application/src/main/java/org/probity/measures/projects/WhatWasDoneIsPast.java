package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.2.2j: an actual date is a day that has come; what is to come is the plan. */
class WhatWasDoneIsPast implements LinkRule {

    @Override
    public List<Refusal> refusals(Link link, List<Link> all, LocalDate today) {
        var found = new ArrayList<Refusal>();
        if (link.facts().actualFrom() != null && link.facts().actualFrom().isAfter(today)) {
            found.add(Refusal.at("actualFrom", "measures.projects.refusal.day-to-come"));
        }
        if (link.facts().actualTo() != null && link.facts().actualTo().isAfter(today)) {
            found.add(Refusal.at("actualTo", "measures.projects.refusal.day-to-come"));
        }
        return found;
    }
}
