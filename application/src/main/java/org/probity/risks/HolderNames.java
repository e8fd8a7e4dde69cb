package org.probity.risks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The colleagues of a unit who can have pointed at a risk (P2.1.2g). */
@Repository
class HolderNames {

    private final JdbcClient jdbc;
    private final Dates dates;

    HolderNames(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    Map<String, Bilingual> of(UnitId unit) {
        var names = new LinkedHashMap<String, Bilingual>();
        jdbc.sql("""
                        select distinct w.id, w.name_zh, w.name_en from organization.person w
                        join organization.holding h on h.person_id = w.id
                        where w.unit_id = :unit and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        order by w.name_zh, w.name_en limit 1000
                        """).param("unit", unit.value()).param("day", dates.today()).query(row -> {
            names.put(row.getString("id"), Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
        });
        return names;
    }
}
