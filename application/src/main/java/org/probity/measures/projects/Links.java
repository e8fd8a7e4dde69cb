package org.probity.measures.projects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.powers.Allocation;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the seven links of projects with all that hangs on them. */
@Repository
class Links {

    static final String SUBJECT = "measures.project-link";
    static final String EVIDENCE = "measures.project-evidence";

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Dates dates;

    Links(JdbcClient jdbc, Attachments attachments, Dates dates) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.dates = dates;
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
        var subjects = subjects(ids);
        var references = references(ids);
        var evidence = evidence(ids);
        var checks = children(ids, """
                select k.*, n.name_zh, n.name_en from measures.project_check k join organization.person n on n.id = k.checker_id
                where k.link_id = any(:ids) order by k.checked_on, k.changed_at, k.id
                """, (row, n) -> check(row));
        var found = new HashMap<ProjectId, List<Link>>();
        for (var link : bare) {
            var id = link.id().value();
            found.computeIfAbsent(link.project(), key -> new ArrayList<>())
                    .add(new Link(
                            link.id(),
                            link.project(),
                            link.kind(),
                            link.facts(),
                            link.postName(),
                            link.state(),
                            link.stateSince(),
                            link.skipReason(),
                            link.skipAskedBy(),
                            link.skipSignedBy(),
                            link.skipSignedAt(),
                            link.lawsReviewedBy(),
                            link.lawsReviewedOn(),
                            link.version(),
                            subjects.getOrDefault(id, List.of()),
                            references.getOrDefault(id, List.of()),
                            evidence.getOrDefault(id, List.of()),
                            checks.getOrDefault(id, List.of())));
        }
        found.values().forEach(links -> links.sort(java.util.Comparator.comparing(Link::kind)));
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

