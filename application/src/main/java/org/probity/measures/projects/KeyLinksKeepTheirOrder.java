package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/**
 * P2.2.2j: establishment comes before tendering, tendering before construction, construction before acceptance; who lets one begin
 * before the other has ended, in plan or in fact, states why. Audit, funds and the contract run along with the others.
 */
class KeyLinksKeepTheirOrder implements LinkRule {

    @Override
    public List<Refusal> refusals(Link link, List<Link> all, LocalDate today) {
        var found = new ArrayList<Refusal>();
        var before = ahead(link.kind().after(), all);
        if (before != null && link.facts().orderReason() == null) {
            if (overtakes(
                    before.facts().plannedFrom(),
                    before.facts().plannedTo(),
                    link.facts().plannedFrom())) {
                found.add(Refusal.at("plannedFrom", "measures.projects.refusal.order", new Word(before.kind())));
            }
            if (link.facts().actualFrom() != null
                    && (!before.state().over()
                            || overtakes(
                                    before.facts().actualFrom(),
                                    before.facts().actualTo(),
                                    link.facts().actualFrom()))) {
                found.add(Refusal.at("actualFrom", "measures.projects.refusal.order", new Word(before.kind())));
            }
        }
        for (var next : all) {
            if (ahead(next.kind().after(), all) != null
                    && link.kind() == next.kind().after()
                    && next.state() != LinkState.SKIPPED
                    && next.facts().orderReason() == null
                    && overtakes(
                            link.facts().plannedFrom(),
                            link.facts().plannedTo(),
                            next.facts().plannedFrom())) {
                found.add(Refusal.at("plannedTo", "measures.projects.refusal.order-next", new Word(next.kind())));
            }
        }
        return found;
    }

    /** The link that has to end first; one that was left out hands over to the one ahead of it. */
    private static @Nullable Link ahead(@Nullable LinkKind kind, List<Link> all) {
        for (var at = kind; at != null; at = at.after()) {
            var link = all.get(at.ordinal());
            if (link.state() != LinkState.SKIPPED) {
                return link;
            }
        }
        return null;
    }

    private static boolean overtakes(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate nextFrom) {
        var end = to == null ? from : to;
        return end != null && nextFrom != null && nextFrom.isBefore(end);
    }
}
