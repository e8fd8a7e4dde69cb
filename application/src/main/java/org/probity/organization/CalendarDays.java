package org.probity.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.AuditedContent;
import org.probity.audit.Subject;
import org.probity.wording.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days that differ from Monday to Friday; each year is one subject of the log. */
@Repository
public class CalendarDays {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;

    CalendarDays(JdbcClient jdbc, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
    }

    /** A statutory holiday, or a weekend worked to make up for one. */
    public record StatedDay(LocalDate day, boolean working, Bilingual name) {}

    /** Where a year's days were taken from. */
    public record Source(Bilingual title, boolean checked) {}

    public List<StatedDay> of(int year) {
        return jdbc.sql("select * from organization.calendar_day where day between :first and :last order by day")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new StatedDay(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("working"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    public List<Source> source(int year) {
        return jdbc.sql("select * from organization.calendar_year where year = :year")
                .param("year", year)
                .query((row, n) -> new Source(
                        Bilingual.of(row.getString("source_zh"), row.getString("source_en")),
                        row.getBoolean("checked")))
                .list();
    }

    /** States days, all or none; a day stated before is stated anew. */
    @Transactional
    public void state(List<StatedDay> days) {
        for (var day : days) {
            new Checks()
                    .bounded("name", day.name().zh(), 80)
                    .bounded("name", day.name().en(), 80)
                    .orRefuse();
            jdbc.sql("""
                            insert into organization.calendar_day (day, working, name_zh, name_en) values (:day, :working, :zh, :en)
                            on conflict (day) do update set working = :working, name_zh = :zh, name_en = :en
                            """)
                    .param("day", day.day())
                    .param("working", day.working())
                    .param("zh", day.name().zh())
                    .param("en", day.name().en())
                    .update();
        }
        days.stream().map(day -> day.day().getYear()).distinct().forEach(year -> log("calendar-changed", year));
    }

    /** Lets a day be what its weekday makes it. */
    @Transactional
    public void forget(LocalDate day) {
        jdbc.sql("delete from organization.calendar_day where day = :day")
                .param("day", day)
                .update();
        log("calendar-changed", day.getYear());
    }

    /** Notes that somebody compared the year with the official notice. */
    @Transactional
    public void check(int year) {
        jdbc.sql("update organization.calendar_year set checked = true where year = :year")
                .param("year", year)
                .update();
        log("calendar-checked", year);
    }

    /** Logs a year that came with the program, unless the log speaks of it already; in the caller's transaction. */
    void enterShipped(int year) {
        if (auditLog.entriesAbout(subject(year)).isEmpty()) {
            log("calendar-shipped", year);
        }
    }

    private void log(String act, int year) {
        auditLog.append("organization." + act, subject(year));
    }

    private static Subject subject(int year) {
        return Subject.of("organization.calendar", UUID.fromString("00000000-0000-0000-0000-%012d".formatted(year)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Audited {
        @Bean
        AuditedContent auditedCalendar() {
            return new AuditedContent("organization.calendar", """
                    select cast('00000000-0000-0000-0000-' || lpad(cast(extract(year from day) as text), 12, '0') as uuid) as id,
                           jsonb_agg(to_jsonb(d) order by day) as content
                    from organization.calendar_day d group by extract(year from day)
                    """);
        }
    }
}
