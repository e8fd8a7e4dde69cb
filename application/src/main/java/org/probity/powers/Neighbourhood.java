package org.probity.powers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers what the rules must know beside an edition. */
@Repository
class Neighbourhood {

    private final JdbcClient jdbc;
    private final Dates dates;

    Neighbourhood(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Around one power of the unit, or around a new one. */
    Surroundings around(UnitId unit, @Nullable PowerId power) {
        var names = new HashMap<String, String>();
        var codes = new HashSet<String>();
        jdbc.sql("""
                        select code, name_zh, name_en, sub_item_zh, sub_item_en, state from powers.power
                        where unit_id = :unit and id is distinct from :power
                        """)
                .param("unit", unit.value())
                .param("power", power == null ? null : power.value(), java.sql.Types.OTHER)
                .query(row -> {
                    var code = row.getString("code");
                    codes.add(code);
                    if (!row.getString("state").equals("REVOKED")) {
                        PowerName.keys(
                                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                                        Bilingual.of(row.getString("sub_item_zh"), row.getString("sub_item_en")))
                                .forEach(key -> names.put(key, code));
                    }
                });
        var posts = new LinkedHashMap<PostId, String>();
        jdbc.sql("""
                        select id, code, name_zh, name_en from organization.post
                        where unit_id = :unit and (closed_on is null or closed_on > :today) order by code
                        """).param("unit", unit.value()).param("today", dates.today()).query(row -> {
            var name = Bilingual.of(row.getString("name_zh"), row.getString("name_en"));
            posts.put(
                    new PostId(row.getObject("id", UUID.class)),
                    row.getString("code") + " " + (name.zh().isEmpty() ? name.en() : name.zh()));
        });
        var sections = new HashSet<SectionId>();
        jdbc.sql("""
                        select id from organization.section
                        where unit_id = :unit and (closed_on is null or closed_on > :today)
                        """).param("unit", unit.value()).param("today", dates.today()).query(row -> {
            sections.add(new SectionId(row.getObject("id", UUID.class)));
        });
        return new Surroundings(dates.today(), names, codes, posts, sections);
    }
}
