package org.probity.measures.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the forms of the open year and of the year before say, for comparing. */
@Repository
class FormTexts {

    /** As many points as one comparison takes; the forms beyond are not looked at. */
    private static final int MOST_POINTS = 60_000;

    private final JdbcClient jdbc;

    FormTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One form as it is shown. */
    record Shown(
            UUID id,
            UnitId unit,
            SectionId section,
            Bilingual sectionName,
            @Nullable PostId post,
            Bilingual about,
            int year,
            LocalDate on,
            List<Point> points) {}

    /** One point of it. */
    record Point(String code, Bilingual title, Bilingual description) {

        String compared() {
            return (title.zh().isEmpty() ? title.en() : title.zh())
                    + (description.zh().isEmpty() ? description.en() : description.zh());
        }
    }

    List<CopiedForms.Written> of(UnitId unit) {
        record Line(UUID form, @Nullable UUID post, UUID section, boolean current, String text) {}
        var forms = new LinkedHashMap<UUID, CopiedForms.Written>();
        jdbc.sql("""
                        select f.id, f.post_id, f.section_id, c.stage <> 'CLOSED' as current,
                            coalesce(nullif(p.title_zh, ''), p.title_en) || coalesce(nullif(p.description_zh, ''), p.description_en) as text
                        from programme.cycle c join risks.form f on f.cycle_id = c.id and f.state not in ('WITHDRAWN', 'NOT_STARTED')
                        join risks.point p on p.form_id = f.id and not p.removed and p.status <> 'CLOSED'
                        where c.unit_id = :unit and c.year >= (select max(year) - 1 from programme.cycle where unit_id = :unit and stage <> 'CLOSED')
                        order by f.id, p.position, p.id limit :most
                        """)
                .param("unit", unit.value())
                .param("most", MOST_POINTS)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getObject("section_id", UUID.class),
                        row.getBoolean("current"),
                        row.getString("text")))
                .list()
                .forEach(line -> forms.computeIfAbsent(
                                line.form(),
                                id -> new CopiedForms.Written(
                                        id, line.post(), line.section(), line.current(), new ArrayList<>()))
                        .points()
                        .add(line.text()));
        return List.copyOf(forms.values());
    }

    Optional<Shown> find(UUID form) {
        var points = jdbc.sql("""
                        select code, title_zh, title_en, description_zh, description_en from risks.point
                        where form_id = :form and not removed and status <> 'CLOSED' order by position, code limit 200
                        """)
                .param("form", form)
                .query((row, n) -> new Point(
                        row.getString("code"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("description_zh"), row.getString("description_en"))))
                .list();
        return jdbc.sql("""
                        select f.id, f.unit_id, f.section_id, f.post_id, c.year, f.changed_at::date as changed_on, s.name_zh as section_zh,
                            s.name_en as section_en, coalesce(o.name_zh, s.name_zh) as about_zh, coalesce(o.name_en, s.name_en) as about_en
                        from risks.form f join programme.cycle c on c.id = f.cycle_id join organization.section s on s.id = f.section_id
                        left join organization.post o on o.id = f.post_id where f.id = :form
                        """)
                .param("form", form)
                .query((row, n) -> {
                    var post = row.getObject("post_id", UUID.class);
                    return new Shown(
                            row.getObject("id", UUID.class),
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            new SectionId(row.getObject("section_id", UUID.class)),
                            Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                            post == null ? null : new PostId(post),
                            Bilingual.of(row.getString("about_zh"), row.getString("about_en")),
                            row.getInt("year"),
                            row.getObject("changed_on", LocalDate.class),
                            points);
                })
                .optional();
    }

    /** A mark that changes whenever any of the texts does. */
    Map<String, Object> mark(UnitId unit) {
        return jdbc.sql(
                        "select count(*) as points, max(p.changed_at) as last from risks.point p where p.unit_id = :unit")
                .param("unit", unit.value())
                .query()
                .singleRow();
    }
}
