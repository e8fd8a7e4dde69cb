package org.probity.shell.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.InboxItem;
import org.probity.frame.InboxItem.WhenOverdue;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was last seen waiting for people. */
@Repository
class WaitingRows {

    /** Things of one person that have a last day; more are no work list. */
    private static final int MOST = 500;

    private static final int LONGEST_URL = 500;

    static final String COLUMNS = """
            select w.*, n.name_zh, n.name_en from shell.waiting w join organization.person n on n.id = w.person_id
            """;

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits for a person, by its cause.
     *
     * @param section where the person's own post stands; none without a post
     */
    record Kept(Map<Cause, UUID> ids, @Nullable SectionId section) {}

    /** Where a person belongs: the post they hold themselves before one they deputise in. */
    private record Home(UUID section, UUID post) {}

    /**
     * Keeps what was found waiting for the person, and that what was not found is gone.
     *
     * @return what waits
     */
    Kept keep(Viewer viewer, WorkOf.Found found, Instant now, LocalDate today) {
        var person = viewer.requirePerson();
        var home = homeOf(person, today);
        var items = new LinkedHashMap<Cause, InboxItem>();
        found.dated().stream()
                .filter(item -> item.url().startsWith("/") && item.url().length() <= LONGEST_URL)
                .limit(MOST)
                .forEach(item -> items.putIfAbsent(Cause.of(item), item));
        var kept = new HashMap<Cause, UUID>();
        if (!items.isEmpty()) {
            jdbc.sql("""
                            insert into shell.waiting (id, unit_id, person_id, section_id, post_id, task, counts, about_zh, about_en,
                                url, due_on, overdue, permission, seen_at)
                            select i.id, :unit, :person, :section, :post, i.task, i.counts::bigint[], i.zh, i.en, i.url, i.due::date,
                                i.overdue, i.permission, :now
                            from unnest(:ids, :tasks, :counts, :zh, :en, :urls, :dues, :overdue, :permissions)
                                as i (id, task, counts, zh, en, url, due, overdue, permission)
                            on conflict (person_id, task, url, due_on) do update set seen_at = excluded.seen_at, gone_at = null,
                                unit_id = excluded.unit_id, section_id = excluded.section_id, post_id = excluded.post_id,
                                counts = excluded.counts, about_zh = excluded.about_zh, about_en = excluded.about_en,
                                overdue = excluded.overdue, permission = excluded.permission
                            returning id, task, url, due_on
                            """)
                    .param("unit", viewer.requireUnit().value())
                    .param("person", person.value())
                    .param("section", home == null ? null : home.section(), java.sql.Types.OTHER)
                    .param("post", home == null ? null : home.post(), java.sql.Types.OTHER)
                    .param("now", Timestamp.from(now))
                    .param(
                            "ids",
                            items.values().stream().map(i -> UUID.randomUUID()).toArray(UUID[]::new))
                    .param("tasks", texts(items, InboxItem::task))
                    .param("counts", texts(items, item -> counts(item.arguments())))
                    .param("zh", texts(items, item -> item.about().zh()))
                    .param("en", texts(items, item -> item.about().en()))
                    .param("urls", texts(items, InboxItem::url))
                    .param("dues", texts(items, item -> String.valueOf(item.dueOn())))
                    .param("overdue", texts(items, item -> item.overdue().name()))
                    .param("permissions", texts(items, InboxItem::permission))
                    .query(row -> {
                        kept.put(
                                new Cause(
                                        row.getString("task"),
                                        row.getString("url"),
                                        row.getObject("due_on", LocalDate.class)),
                                row.getObject("id", UUID.class));
                    });
        }
        if (found.whole()) {
            jdbc.sql("""
                            update shell.waiting set gone_at = :now where person_id = :person and gone_at is null and id <> all(:kept)
                            """)
                    .param("now", Timestamp.from(now))
                    .param("person", person.value())
                    .param("kept", kept.values().toArray(UUID[]::new))
                    .update();
        }
        return new Kept(kept, home == null ? null : new SectionId(home.section()));
    }

    private static String[] texts(Map<Cause, InboxItem> items, Function<InboxItem, @Nullable String> text) {
        return items.values().stream().map(text).toArray(String[]::new);
    }

    /** The numbers a task speaks of, as the database writes them; other words may name people and stay away. */
    private static String counts(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number number ? String.valueOf(number.longValue()) : "0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private @Nullable Home homeOf(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        select p.section_id, p.id from organization.holding h join organization.post p on p.id = h.post_id
                        where h.person_id = :person and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                          and (p.closed_on is null or p.closed_on > :day)
                        order by h.deputising, h.from_on, h.id limit 1
                        """)
                .param("person", person.value())
                .param("day", today)
                .query((row, n) -> new Home(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .orElse(null);
    }

    /** Whoever had something overdue when last seen. */
    List<PersonId> overduePeople(LocalDate today, int limit) {
        return jdbc.sql("""
                        select person_id from shell.waiting where gone_at is null and due_on < :today
                        group by person_id order by min(seen_at) limit :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    static Waiting waiting(ResultSet row, int n) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        var post = row.getObject("post_id", UUID.class);
        return new Waiting(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                section == null ? null : new SectionId(section),
                post == null ? null : new PostId(post),
                row.getString("task"),
                Arrays.stream((Object[]) row.getArray("counts").getArray())
                        .map(Objects::requireNonNull)
                        .toList(),
                Bilingual.of(row.getString("about_zh"), row.getString("about_en")),
                row.getString("url"),
                row.getObject("due_on", LocalDate.class),
                WhenOverdue.valueOf(row.getString("overdue")),
                row.getString("permission"));
    }
}
