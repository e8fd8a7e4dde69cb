package org.probity.measures.health;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** IR-K02: a risk form has waited at one signature for more than five working days (P2.1.2d). */
@Component
class FormIdle implements HealthIndicator {

    static final int WORKING_DAYS = 5;

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Dates dates;

    FormIdle(JdbcClient jdbc, WorkCalendar calendar, Dates dates) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public String code() {
        return "IR-K02";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("measures.health.parameter.working-days", WORKING_DAYS, "P2.1.2, IR-K02"));
    }

    private record Waiting(
            UUID form,
            SectionId section,
            Bilingual sectionName,
            @Nullable PostId post,
            Bilingual about,
            LocalDate since) {}

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        var worked = new WorkedDays(calendar, day);
        return waiting(unit, day).stream()
                .filter(form -> worked.since(form.since()) > WORKING_DAYS)
                .map(form -> new HealthFinding(
                        code(),
                        form.about(),
                        form.section(),
                        form.sectionName(),
                        form.post(),
                        worked.since(form.since()),
                        WORKING_DAYS,
                        HealthLevel.YELLOW,
                        form.since(),
                        "/risks/forms/" + form.form(),
                        "risks:read"))
                .toList();
    }

    /** Forms at a signature, since the last valid one; those at a meeting have a deadline of their own. */
    private List<Waiting> waiting(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select f.id, f.section_id, f.post_id, s.name_zh as section_zh, s.name_en as section_en,
                            coalesce(o.name_zh, s.name_zh) as about_zh, coalesce(o.name_en, s.name_en) as about_en, w.since
                        from risks.form f join programme.cycle c on c.id = f.cycle_id and c.stage <> 'CLOSED'
                        join organization.section s on s.id = f.section_id left join organization.post o on o.id = f.post_id
                        cross join lateral (select coalesce((select max(g.signed_at) from risks.signature g
                            where g.form_id = f.id and g.voided_at is null), f.changed_at) as since) w
                        where f.unit_id = :unit and f.state in ('SELF_SIGNED', 'CHIEF_SIGNED', 'LEADER_SUMMARISED') and f.scope = 'POST'
                          and w.since < :before
                        order by w.since, f.id limit :most
                        """)
                .param("unit", unit.value())
                .param("before", java.sql.Timestamp.from(dates.startOf(day.minusDays(WORKING_DAYS))))
                .param("most", MOST)
                .query((row, n) -> {
                    var post = row.getObject("post_id", UUID.class);
                    return new Waiting(
                            row.getObject("id", UUID.class),
                            new SectionId(row.getObject("section_id", UUID.class)),
                            Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                            post == null ? null : new PostId(post),
                            Bilingual.of(row.getString("about_zh"), row.getString("about_en")),
                            dates.dayOf(row.getTimestamp("since").toInstant()));
                })
                .list();
    }
}
