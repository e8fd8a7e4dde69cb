package org.probity.risks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The check matrix of a section (P2.1.2h). */
@Controller
@Allowed("risks:read")
class MatrixPage {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Dates dates;

    MatrixPage(JdbcClient jdbc, Cycles cycles, Dates dates) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.dates = dates;
    }

    @GetMapping("/risks/matrix")
    String matrix(@RequestParam(defaultValue = "") String section, Viewer viewer, Model model) {
        var scope = viewer.scope("risks:read");
        var sections = sections(scope);
        var chosen = sections.containsKey(section)
                ? section
                : sections.keySet().stream().findFirst().orElse("");
        var cycle =
                cycles.current(viewer.requireUnit()).map(c -> c.id().value()).orElse(new UUID(0, 0));
        var steps = chosen.isEmpty() ? List.<Matrix.StepRow>of() : steps(UUID.fromString(chosen), cycle);
        model.addAttribute(
                "matrix",
                new Matrix(
                        sections,
                        chosen,
                        steps,
                        chosen.isEmpty() ? List.of() : posts(UUID.fromString(chosen), cycle, scope),
                        steps.stream()
                                .filter(step -> step.cell() == Matrix.Cell.UNCHECKED)
                                .count()));
        return "risks/matrix";
    }

    /** Sections of which the viewer sees more than a single post: the matrix tells of all its posts. */
    private Map<String, Bilingual> sections(Scope scope) {
        var found = new LinkedHashMap<String, Bilingual>();
        jdbc.sql("""
                        select distinct s.id, s.name_zh, s.name_en, s.position, s.code
                        from (select p.*, p.id as post_id from organization.post p) p
                        join organization.section s on s.id = p.section_id
                        where %s and p.closed_on is null order by s.position, s.code
                        """.formatted(scope.predicate("p"))).params(scope.parameters()).query(row -> {
            found.put(row.getString("id"), Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
        });
        return found;
    }

    private List<Matrix.StepRow> steps(UUID section, UUID cycle) {
        return jdbc.sql("""
                        select w.name_zh as power_zh, w.name_en as power_en, s.number, s.name_zh, s.name_en, s.discretion,
                            p.name_zh as post_zh, p.name_en as post_en, p.id as post,
                            (select count(*) from risks.point r where r.step_id = s.id and r.cycle_id = :cycle
                                and r.scope = 'POST' and not r.removed and r.status <> 'CLOSED') as post_points,
                            (select count(*) from risks.point r where r.step_id = s.id and r.cycle_id = :cycle
                                and r.scope = 'UNIT' and not r.removed and r.status <> 'CLOSED') as unit_points,
                            exists (select from risks.form f where f.cycle_id = :cycle
                                and f.state not in ('NOT_STARTED', 'DRAFT', 'RETURNED', 'WITHDRAWN')
                                and (f.post_id = s.post_id or (s.post_id is null and f.scope = 'UNIT' and f.section_id = w.section_id)))
                                as checked
                        from powers.step s join powers.power w on w.id = s.power_id
                        left join organization.post p on p.id = s.post_id
                        where w.section_id = :section and w.state <> 'REVOKED' and not s.removed
                        order by w.code, s.number limit 2000
                        """)
                .param("section", section)
                .param("cycle", cycle)
                .query((row, n) -> new Matrix.StepRow(
                        Bilingual.of(row.getString("power_zh"), row.getString("power_en")),
                        row.getInt("number"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getBoolean("discretion"),
                        row.getString("post") == null
                                ? null
                                : Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                        row.getInt("post_points"),
                        row.getInt("unit_points"),
                        Matrix.Cell.of(
                                row.getBoolean("checked"), row.getInt("post_points") + row.getInt("unit_points"))))
                .list();
    }

    private List<Matrix.PostRow> posts(UUID section, UUID cycle, Scope scope) {
        return jdbc.sql("""
                        select p.name_zh, p.name_en, w.name_zh as person_zh, w.name_en as person_en, w.id as person, f.state,
                            (select count(*) from risks.point r where r.form_id = f.id and not r.removed) as points
                        from (select p.*, p.id as post_id from organization.post p) p
                        left join organization.holding h on h.post_id = p.id and h.from_on <= :day
                            and (h.to_on is null or h.to_on >= :day)
                        left join organization.person w on w.id = h.person_id
                        left join risks.form f on f.cycle_id = :cycle and f.post_id = p.id and f.person_id = h.person_id
                            and f.state <> 'WITHDRAWN'
                        where p.section_id = :section and (p.closed_on is null or p.closed_on > :day) and %s
                        order by p.position, p.code limit 1000
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("section", section)
                .param("cycle", cycle)
                .param("day", dates.today())
                .query((row, n) -> {
                    var state = Optional.ofNullable(row.getString("state"))
                            .map(FormState::valueOf)
                            .orElse(null);
                    var checked = state != null && !state.isUnsigned();
                    return new Matrix.PostRow(
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            row.getString("person") == null
                                    ? null
                                    : Bilingual.of(row.getString("person_zh"), row.getString("person_en")),
                            state,
                            row.getInt("points"),
                            Matrix.Cell.of(checked, checked ? row.getInt("points") : 0));
                })
                .list();
    }
}
