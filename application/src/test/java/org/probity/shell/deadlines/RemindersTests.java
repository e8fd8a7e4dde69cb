package org.probity.shell.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.CalendarDays;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders on a clock that a test moves (P1.1.5, §5). */
@DeadlinesTest
class RemindersTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Desk desk;

    @Autowired
    private Reminders reminders;

    @Autowired
    private OverdueInbox overdue;

    @Autowired
    private OverdueWatch watch;

    @Autowired
    private OverdueRows overdueRows;

    @Autowired
    private Viewers viewers;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private CalendarDays days;

    @Autowired
    private Dates dates;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Bureaus.Bureau bureau;
    private LocalDate start;

    @BeforeEach
    void aBureauOnAMonday() {
        var monday = dates.today().with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (calendar.workingDaysBetween(monday, monday.plusDays(4)) < 5) {
            monday = monday.plusDays(7);
        }
        start = monday;
        morningOf(start);
        jdbc.sql("""
                        insert into shell.looked_through (person_id, day) select id, '2099-12-31' from organization.person
                        on conflict (person_id) do update set day = excluded.day
                        """).update(); // the bureaus of other tests are let alone
        bureau = bureaus.found();
    }

    @AfterEach
    void emptyDesks() {
        desk.clear();
    }

    private void morningOf(LocalDate day) {
        ((MutableClock) clock).moveTo(day);
    }

    private void remindOn(LocalDate day) {
        morningOf(day);
        reminders.run(day);
    }

    private PersonId person(String key) {
        return bureau.people().get(key);
    }

    private Viewer viewer(String key) {
        return viewers.of(person(key)).orElseThrow();
    }

    /** The day of each occasion on which a person was reminded of an address. */
    private Map<Occasion, LocalDate> told(PersonId person, String url) {
        var told = new LinkedHashMap<Occasion, LocalDate>();
        jdbc.sql("""
                        select r.occasion, r.day from shell.reminder r join shell.waiting w on w.id = r.waiting_id
                        where r.person_id = :person and w.url = :url order by r.day, r.occasion
                        """).param("person", person.value()).param("url", url).query(row -> {
            assertThat(told.put(Occasion.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
                    .as("reminded twice")
                    .isNull();
        });
        return told;
    }

    private LocalDate back(LocalDate day, int workingDays) {
        var at = day;
        for (var left = workingDays; left > 0; ) {
            at = at.minusDays(1);
            left -= calendar.isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    @Test
    void overAQuarterEverybodyIsToldOnceForEachCauseAndOccasionAndNeverOnADayOff() {
        var holiday = start.plusDays(23);
        days.state(List.of(new CalendarDays.StatedDay(holiday, false, new Bilingual("放假", "Holiday"))));
        var dues = new ArrayList<LocalDate>();
        for (var due = start.plusDays(4); due.isBefore(start.plusDays(80)); due = due.plusDays(5)) {
            dues.add(due);
            desk.lay(person("staffA2"), Desk.item("/risks/forms/" + due, due));
        }
        dues.add(holiday);
        desk.lay(person("staffA2"), Desk.item("/risks/forms/" + holiday, holiday));
        assertThat(dues).anyMatch(due -> !calendar.isWorkingDay(due));
        for (var day = start; day.isBefore(start.plusDays(92)); day = day.plusDays(1)) {
            remindOn(day);
            reminders.run(day);
        }
        for (var due : dues) {
            var lastWorked = calendar.isWorkingDay(due) ? due : back(due, 1);
            var first = back(due, calendar.isWorkingDay(due) ? 3 : 4);
            assertThat(told(person("staffA2"), "/risks/forms/" + due))
                    .as("due on " + due)
                    .isEqualTo(Map.of(
                            Occasion.COMING_UP,
                            first.isBefore(start) ? start : first,
                            Occasion.DUE,
                            lastWorked,
                            Occasion.OVERDUE,
                            calendar.workingDaysAfter(due, 1)));
        }
        var reminded = new TreeSet<>(jdbc.sql("select distinct day from shell.reminder where person_id = :person")
                .param("person", person("staffA2").value())
                .query(LocalDate.class)
                .list());
        assertThat(reminded).isNotEmpty().allMatch(calendar::isWorkingDay);
    }

    @Test
    void whatIsDoneBeforeItsDayIsNotCalledToMindAndWhatComesBackIsNotSaidTwice() {
        var due = start.plusDays(4);
        desk.lay(person("staffA2"), Desk.item("/done-early", due));
        desk.lay(person("staffA2"), Desk.item("/comes-back", due));
        remindOn(start.plusDays(1));
        assertThat(told(person("staffA2"), "/done-early")).containsOnlyKeys(Occasion.COMING_UP);
        desk.take(person("staffA2"), "/done-early");
        desk.take(person("staffA2"), "/comes-back");
        remindOn(start.plusDays(2));
        desk.lay(person("staffA2"), Desk.item("/comes-back", due));
        remindOn(start.plusDays(3));
        remindOn(due);
        assertThat(told(person("staffA2"), "/done-early")).containsOnlyKeys(Occasion.COMING_UP);
        assertThat(told(person("staffA2"), "/comes-back"))
                .isEqualTo(Map.of(Occasion.COMING_UP, start.plusDays(1), Occasion.DUE, due));
    }

    @Test
    void aModuleThatFailsKeepsNobodyElseAndIsAskedAgainTheSameDay() {
        desk.lay(person("staffA2"), Desk.item("/a", start));
        desk.lay(person("staffB2"), Desk.item("/b", start));
        desk.broken.add(person("staffA2"));
        assertThatThrownBy(() -> reminders.run(start)).hasMessage("The work of 1 people could not be read whole");
        assertThat(told(person("staffB2"), "/b")).containsOnlyKeys(Occasion.DUE);
        assertThat(told(person("staffA2"), "/a")).isEmpty();
        desk.broken.clear();
        reminders.run(start);
        assertThat(told(person("staffA2"), "/a")).containsOnlyKeys(Occasion.DUE);
        assertThat(told(person("staffB2"), "/b")).containsOnlyKeys(Occasion.DUE);
    }

    @Test
    void whatStaysOverdueReachesTheOneAboveAndEndsWhenItIsDone() {
        desk.lay(person("staffA2"), Desk.item("/late-staff", start).toSuperior("organization:read"));
        desk.lay(person("staffA2"), Desk.item("/personal", start));
        desk.lay(person("chiefB"), Desk.item("/late-chief", start).toSuperior("organization:read"));
        desk.lay(person("deputy"), Desk.item("/late-leader", start).toSuperior("organization:read"));
        desk.lay(person("head"), Desk.item("/late-head", start).toSuperior("organization:read"));
        desk.lay(person("chiefA"), Desk.item("/late-round", start).toOffice("organization:read"));
        desk.lay(person("staffA1"), Desk.item("/late-office", start).toOffice("organization:read"));
        for (var day = start; day.isBefore(start.plusDays(7)); day = day.plusDays(1)) {
            remindOn(day);
        }
        assertThat(overdue.heardOf(viewer("chiefA")))
                .as("four working days late")
                .isEmpty();
        remindOn(start.plusDays(7));
        assertThat(urls("chiefA")).containsExactly("/late-staff");
        assertThat(urls("deputy")).containsExactly("/late-chief");
        assertThat(urls("head")).containsExactlyInAnyOrder("/late-leader", "/late-office");
        assertThat(urls("staffA1")).containsExactly("/late-round");
        assertThat(List.of("staffA2", "chiefB", "discipline", "staffB2").stream()
                        .flatMap(key -> urls(key).stream()))
                .isEmpty();

        // none of it is the chief's own work, so nobody is reminded of others' lateness again and again
        remindOn(start.plusDays(8));
        assertThat(told(person("chiefA"), "/late-staff")).isEqualTo(Map.of(Occasion.ESCALATED, start.plusDays(7)));

        desk.take(person("staffA2"), "/late-staff");
        assertThat(urls("chiefA")).as("at once, before the next look").isEmpty();
        desk.lay(person("staffA2"), Desk.item("/late-staff", start).toSuperior("organization:read"));
        assertThat(urls("chiefA")).containsExactly("/late-staff");

        // the chief leaves: the leader in charge hears of it on the next working day, the chief no longer
        jdbc.sql("update organization.holding set to_on = :day where person_id = :chief")
                .param("day", Date.valueOf(start.plusDays(8)))
                .param("chief", person("chiefA").value())
                .update();
        remindOn(start.plusDays(9));
        assertThat(urls("chiefA")).isEmpty();
        assertThat(urls("deputy")).contains("/late-staff");
    }

    private List<String> urls(String key) {
        return overdue.heardOf(viewer(key)).stream()
                .map(Waiting::url)
                .filter(url -> url.startsWith("/late"))
                .toList();
    }

    @Test
    void theOneAboveReadsWhatItConcernsOnlyWithinTheirScope() {
        desk.lay(person("staffA2"), Desk.item("/open", start).toSuperior("organization:read"));
        desk.lay(person("staffA2"), Desk.item("/closed", start).toSuperior("identity:accounts"));
        for (var day = start; day.isBefore(start.plusDays(8)); day = day.plusDays(1)) {
            remindOn(day);
        }
        var items = overdue.itemsFor(viewer("chiefA"));
        assertThat(items).hasSize(2);
        assertThat(items)
                .filteredOn(item -> item.url().equals("/open"))
                .singleElement()
                .satisfies(item -> assertThat(item.about().en())
                        .isEqualTo("Person staffA2: Fill in the risk point form (A confidential matter /open)"));
        assertThat(items)
                .filteredOn(item -> !item.url().equals("/open"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.url()).isEqualTo("/shell/deadlines/overdue");
                    assertThat(item.about().en()).isEqualTo("Person staffA2: Fill in the risk point form");
                    assertThat(item.about().zh()).isEqualTo("人员staffA2：填写风险点排查表");
                });
    }

    @Test
    void theOverviewCountsTheRowsWithinScopeAndForgetsWhatIsDone() {
        for (var key : List.of("staffA2", "staffB2", "chiefA")) {
            desk.lay(person(key), Desk.item("/one", start).toSuperior("organization:read"));
            desk.lay(person(key), Desk.item("/personal", start));
        }
        remindOn(start.plusDays(1));
        var today = start.plusDays(1);
        // in section A also the office's plan, which was to be drafted by the end of February
        for (var reader : Map.of("staffA1", 4, "head", 4, "deputy", 4, "chiefA", 3, "chiefB", 1, "auditor", 4)
                .entrySet()) {
            var scope = viewer(reader.getKey()).scope("shell:overdue");
            var counted = overdueRows.cells(scope, today).stream()
                    .mapToInt(OverdueRows.Cell::rows)
                    .sum();
            var listed = overdueRows.rows(scope, today, new OverdueRows.Filter(null, false, null), 0, 100);
            assertThat(counted).as(reader.getKey()).isEqualTo(reader.getValue()).isEqualTo(listed.size());
            assertThat(listed).noneMatch(row -> row.url().equals("/personal"));
        }
        desk.take(person("staffB2"), "/one");
        watch.run();
        assertThat(overdueRows.cells(viewer("chiefB").scope("shell:overdue"), today))
                .isEmpty();
    }

    @Test
    void twoNodesAtOnceRemindEverybodyOnce() throws Exception {
        for (var person : bureau.people().values()) {
            for (var n = 0; n < 5; n++) {
                desk.lay(person, Desk.item("/two-nodes/" + n, start));
            }
        }
        var nodes = Executors.newFixedThreadPool(3);
        for (var node = 0; node < 3; node++) {
            nodes.submit(() -> reminders.run(start));
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (var person : bureau.people().values()) {
            for (var n = 0; n < 5; n++) {
                assertThat(told(person, "/two-nodes/" + n)).containsOnlyKeys(Occasion.DUE);
            }
        }
    }

    @Test
    void aRunForAnotherDayThanTodaySaysNothing() {
        desk.lay(person("staffA2"), Desk.item("/a", start));
        reminders.run(start.minusDays(1));
        assertThat(told(person("staffA2"), "/a")).isEmpty();
    }
}
