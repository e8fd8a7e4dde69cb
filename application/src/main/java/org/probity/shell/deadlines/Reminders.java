package org.probity.shell.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.PersonId;
import org.probity.shell.DailyTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds everybody of what waits for them, on working days (P1.1.5, §5). A person's reminders are one transaction that also keeps
 * that they were looked through, so a run that is cut short goes on with the next person and reminds nobody twice.
 */
@Component
public class Reminders implements DailyTask {

    private static final int PEOPLE_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Viewers viewers;
    private final WorkOf work;
    private final WaitingRows rows;
    private final Superiors superiors;
    private final WorkingDays workingDays;
    private final Digests digests;
    private final ReminderSettings settings;
    private final Clock clock;
    private final Dates dates;

    Reminders(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Viewers viewers,
            WorkOf work,
            WaitingRows rows,
            Superiors superiors,
            WorkingDays workingDays,
            Digests digests,
            ReminderSettings settings,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.viewers = viewers;
        this.work = work;
        this.rows = rows;
        this.superiors = superiors;
        this.workingDays = workingDays;
        this.digests = digests;
        this.settings = settings;
        this.clock = clock;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "shell.reminders";
    }

    @Override
    public LocalTime at() {
        return settings.at();
    }

    /**
     * Reminds everybody; days off are left out, for what would be said on them is said on the next working day, as it is then.
     *
     * @throws IllegalStateException when somebody's work could not be read; the others are reminded, and it is to be tried again
     */
    @Override
    public void run(LocalDate day) {
        if (!day.equals(dates.today()) || !workingDays.isWorked(day)) {
            return;
        }
        var calendar = workingDays.seenFrom(day);
        var failed = 0;
        @Nullable PersonId last = null;
        for (var people = next(day, last); !people.isEmpty(); people = next(day, last)) {
            for (var person : people) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("Stopped; it goes on after the next start");
                }
                failed += remind(person, day, calendar) ? 0 : 1;
                last = person;
            }
        }
        digests.queue(day);
        if (failed > 0) {
            throw new IllegalStateException("The work of " + failed + " people could not be read whole");
        }
    }

    /** Whoever has an account and was not looked through that day. */
    private List<PersonId> next(LocalDate day, @Nullable PersonId after) {
        return jdbc.sql("""
                        select distinct a.person_id from identity.account a
                        where a.person_id is not null and a.person_id > :after
                          and not exists (select 1 from shell.looked_through l where l.person_id = a.person_id and l.day >= :day)
                        order by a.person_id limit :limit
                        """)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("day", day)
                .param("limit", PEOPLE_AT_ONCE)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Reminds one person; false when a module could not say what waits for them. */
    private boolean remind(PersonId person, LocalDate day, WorkingDays.Seen calendar) {
        var viewer = viewers.of(person).orElseThrow();
        var found = work.of(viewer);
        transactions.executeWithoutResult(status -> {
            if (take(person, day, found.whole())) {
                var now = clock.instant();
                var kept = rows.keep(viewer, found, now, day);
                record(reminders(viewer, found, kept, day, calendar), day, now);
            }
        });
        return found.whole();
    }

    /** Whether the person is this run's: of two nodes one waits for the other here, and then has nothing left to do. */
    private boolean take(PersonId person, LocalDate day, boolean whole) {
        return jdbc.sql("""
                                insert into shell.looked_through (person_id, day) values (:person, :kept)
                                on conflict (person_id) do update set day = excluded.day where looked_through.day < :day
                                """)
                        .param("person", person.value())
                        .param("day", day)
                        .param("kept", whole ? day : day.minusDays(1))
                        .update()
                == 1;
    }

    /** That a person hears of a thing for a reason. */
    private record Reminder(UUID waiting, Occasion occasion, PersonId person) {}

    private List<Reminder> reminders(
            Viewer viewer, WorkOf.Found found, WaitingRows.Kept kept, LocalDate day, WorkingDays.Seen calendar) {
        var person = viewer.requirePerson();
        var told = toldOverdue(person, kept.ids());
        var reminders = new ArrayList<Reminder>();
        for (var item : found.dated()) {
            var id = kept.ids().get(Cause.of(item));
            var due = item.dueOn();
            if (id == null || due == null) {
                continue;
            }
            var occasion = Occasion.on(day, due, calendar.until(due), settings.daysBefore());
            if (occasion != null) {
                reminders.add(new Reminder(id, occasion, person));
            }
            if (occasion == Occasion.OVERDUE
                    && Occasion.escalates(day, calendar.since(due), settings.escalateAfter(), told.get(id))) {
                superiors
                        .of(person, viewer.requireUnit(), kept.section(), item.overdue(), day)
                        .forEach(superior -> reminders.add(new Reminder(id, Occasion.ESCALATED, superior)));
            }
        }
        return reminders;
    }

    private Map<UUID, LocalDate> toldOverdue(PersonId person, Map<Cause, UUID> kept) {
        var told = new HashMap<UUID, LocalDate>();
        if (!kept.isEmpty()) {
            jdbc.sql("""
                            select waiting_id, day from shell.reminder
                            where waiting_id = any(:ids) and occasion = 'OVERDUE' and person_id = :person
                            """)
                    .param("ids", kept.values().toArray(UUID[]::new))
                    .param("person", person.value())
                    .query(row -> {
                        told.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                    });
        }
        return told;
    }

    private void record(List<Reminder> reminders, LocalDate day, Instant now) {
        if (!reminders.isEmpty()) {
            jdbc.sql("""
                            insert into shell.reminder (waiting_id, occasion, person_id, day, at)
                            select r.waiting, r.occasion, r.person, :day, :now from unnest(:waiting, :occasions, :people)
                                as r (waiting, occasion, person)
                            on conflict do nothing
                            """)
                    .param("day", day)
                    .param("now", Timestamp.from(now))
                    .param("waiting", reminders.stream().map(Reminder::waiting).toArray(UUID[]::new))
                    .param(
                            "occasions",
                            reminders.stream().map(r -> r.occasion().name()).toArray(String[]::new))
                    .param(
                            "people",
                            reminders.stream().map(r -> r.person().value()).toArray(UUID[]::new))
                    .update();
        }
    }
}
