package org.probity.risks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws up the progress of a cycle for what a viewer may see. */
@Repository
class ProgressReport {

    private static final Set<FormState> BEYOND_CHIEF = EnumSet.of(
            FormState.CHIEF_SIGNED, FormState.LEADER_SUMMARISED, FormState.LG_SUMMARISED, FormState.DETERMINED);

    private final JdbcClient jdbc;
    private final FormIssue issue;
    private final Dates dates;

    ProgressReport(JdbcClient jdbc, FormIssue issue, Dates dates) {
        this.jdbc = jdbc;
        this.issue = issue;
        this.dates = dates;
    }

    private record Found(PostId post, String sectionCode, Bilingual section, Progress.Row row) {}

    Progress of(CycleId cycle, Scope scope) {
        var found = rows(cycle, scope);
        var sections = new ArrayList<Progress.OfSection>();
        found.stream()
                .collect(groupingBy(f -> f.row().section(), LinkedHashMap::new, toList()))
                .forEach((id, rows) -> sections.add(section(id, rows)));
        var powerPosts = new LinkedHashMap<PostId, Found>();
        found.stream().filter(f -> f.row().powers() > 0).forEach(f -> powerPosts.putIfAbsent(f.post(), f));
        var determined = found.stream()
                .filter(f -> f.row().state() == FormState.DETERMINED)
                .map(Found::post)
                .toList();
        var uncovered = powerPosts.entrySet().stream()
                .filter(entry -> !determined.contains(entry.getKey()))
                .map(entry -> entry.getValue().row().post())
                .toList();
        return new Progress(sections, powerPosts.size() - uncovered.size(), powerPosts.size(), uncovered);
    }

    private Progress.OfSection section(SectionId id, List<Found> found) {
        var rows = found.stream().map(Found::row).toList();
        var states =
                rows.stream().map(Progress.Row::state).filter(Objects::nonNull).toList();
        return new Progress.OfSection(
                id,
                found.get(0).sectionCode(),
                found.get(0).section(),
                issue.opened(id),
                (int) rows.stream().filter(Progress.Row::isMissing).count(),
                states.size(),
                states.stream().filter(state -> !state.isUnsigned()).count(),
                states.stream().filter(BEYOND_CHIEF::contains).count(),
                rows.stream().filter(Progress.Row::checked).count(),
                states.stream().filter(state -> state == FormState.DETERMINED).count(),
                rows);
    }

    private List<Found> rows(CycleId cycle, Scope scope) {
        return jdbc.sql("""
                        select s.id as section, s.code, s.name_zh as section_zh, s.name_en as section_en, p.id as post,
                            p.name_zh, p.name_en, w.name_zh as person_zh, w.name_en as person_en, w.employment, h.deputising,
                            f.id as form, f.state, f.none_declared, f.due_on,
                            (select count(distinct a.power_id) from powers.allocation a join powers.power q on q.id = a.power_id
                             where a.post_id = p.id and not a.removed and q.state <> 'REVOKED' and a.from_on <= :day
                               and (a.to_on is null or a.to_on >= :day)) as powers,
                            (select count(*) from risks.point r where r.form_id = f.id and not r.removed) as points,
                            exists (select from risks.peer_check c where c.form_id = f.id) as checked
                        from (select p.*, p.id as post_id from organization.post p) p
                        join organization.section s on s.id = p.section_id
                        left join organization.holding h on h.post_id = p.id and h.from_on <= :day
                            and (h.to_on is null or h.to_on >= :day)
                        left join organization.person w on w.id = h.person_id
                        left join risks.form f on f.cycle_id = :cycle and f.post_id = p.id and f.person_id = h.person_id
                            and f.state <> 'WITHDRAWN'
                        where (p.closed_on is null or p.closed_on > :day) and %s
                        order by s.position, s.code, p.position, p.code, w.name_zh, w.name_en limit 5000
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("cycle", cycle.value())
                .param("day", dates.today())
                .query((row, n) -> new Found(
                        new PostId(row.getObject("post", UUID.class)),
                        row.getString("code"),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        new Progress.Row(
                                new SectionId(row.getObject("section", UUID.class)),
                                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                                row.getString("employment") == null
                                        ? null
                                        : Bilingual.of(row.getString("person_zh"), row.getString("person_en")),
                                row.getString("employment"),
                                row.getBoolean("deputising"),
                                row.getInt("powers"),
                                Optional.ofNullable(row.getObject("form", UUID.class))
                                        .map(FormId::new)
                                        .orElse(null),
                                Optional.ofNullable(row.getString("state"))
                                        .map(FormState::valueOf)
                                        .orElse(null),
                                row.getBoolean("none_declared"),
                                row.getInt("points"),
                                row.getBoolean("checked"),
                                row.getObject("due_on", LocalDate.class))))
                .list();
    }
}
