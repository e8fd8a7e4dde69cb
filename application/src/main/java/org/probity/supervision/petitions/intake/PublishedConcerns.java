package org.probity.supervision.petitions.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.supervision.petitions.Concern;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public may choose a petition to be about: powers that are published, the sections that exercise them, the posts they name. */
@Repository
class PublishedConcerns {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    PublishedConcerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a choice is of. */
    enum Kind {
        SECTION,
        POWER,
        POST
    }

    /** One that may be chosen. */
    record Choice(Kind kind, UUID id, UUID section, Bilingual name) {

        public String value() {
            return kind + ":" + id;
        }

        Concern concern() {
            return new Concern(
                    new SectionId(section),
                    kind == Kind.POST ? new PostId(id) : null,
                    kind == Kind.POWER ? new PowerId(id) : null,
                    null);
        }
    }

    List<Choice> of(UnitId unit) {
        return jdbc.sql("""
                        with published as (
                            select w.id, w.section_id, w.name_zh, w.name_en, w.code from powers.power w
                            where w.unit_id = :unit and w.published and w.state in ('PUBLISHED', 'CHANGED') and w.section_id is not null)
                        select 'SECTION' as kind, s.id, s.id as section_id, s.name_zh, s.name_en, s.code from organization.section s
                            where s.id in (select section_id from published)
                        union all select 'POWER', p.id, p.section_id, p.name_zh, p.name_en, p.code from published p
                        union all select 'POST', o.id, o.section_id, o.name_zh, o.name_en, o.code from organization.post o
                            where o.unit_id = :unit and o.id in (select a.post_id from powers.allocation a join published p on p.id = a.power_id
                                where not a.removed and (a.to_on is null or a.to_on >= current_date))
                        order by kind desc, code limit :most
                        """)
                .param("unit", unit.value())
                .param("most", MOST)
                .query((row, n) -> new Choice(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getObject("section_id", UUID.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    /** The chosen one, where it was offered. */
    Optional<Choice> chosen(UnitId unit, @Nullable String value) {
        return of(unit).stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
