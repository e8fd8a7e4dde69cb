package org.probity.monitoring.runs;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the records' codes and names stand for in a unit. */
@Repository
class Grounds {

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ground of(UnitId unit, LocalDate day) {
        var ground = Ground.empty();
        jdbc.sql("select id, section_id, code from organization.post where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    ground.posts()
                            .put(
                                    row.getString("code"),
                                    new Ground.Held(
                                            new PostId(row.getObject("id", UUID.class)),
                                            new SectionId(row.getObject("section_id", UUID.class))));
                });
        var twice = new HashSet<String>();
        jdbc.sql("""
                        select p.name_zh, p.name_en, o.code from organization.holding h
                        join organization.person p on p.id = h.person_id join organization.post o on o.id = h.post_id
                        where o.unit_id = :unit and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            var post = row.getString("code");
            for (var name : new String[] {row.getString("name_zh"), row.getString("name_en")}) {
                if (!name.isEmpty() && ground.postOfPerson().put(name, post) != null) {
                    twice.add(name);
                }
            }
        });
        twice.forEach(ground.postOfPerson()::remove);
        jdbc.sql("select id, code, name_zh, name_en from organization.section where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    var section = new SectionId(row.getObject("id", UUID.class));
                    ground.sections().put(row.getString("name_zh"), section);
                    ground.sections().put(row.getString("name_en"), section);
                    ground.sections().put(row.getString("code"), section);
                });
        jdbc.sql("select id, code, name_zh, name_en from powers.power where unit_id = :unit and state <> 'REVOKED'")
                .param("unit", unit.value())
                .query(row -> {
                    var power = new PowerId(row.getObject("id", UUID.class));
                    ground.powers().put(row.getString("name_zh"), power);
                    ground.powers().put(row.getString("name_en"), power);
                    ground.powers().put(row.getString("code"), power);
                });
        return ground;
    }
}
