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

/** IR-K04: a post, a power or a law changed, and what rests on it has not been looked at again for more than fifteen working days (§5). */
@Component
class NotReexamined implements HealthIndicator {

    static final int WORKING_DAYS = 15;

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Dates dates;

    NotReexamined(JdbcClient jdbc, WorkCalendar calendar, Dates dates) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public String code() {
        return "IR-K04";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("measures.health.parameter.working-days", WORKING_DAYS, "§5 (S2), IR-K04"));
    }

    private record Change(
            UUID id,
            SectionId section,
            Bilingual sectionName,
            @Nullable UUID post,
            Bilingual about,
            LocalDate on) {}

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        var worked = new WorkedDays(calendar, day);
        return open(unit, day).stream()
                .filter(change -> worked.since(change.on()) > WORKING_DAYS)
                .map(change -> new HealthFinding(
                        code(),
                        change.about(),
                        change.section(),
                        change.sectionName(),
                        change.post() == null ? null : new PostId(change.post()),
                        worked.since(change.on()),
                        WORKING_DAYS,
                        HealthLevel.YELLOW,
                        change.on(),
                        "/risks/reexaminations/" + change.id(),
                        "risks:reexamine"))
                .toList();
    }

    private List<Change> open(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select r.id, r.section_id, r.post_id, r.opened_at, s.name_zh as section_zh, s.name_en as section_en,
                            coalesce(p.title_zh, o.name_zh, w.name_zh, s.name_zh) as about_zh,
                            coalesce(p.title_en, o.name_en, w.name_en, s.name_en) as about_en
                        from risks.reexamination r join organization.section s on s.id = r.section_id
                        left join organization.post o on o.id = r.post_id left join powers.power w on w.id = r.power_id
                        left join risks.point p on p.id = r.point_id
                        where r.unit_id = :unit and r.state = 'OPEN' and r.opened_at < :before
                          and r.trigger in ('POST', 'PERSON', 'DUTY', 'REGULATION', 'PROCESS', 'SYSTEM')
                        order by r.opened_at, r.id limit :most
                        """)
                .param("unit", unit.value())
                .param("before", java.sql.Timestamp.from(dates.startOf(day.minusDays(WORKING_DAYS))))
                .param("most", MOST)
                .query((row, n) -> new Change(
                        row.getObject("id", UUID.class),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        row.getObject("post_id", UUID.class),
                        Bilingual.of(row.getString("about_zh"), row.getString("about_en")),
                        dates.dayOf(row.getTimestamp("opened_at").toInstant())))
                .list();
    }
}
