package org.probity.shell.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that are to go out: at most one an account and day. Each is taken before it is handed to the mail server and kept as
 * sent after. If the program ends between the two, nobody can know whether the server took it, and it is sent again with the same
 * message id: that is the one case in which it may arrive twice.
 */
@Repository
class Digests {

    /** A sender that took a mail and has not come back for so long has died. */
    private static final Duration LOST = Duration.ofMinutes(15);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** After that its news is old; what still waits stands in the next one. */
    private static final Duration WORTH_TRYING = Duration.ofDays(3);

    private static final int DAYS_COVERED = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Dates dates;
    private final MailSettings settings;

    Digests(JdbcClient jdbc, Clock clock, Dates dates, MailSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.dates = dates;
        this.settings = settings;
    }

    /** A mail that is being sent. */
    record Taken(UUID id, LocalDate day, int tries, String address, String language) {}

    /** What a digest says of one reminder. */
    record Line(Occasion occasion, UUID waiting, String task, List<Object> counts, String url, LocalDate dueOn) {}

    /** Puts in line a digest for everybody who wants one and was reminded of something that day. One still in line gives way. */
    @Transactional
    public void queue(LocalDate day) {
        if (!settings.on()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        var queued = jdbc.sql("""
                        insert into shell.mail (id, account_id, day, state, next_try_at)
                        select gen_random_uuid(), a.id, :day, 'WAITING', :now
                        from identity.account a join shell.mail_preference p on p.account_id = a.id
                        where not a.disabled and p.wanted and p.confirmed_at is not null
                          and exists (select 1 from shell.reminder r join shell.waiting w on w.id = r.waiting_id
                                      where r.person_id = a.person_id and r.day = :day and r.mail_id is null and w.gone_at is null)
                          and not exists (select 1 from shell.mail m where m.account_id = a.id and m.sent_at >= :midnight)
                        on conflict do nothing returning account_id
                        """)
                .param("day", day)
                .param("now", now)
                .param("midnight", Timestamp.from(dates.startOf(day)))
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        update shell.mail set state = 'GIVEN_UP' where state = 'WAITING' and day < :day and account_id = any(:accounts)
                        """)
                .param("day", day)
                .param("accounts", queued.toArray(UUID[]::new))
                .update();
    }

    /** Takes the next mail whose time has come; no other node gets it. */
    @Transactional
    public Optional<Taken> take() {
        var now = clock.instant();
        return jdbc.sql("""
                        with next as (
                            select id from shell.mail where (state = 'WAITING' and next_try_at <= :now)
                                or (state = 'SENDING' and taken_at < :lost)
                            order by next_try_at, id limit 1 for update skip locked)
                        update shell.mail m set state = 'SENDING', taken_at = :now, tries = m.tries + 1
                        from next, shell.mail_preference p
                        where m.id = next.id and p.account_id = m.account_id
                        returning m.id, m.day, m.tries, p.wanted and p.confirmed_at is not null as wanted, p.address, p.language
                        """)
                .param("now", Timestamp.from(now))
                .param("lost", Timestamp.from(now.minus(LOST)))
                .query((row, n) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("tries"),
                        row.getBoolean("wanted") ? row.getString("address") : "",
                        row.getString("language")))
                .optional();
    }

    /** What the person was reminded of since their last digest and still waits. */
    List<Line> lines(Taken mail) {
        return jdbc.sql("""
                        select r.occasion, w.id, w.task, w.counts, w.url, w.due_on
                        from shell.mail m join identity.account a on a.id = m.account_id
                        join shell.reminder r on r.person_id = a.person_id
                        join shell.waiting w on w.id = r.waiting_id
                        where m.id = :id and r.mail_id is null and w.gone_at is null and r.day between m.day - :covered::int and m.day
                          and not exists (select 1 from shell.reminder later where later.waiting_id = r.waiting_id
                              and later.person_id = r.person_id and later.at > r.at)
                        order by w.due_on, w.id
                        """)
                .param("id", mail.id())
                .param("covered", DAYS_COVERED)
                .query((row, n) -> new Line(
                        Occasion.valueOf(row.getString("occasion")),
                        row.getObject("id", UUID.class),
                        row.getString("task"),
                        List.of((Object[]) row.getArray("counts").getArray()),
                        row.getString("url"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Transactional
    public void sent(Taken mail, List<Line> lines) {
        jdbc.sql("update shell.mail set state = 'SENT', sent_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.id())
                .update();
        jdbc.sql("""
                        update shell.reminder r set mail_id = m.id from shell.mail m join identity.account a on a.id = m.account_id
                        where m.id = :id and r.person_id = a.person_id and r.waiting_id = any(:waiting) and r.mail_id is null
                          and r.day <= m.day
                        """)
                .param("id", mail.id())
                .param("waiting", lines.stream().map(Line::waiting).toArray(UUID[]::new))
                .update();
    }

    /** Nothing is left to say, or nobody wants it any more. */
    void nothingToSay(Taken mail) {
        end(mail, "EMPTY");
    }

    /** It could not be sent: later again, in ever longer steps, until it is no longer worth it. */
    void failed(Taken mail) {
        var now = clock.instant();
        if (dates.startOf(mail.day()).plus(WORTH_TRYING).isBefore(now)) {
            end(mail, "GIVEN_UP");
            return;
        }
        jdbc.sql("update shell.mail set state = 'WAITING', next_try_at = :next where id = :id")
                .param("next", Timestamp.from(nextTry(now, mail.tries())))
                .param("id", mail.id())
                .update();
    }

    /** After one, two, four minutes, up to an hour. */
    static Instant nextTry(Instant now, int tries) {
        var wait = Duration.ofMinutes(1L << Math.min(Math.max(tries - 1, 0), 6));
        return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private void end(Taken mail, String state) {
        jdbc.sql("update shell.mail set state = :state where id = :id")
                .param("state", state)
                .param("id", mail.id())
                .update();
    }

    /** How many mails are in which state, of the last weeks. */
    record Figures(
            int waiting, int sent, int givenUp, @Nullable Instant oldest) {}

    Figures figures() {
        return jdbc.sql("""
                        select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting, count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'GIVEN_UP') as given_up,
                            (select min(next_try_at) from shell.mail where state in ('WAITING', 'SENDING')) as oldest
                        from shell.mail where day >= :since
                        """)
                .param("since", dates.today().minusDays(DAYS_COVERED))
                .query((row, n) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Figures(
                            row.getInt("waiting"),
                            row.getInt("sent"),
                            row.getInt("given_up"),
                            oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
