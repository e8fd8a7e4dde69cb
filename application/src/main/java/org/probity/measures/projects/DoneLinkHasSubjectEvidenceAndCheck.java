package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/**
 * P2.2.2j: a link is done when somebody is named who held its power, something shows that it was done, and somebody who is no subject
 * of it looked at it without finding a serious fault in the end.
 */
class DoneLinkHasSubjectEvidenceAndCheck implements LinkRule {

    @Override
    public List<Refusal> refusals(Link link, List<Link> all, LocalDate today) {
        var found = new ArrayList<Refusal>();
        if (link.subjects().isEmpty()) {
            found.add(Refusal.of("measures.projects.refusal.done-without-subject"));
        }
        if (link.evidence().stream().noneMatch(Evidence::stands)) {
            found.add(Refusal.of("measures.projects.refusal.done-without-evidence"));
        }
        if (link.checks().isEmpty()) {
            found.add(Refusal.of("measures.projects.refusal.done-without-check"));
        } else if (link.checks().get(link.checks().size() - 1).result() == CheckResult.SERIOUS) {
            found.add(Refusal.of("measures.projects.refusal.done-with-serious-fault"));
        }
        return found;
    }
}
