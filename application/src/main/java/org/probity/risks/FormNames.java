package org.probity.risks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What forms are called for people: post and holder, or section. */
@Repository
class FormNames {

    private static final String QUERY = """
            select f.id,
                case when f.scope = 'UNIT' then coalesce(nullif(s.name_zh, ''), s.name_en)
                     else coalesce(nullif(p.name_zh, ''), p.name_en) || ' · ' || coalesce(nullif(w.name_zh, ''), w.name_en) end as zh,
                case when f.scope = 'UNIT' then coalesce(nullif(s.name_en, ''), s.name_zh)
                     else coalesce(nullif(p.name_en, ''), p.name_zh) || ' · ' || coalesce(nullif(w.name_en, ''), w.name_zh) end as en
            from risks.form f join organization.section s on s.id = f.section_id
            left join organization.post p on p.id = f.post_id
            left join organization.person w on w.id = f.person_id
            """;

    private final JdbcClient jdbc;

    FormNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<FormId, Bilingual> of(CycleId cycle) {
        var names = new HashMap<FormId, Bilingual>();
        jdbc.sql(QUERY + "where f.cycle_id = :cycle")
                .param("cycle", cycle.value())
                .query(row -> {
                    names.put(
                            new FormId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("zh"), row.getString("en")));
                });
        return names;
    }

    Bilingual of(FormId form) {
        return jdbc.sql(QUERY + "where f.id = :form")
                .param("form", form.value())
                .query((row, n) -> Bilingual.of(row.getString("zh"), row.getString("en")))
                .single();
    }
}
