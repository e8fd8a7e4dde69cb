package org.probity.measures.projects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.powers.Allocation;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what hangs on links: subjects, references, evidence and checks, each by its link. */
@Repository
class LinkParts {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Dates dates;

    LinkParts(JdbcClient jdbc, Attachments attachments, Dates dates) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.dates = dates;
    }

    Map<UUID, List<Subject>> subjects(UUID[] links) {
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

    Map<UUID, List<Reference>> references(UUID[] links) {
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

    Map<UUID, List<Evidence>> evidence(UUID[] links) {
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
                            attachments.of(Links.EVIDENCE, id));
                });
    }

    Map<UUID, List<LinkCheck>> checks(UUID[] links) {
        return children(links, """
                select k.*, n.name_zh, n.name_en from measures.project_check k join organization.person n on n.id = k.checker_id
                where k.link_id = any(:ids) order by k.checked_on, k.changed_at, k.id
                """, (row, n) -> check(row));
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

    private <T> Map<UUID, List<T>> children(UUID[] links, String sql, RowMapper<T> mapper) {
        return jdbc
                .sql(sql)
                .param("ids", links)
                .query((row, n) -> Map.entry(row.getObject("link_id", UUID.class), mapper.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
