package org.probity.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as their administrator lists them. */
@Repository
class AccountList {

    static final int PAGE = 50;
    private static final int MOST_PEOPLE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Dates dates;

    AccountList(JdbcClient jdbc, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.dates = dates;
    }

    /** Which accounts. */
    enum State {
        ALL,
        LOCKED,
        DISABLED,
        ONE_TIME
    }

    /** A line of the list. */
    public record Line(
            AccountId id,
            String username,
            Bilingual person,
            Bilingual unit,
            boolean administrator,
            boolean disabled,
            boolean locked,
            boolean mustChange) {}

    /** Somebody who has no account yet, or just got one; and where to find them. */
    public record Without(PersonId person, Bilingual name, Bilingual unit, Bilingual section) {}

    /**
     * At most a page and one more.
     *
     * @param unit  the unit whose accounts; none for all units and administrators
     * @param after the account name after which the page begins
     */
    List<Line> lines(@Nullable UnitId unit, String words, State state, String after) {
        return jdbc.sql("""
                        select a.*, a.locked_until is not null and a.locked_until > :now as locked,
                               p.name_zh, p.name_en, u.name_zh as unit_zh, u.name_en as unit_en
                        from identity.account a left join organization.person p on p.id = a.person_id
                        left join organization.unit u on u.id = p.unit_id
                        where (cast(:unit as uuid) is null or p.unit_id = :unit) and a.username > :after
                          and (:words = '' or position(:words in a.username) > 0 or position(:words in p.name_zh) > 0
                               or position(:words in lower(p.name_en)) > 0)
                          and case :state when 'LOCKED' then a.locked_until > :now when 'DISABLED' then a.disabled
                                          when 'ONE_TIME' then a.must_change_password else true end
                        order by a.username limit :limit
                        """)
                .param("unit", unit == null ? null : unit.value())
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .param("state", state.name())
                .param("after", after)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", PAGE + 1)
                .query((row, n) -> new Line(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("unit_zh"), row.getString("unit_en")),
                        row.getBoolean("administrator"),
                        row.getBoolean("disabled"),
                        row.getBoolean("locked"),
                        row.getBoolean("must_change_password")))
                .list();
    }

    /** People who are there and have no account, section by section. */
    List<Without> without() {
        return people("""
                p.employment not in ('LEFT', 'RETIRED')
                and not exists (select 1 from identity.account a where a.person_id = p.id)
                """, List.of());
    }

    /** The same of people who have one. */
    Map<PersonId, Without> owners(List<PersonId> people) {
        return people("p.id = any(:people)", people).stream()
                .collect(Collectors.toMap(Without::person, Function.identity()));
    }

    private List<Without> people(String which, List<PersonId> people) {
        return jdbc.sql("""
                        select p.id, p.name_zh, p.name_en, u.name_zh as unit_zh, u.name_en as unit_en,
                               s.name_zh as section_zh, s.name_en as section_en
                        from organization.person p join organization.unit u on u.id = p.unit_id
                        left join lateral (
                            select s.name_zh, s.name_en, s.position from organization.holding h
                            join organization.post o on o.id = h.post_id join organization.section s on s.id = o.section_id
                            where h.person_id = p.id and (h.to_on is null or h.to_on >= :today)
                            order by h.deputising, h.from_on limit 1) s on true
                        where %s
                        order by u.code, s.position nulls last, s.name_zh, p.name_zh, p.name_en, p.id limit :limit
                        """.formatted(which))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("today", dates.today())
                .param("limit", MOST_PEOPLE)
                .query((row, n) -> new Without(
                        new PersonId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("unit_zh"), row.getString("unit_en")),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en"))))
                .list();
    }
}