    private <T> Map<UUID, List<T>> children(UUID[] links, String sql, RowMapper<T> mapper) {
        return jdbc
                .sql(sql)
                .param("ids", links)
                .query((row, n) -> Map.entry(row.getObject("link_id", UUID.class), mapper.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<UUID, List<Subject>> subjects(UUID[] links) {
        return jdbc
                .sql("""
                        select s.*, o.name_zh, o.name_en, h.zh, h.en from measures.project_subject s
                        left join organization.post o on o.id = s.post_id
                        left join lateral (select array_agg(n.name_zh order by h.deputising, n.name_zh) as zh,
                                array_agg(n.name_en order by h.deputising, n.name_zh) as en
                            from organization.holding h join organization.person n on n.id = h.person_id
                            where h.post_id = s.post_id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)) h on true
                        where s.link_id = any(:ids) and not s.removed
                        order by s.post_id is null, array_position(array['HANDLE','REVIEW','APPROVE','DECIDE','SUPERVISE'], s.role), o.code, s.id
                        """)
                .param("ids", links)
                .param("day", dates.today())
                .query((row, n) -> Map.entry(row.getObject("link_id", UUID.class), subject(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var post = Projects.post(row, "post_id");
        var holders = new ArrayList<Bilingual>();
        if (row.getArray("zh") != null) {
            var zh = (String[]) row.getArray("zh").getArray();
            var en = (String[]) row.getArray("en").getArray();
            for (var i = 0; i < zh.length; i++) {
                holders.add(Bilingual.of(zh[i], en[i]));
            }
        }
        return new Subject(
                row.getObject("id", UUID.class),
                post,
                post == null ? Projects.bilingual(row, "outside") : Projects.bilingual(row, "name"),
                Allocation.Role.valueOf(row.getString("role")),
                holders);
    }

    private Map<UUID, List<Reference>> references(UUID[] links) {
        return jdbc
                .sql("""
                        select f.*, r.number as rule_number, r.title_zh, r.title_en, r.state = 'ISSUED' and
                                (r.repealed_on is null or r.repealed_on > :day) as rule_stands,
                            b.name_zh as basis_zh, b.name_en as basis_en, b.article, b.power_id as basis_power,
                            (b.repealed_on is not null and b.repealed_on <= :day) as basis_ended,
                            p.code as point_code, p.title_zh as point_zh, p.title_en as point_en, p.approved_grade,
                            p.removed or p.status = 'CLOSED' as point_ended,
                            m.text_zh, m.text_en, m.removed or c.state = 'ENDED' as measure_ended, m.point_id as measure_point,
                            coalesce(c.number, q.code) as measure_code
                        from measures.project_reference f left join powers.rule r on r.id = f.rule_id
                        left join powers.legal_basis b on b.id = f.basis_id left join risks.point p on p.id = f.point_id
                        left join risks.measure m on m.id = f.measure_id left join risks.point q on q.id = m.point_id
                        left join measures.measure c on c.id = m.id
                        where f.link_id = any(:ids) and not f.removed
                        order by f.kind, r.number, b.name_zh, p.code, c.number, q.code, f.text, f.id
                        """)
                .param("ids", links)
                .param("day", dates.today())
                .query((row, n) -> Map.entry(row.getObject("link_id", UUID.class), reference(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Reference reference(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = ReferenceKind.valueOf(row.getString("kind"));
        var rule = row.getObject("rule_id", UUID.class);
        var basis = row.getObject("basis_id", UUID.class);
        var point = row.getObject("point_id", UUID.class);
        var measure = row.getObject("measure_id", UUID.class);
        if (rule != null) {
            return new Reference(
                    id,
                    kind,
                    Projects.bilingual(row, "title"),
                    row.getString("rule_number"),
                    "/powers/rules/" + rule,
                    null,
                    !row.getBoolean("rule_stands"));
        }
        if (basis != null) {
            return new Reference(
                    id,
                    kind,
                    Projects.bilingual(row, "basis"),
                    text(row, "article"),
                    "/powers/" + row.getString("basis_power"),
                    null,
                    row.getBoolean("basis_ended"));
        }
        if (point != null) {
            return new Reference(
                    id,
                    kind,
                    Projects.bilingual(row, "point"),
                    row.getString("point_code"),
                    "/risks/ledger/" + point,
                    row.getString("approved_grade"),
                    row.getBoolean("point_ended"));
        }
        if (measure != null) {
            return new Reference(
                    id,
                    kind,
                    Projects.bilingual(row, "text"),
                    text(row, "measure_code"),
                    "/risks/ledger/" + row.getString("measure_point"),
                    null,
                    row.getBoolean("measure_ended"));
        }
        var noted = row.getString("text");
        return new Reference(id, kind, new Bilingual(noted, noted), "", null, null, false);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private Map<UUID, List<Evidence>> evidence(UUID[] links) {
        return children(
                links,
                "select * from measures.project_evidence where link_id = any(:ids) and not removed order by dated_on, changed_at, id",
                (row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Evidence(
                            id,
                            row.getString("title"),
                            row.getObject("dated_on", LocalDate.class),
                            row.getString("kept_at"),
                            attachments.of(EVIDENCE, id));
                });
    }

    private static LinkCheck check(ResultSet row) throws SQLException {
        return new LinkCheck(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("checker_id", UUID.class)),
                Projects.bilingual(row, "name"),
                row.getObject("checked_on", LocalDate.class),
                CheckResult.valueOf(row.getString("result")),
                row.getString("note"));
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

    /** What may be tied to a link: the rules in force, the legal bases of the project's power, its points and their measures. */
    record Choice(UUID id, Bilingual label) {}

    Map<ReferenceKind, List<Choice>> choices(Project project) {
        var found = new HashMap<ReferenceKind, List<Choice>>();
        found.put(ReferenceKind.RULE, choices(project, """
                select r.id, r.number || ' ' || coalesce(nullif(r.title_zh, ''), r.title_en) as zh,
                    r.number || ' ' || coalesce(nullif(r.title_en, ''), r.title_zh) as en
                from powers.rule r where r.unit_id = :unit and r.state = 'ISSUED' and (r.repealed_on is null or r.repealed_on > :day)
                order by 2 limit 500
                """));
        found.put(ReferenceKind.LAW, choices(project, """
                select b.id, b.name_zh || ' ' || b.article as zh, coalesce(nullif(b.name_en, ''), b.name_zh) || ' ' || b.article as en
                from powers.legal_basis b where b.power_id = :power order by 2 limit 200
                """));
        found.put(ReferenceKind.RISK, choices(project, """
                select p.id, p.code || ' ' || coalesce(nullif(p.title_zh, ''), p.title_en) as zh,
                    p.code || ' ' || coalesce(nullif(p.title_en, ''), p.title_zh) as en
                from risks.point p where p.unit_id = :unit and p.status in ('ACTIVE', 'CHANGED') and not p.removed
                  and (p.power_id = :power or p.unit_kind = 'PROJECT' or p.section_id = :section)
                order by p.power_id is distinct from :power, p.code limit 300
                """));
        found.put(ReferenceKind.MEASURE, choices(project, """
                select m.id, p.code || ' · ' || left(coalesce(nullif(m.text_zh, ''), m.text_en), 120) as zh,
                    p.code || ' · ' || left(coalesce(nullif(m.text_en, ''), m.text_zh), 120) as en
                from risks.measure m join risks.point p on p.id = m.point_id
                where p.unit_id = :unit and p.status in ('ACTIVE', 'CHANGED') and not p.removed and not m.removed
                  and (p.power_id = :power or p.unit_kind = 'PROJECT' or p.section_id = :section)
                order by p.power_id is distinct from :power, p.code, m.position limit 500
                """));
        return found;
    }

    private List<Choice> choices(Project project, String sql) {
        var power = project.facts().power();
        return jdbc.sql(sql)
                .param("unit", project.unit().value())
                .param("section", project.section().value())
                .param("power", power == null ? null : power.value(), java.sql.Types.OTHER)
                .param("day", dates.today())
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class), Bilingual.of(row.getString("zh"), row.getString("en"))))
                .list();
    }

    /** The links of the unit's projects under way whose post is one of these. */
    List<LinkId> ofPosts(UUID[] posts) {
        return jdbc.sql("""
                        select l.id from measures.project_link l join measures.project p on p.id = l.project_id
                        where l.post_id = any(:posts) and p.state in ('APPROVED', 'UNDER_WAY', 'DRAFT') order by p.number, l.kind
                        """).param("posts", posts).query(UUID.class).list().stream()
                .map(LinkId::new)
                .toList();
    }

    static UUID[] ids(java.util.Set<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
    }

    static @Nullable LinkKind kind(String word) {
        return Arrays.stream(LinkKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
