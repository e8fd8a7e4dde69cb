package org.probity.measures.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Allocation.Role;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how the power of a point is shared out on a day. */
@Repository
class DossierAllocations {

    private final JdbcClient jdbc;

    DossierAllocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    DossierAllocation of(@Nullable UUID power, LocalDate day) {
        if (power == null) {
            return null;
        }
        var parts = jdbc.sql("""
                        select a.post_id, a.role, o.name_zh as post_zh, o.name_en as post_en,
                            array_remove(array_agg(n.id order by h.deputising, h.from_on), null) as people,
                            array_remove(array_agg(n.name_zh order by h.deputising, h.from_on), null) as names_zh,
                            array_remove(array_agg(n.name_en order by h.deputising, h.from_on), null) as names_en
                        from powers.allocation a join organization.post o on o.id = a.post_id
                        left join organization.holding h on h.post_id = a.post_id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        left join organization.person n on n.id = h.person_id
                        where a.power_id = :power and not a.removed and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                        group by a.post_id, a.role, o.name_zh, o.name_en, o.position, o.code
                        order by array_position(array['HANDLE', 'REVIEW', 'APPROVE', 'DECIDE', 'SUPERVISE'], a.role), o.position, o.code limit 200
                        """)
                .param("power", power)
                .param("day", day)
                .query((row, n) -> {
                    var zh = (String[]) row.getArray("names_zh").getArray();
                    var en = (String[]) row.getArray("names_en").getArray();
                    var names = new ArrayList<Bilingual>();
                    for (var i = 0; i < zh.length; i++) {
                        names.add(new Bilingual(zh[i], en[i]));
                    }
                    return new DossierAllocation.Part(
                            row.getObject("post_id", UUID.class),
                            Dossiers.bilingual(row, "post"),
                            Role.valueOf(row.getString("role")),
                            new HashSet<>(Arrays.asList(
                                    (UUID[]) row.getArray("people").getArray())),
                            names);
                })
                .list();
        return jdbc.sql("select code, name_zh, name_en, disclosure, published from powers.power where id = :power")
                .param("power", power)
                .query((row, n) -> new DossierAllocation(
                        power,
                        row.getString("code"),
                        Dossiers.bilingual(row, "name"),
                        Objects.requireNonNullElse(row.getString("disclosure"), ""),
                        row.getBoolean("published"),
                        parts))
                .optional()
                .orElse(null);
    }
}
