package org.probity.measures.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the seven links of projects with all that hangs on them. */
@Repository
class Links {

    static final String SUBJECT = "measures.project-link";
    static final String EVIDENCE = "measures.project-evidence";

    private final JdbcClient jdbc;
    private final LinkParts parts;

    Links(JdbcClient jdbc, LinkParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** The seven links of a project, in their order. */
    List<Link> of(ProjectId project) {
        return of(List.of(project)).getOrDefault(project, List.of());
    }

    Link of(ProjectId project, LinkKind kind) {
        return of(project).get(kind.ordinal());
    }

    Map<ProjectId, List<Link>> of(List<ProjectId> projects) {
        var bare = jdbc.sql("""
                        select l.*, o.name_zh as post_zh, o.name_en as post_en from measures.project_link l
                        left join organization.post o on o.id = l.post_id where l.project_id = any(:projects)
                        """)
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query(Links::bare)
                .list();
        var ids = bare.stream().map(link -> link.id().value()).toArray(UUID[]::new);
        var subjects = parts.subjects(ids);
        var references = parts.references(ids);
        var evidence = parts.evidence(ids);
        var checks = parts.checks(ids);
        var found = new HashMap<ProjectId, List<Link>>();
        for (var link : bare) {
            var id = link.id().value();
            found.computeIfAbsent(link.project(), key -> new ArrayList<>())
                    .add(link.with(
                            subjects.getOrDefault(id, List.of()),
                            references.getOrDefault(id, List.of()),
                            evidence.getOrDefault(id, List.of()),
                            checks.getOrDefault(id, List.of())));
        }
        found.values().forEach(links -> links.sort(Comparator.comparing(Link::kind)));
        return found;
    }

    /** To which link a piece of evidence belongs. */
    Optional<LinkId> ofEvidence(UUID evidence) {
        return jdbc.sql("select link_id from measures.project_evidence where id = :id and not removed")
                .param("id", evidence)
                .query(UUID.class)
                .optional()
                .map(LinkId::new);
    }

    Optional<Link> find(LinkId id) {
        return jdbc.sql("select project_id from measures.project_link where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(project -> of(new ProjectId(project)).stream()
                        .filter(link -> link.id().equals(id))
                        .findFirst());
    }

    private static Link bare(ResultSet row, int n) throws SQLException {
        return new Link(
                new LinkId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                LinkKind.valueOf(row.getString("kind")),
                new LinkFacts(
                        Projects.post(row, "post_id"),
                        row.getString("laws"),
                        row.getObject("planned_from", LocalDate.class),
                        row.getObject("planned_to", LocalDate.class),
                        row.getObject("actual_from", LocalDate.class),
                        row.getObject("actual_to", LocalDate.class),
                        row.getString("order_reason")),
                Projects.bilingual(row, "post"),
                LinkState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("skip_reason"),
                Projects.person(row, "skip_asked_by"),
                Projects.person(row, "skip_signed_by"),
                Projects.instant(row, "skip_signed_at"),
                Projects.person(row, "laws_reviewed_by"),
                row.getObject("laws_reviewed_on", LocalDate.class),
                row.getInt("version"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static UUID[] ids(java.util.Set<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
    }
}
