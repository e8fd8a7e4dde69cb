package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/**
 * P2.2.2i: before a project is signed, its money and dates are known, and of each of the seven links who holds power in it, what it
 * rests on and when it is planned; or why it is to be left out.
 */
final class SubmittedProjectNamesEveryLink {

    private SubmittedProjectNamesEveryLink() {}

    static List<Refusal> refusals(Project project, List<Link> links) {
        var found = new ArrayList<Refusal>();
        if (project.facts().budget() == null) {
            found.add(Refusal.of("measures.projects.refusal.no-budget"));
        }
        if (project.facts().plannedFrom() == null || project.facts().plannedTo() == null) {
            found.add(Refusal.of("measures.projects.refusal.no-dates"));
        }
        for (var link : links) {
            if (link.state() != LinkState.SKIPPED && !link.isSkipAsked()) {
                if (link.facts().post() == null || link.subjects().isEmpty()) {
                    found.add(Refusal.of("measures.projects.refusal.link-without-subject", new Word(link.kind())));
                }
                if (link.facts().plannedFrom() == null || link.facts().plannedTo() == null) {
                    found.add(Refusal.of("measures.projects.refusal.link-without-dates", new Word(link.kind())));
                }
                if (!link.hasLaws()) {
                    found.add(Refusal.of("measures.projects.refusal.link-without-law", new Word(link.kind())));
                }
            }
        }
        return found;
    }
}
