package org.probity.risks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the store around a form: names, duties, comments of those who returned it, the meeting that decided. */
@Component
class FormFacts {

    private static final Bilingual NOTHING = new Bilingual("", "");

    private final JdbcClient jdbc;
    private final Dates dates;

    FormFacts(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    Set<String> roles(PowerId power, PostId post) {
        return new TreeSet<>(jdbc.sql("""
                        select role from powers.allocation
                        where power_id = :power and post_id = :post and not removed and from_on <= :day
                          and (to_on is null or to_on >= :day)
                        """)
                .param("power", power.value())
                .param("post", post.value())
                .param("day", dates.today())
                .query(String.class)
                .list());
    }

    /** The posts of the unit by name, as owners of measures. */
    Map<PostId, Bilingual> postNames(Form form) {
        var names = new LinkedHashMap<PostId, Bilingual>();
        jdbc.sql("""
                        select id, name_zh, name_en from organization.post where unit_id = :unit and closed_on is null
                        order by (section_id <> :section), position, code
                        """)
                .param("unit", form.unit().value())
                .param("section", form.section().value())
                .query(row -> {
                    names.put(
                            new PostId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
    }

    List<FormView.Comment> comments(Form form, Map<PersonId, Bilingual> names) {
        return jdbc.sql("select * from risks.return_comment where form_id = :form order by returned_at desc limit 50")
                .param("form", form.id().value())
                .query((row, n) -> new FormView.Comment(
                        SignatureLevel.valueOf(row.getString("level")),
                        names.getOrDefault(new PersonId(row.getObject("person_id", UUID.class)), NOTHING),
                        row.getString("comment"),
                        row.getTimestamp("returned_at").toInstant()))
                .list();
    }

    /** On how many points of the cycle this form's most repeated measure stands. */
    int copied(Form form, Map<RiskPointId, List<Measure>> declared) {
        if (declared.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        select coalesce(max(n), 0) from (
                            select count(distinct m.point_id) as n from risks.measure m join risks.point p on p.id = m.point_id
                            where p.cycle_id = :cycle and not p.removed and not m.removed
                              and (m.text_zh, m.text_en) in (select o.text_zh, o.text_en from risks.measure o
                                  join risks.point q on q.id = o.point_id
                                  where q.form_id = :form and not q.removed and not o.removed)
                            group by m.text_zh, m.text_en) counted
                        """)
                .param("cycle", form.cycle().value())
                .param("form", form.id().value())
                .query(Integer.class)
                .single();
    }

    List<String> holderNames(Form form) {
        if (!form.ofUnit()) {
            return List.of();
        }
        return jdbc.sql("""
                        select unnest(array[name_zh, name_en]) from organization.person where unit_id = :unit limit 5000
                        """)
                .param("unit", form.unit().value())
                .query(String.class)
                .list();
    }

    Map<PersonId, Bilingual> names(Form form) {
        var names = new HashMap<PersonId, Bilingual>();
        jdbc.sql("""
                        select id, name_zh, name_en from organization.person where unit_id = :unit
                        or id in (select person_id from risks.signature where form_id = :form)
                        """)
                .param("unit", form.unit().value())
                .param("form", form.id().value())
                .query(row -> {
                    names.put(
                            new PersonId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
    }

    Bilingual name(String table, UUID id) {
        return jdbc.sql("select name_zh, name_en from " + table + " where id = :id")
                .param("id", id)
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .single();
    }

    int year(Form form) {
        return jdbc.sql("select year from programme.cycle where id = :id")
                .param("id", form.cycle().value())
                .query(Integer.class)
                .single();
    }

    @Nullable
    LocalDate since(Form form) {
        if (form.post() == null || form.person() == null) {
            return null;
        }
        return jdbc.sql(
                        "select min(from_on) as since from organization.holding where post_id = :post and person_id = :person")
                .param("post", form.post().value())
                .param("person", form.person().value())
                .query((row, n) -> row.getObject("since", LocalDate.class))
                .list()
                .get(0);
    }

    Bilingual duties(Form form) {
        if (form.post() == null) {
            return NOTHING;
        }
        return jdbc.sql("select duties_zh, duties_en from organization.post where id = :id")
                .param("id", form.post().value())
                .query((row, n) -> Bilingual.of(row.getString("duties_zh"), row.getString("duties_en")))
                .single();
    }

    FormView.@Nullable Meeting meeting(Form form, Map<PersonId, Bilingual> names) {
        if (form.meeting() == null) {
            return null;
        }
        return jdbc.sql("""
                        select m.title_zh, m.title_en, m.held_on, m.minutes_number, m.recorder_id,
                            (select count(*) from programme.attendance a where a.meeting_id = m.id) as members,
                            (select count(*) from programme.attendance a where a.meeting_id = m.id and a.present) as present,
                            (select count(*) from programme.vote v join risks.form f on f.agenda_item_id = v.agenda_item_id
                                where f.id = :form and v.choice = 'FOR') as votes_for
                        from programme.meeting m where m.id = :meeting
                        """)
                .param("form", form.id().value())
                .param("meeting", form.meeting().value())
                .query((row, n) -> new FormView.Meeting(
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("minutes_number"),
                        row.getInt("members"),
                        row.getInt("present"),
                        row.getInt("votes_for"),
                        names.getOrDefault(new PersonId(row.getObject("recorder_id", UUID.class)), NOTHING)))
                .single();
    }
}
