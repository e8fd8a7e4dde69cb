package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.List;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.powers.PostCardLine;
import org.springframework.stereotype.Component;

/** Who answers for a post, on its card (P2.1.1e, P2.2.1b). */
@Component
class ResponsibleOnCards implements PostCardLine {

    private final ResponsiblePersons responsible;

    ResponsibleOnCards(ResponsiblePersons responsible) {
        this.responsible = responsible;
    }

    @Override
    public List<Line> linesOf(PostId post, Viewer viewer) {
        if (!viewer.may("measures:responsibility")) {
            return List.of();
        }
        var unit = responsible.today(viewer.requireUnit());
        var scope = viewer.scope("measures:responsibility");
        return unit.ofPost(post)
                .filter(charged -> scope.covers(unit.unit(), charged.section(), post))
                .map(ResponsibleOnCards::lines)
                .orElse(List.of());
    }

    private static List<Line> lines(ChargedPost post) {
        var url = "/measures/responsibility/posts/" + post.post().value();
        var lines = new ArrayList<Line>();
        var responsible = post.responsible();
        var officer = responsible.officer();
        var body = responsible.superiorBody();
        lines.add(new Line(
                "measures.responsibility.responsible",
                officer == null ? body : officer.name(),
                officer == null && body.isEmpty() ? "measures.responsibility.nobody" : null,
                url));
        responsible
                .jointly()
                .forEach(leader -> lines.add(new Line("measures.responsibility.jointly", leader.name(), null, url)));
        return lines;
    }
}
