package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** P2.2.2i "multi-unit: who owns": one section owns a project; it is no participant of its own, and one body at most leads in its stead. */
final class OneProjectOwner {

    private OneProjectOwner() {}

    static List<Refusal> refusals(
            Project project, List<Party> parties, @Nullable SectionId section, Bilingual outside, PartyRole role) {
        var found = new ArrayList<Refusal>();
        if ((section == null) == outside.isEmpty()) {
            found.add(Refusal.at("party", "measures.projects.refusal.party-one-name"));
        }
        Typed.longest(found, "party", outside.zh(), 200);
        Typed.longest(found, "party", outside.en(), 300);
        if (section != null && section.equals(project.facts().section())) {
            found.add(Refusal.at("party", "measures.projects.refusal.party-is-owner"));
        }
        if (role == PartyRole.LEAD && parties.stream().anyMatch(party -> party.role() == PartyRole.LEAD)) {
            found.add(Refusal.at("party", "measures.projects.refusal.second-lead"));
        }
        return found;
    }
}
