package org.probity.measures.education;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.measures.entry.Stamp;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a unit calls the kinds of education: the usual words, or its own (spec §11.5: bodies without a party branch). */
@Repository
class KindWords {

    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;

    KindWords(JdbcClient jdbc, Stamp stamp, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
    }

    /** The unit's own words; a kind that is not there goes by the usual ones. */
    Map<EducationKind, Bilingual> of(UnitId unit) {
        var words = new EnumMap<EducationKind, Bilingual>(EducationKind.class);
        jdbc.sql(
                        "select kind, name_zh, name_en from measures.education_word where unit_id = :unit and (name_zh <> '' or name_en <> '')")
                .param("unit", unit.value())
                .query(row -> {
                    words.put(
                            EducationKind.valueOf(row.getString("kind")),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return words;
    }

    /** Calls the kinds by these words; a kind without any goes by the usual ones again. */
    @Transactional
    void call(UnitId unit, Map<EducationKind, Bilingual> words) {
        var before = of(unit);
        for (var kind : EducationKind.values()) {
            var word = words.getOrDefault(kind, Bilingual.of("", ""));
            if (word.equals(before.getOrDefault(kind, Bilingual.of("", "")))) {
                continue;
            }
            var id = jdbc.sql("""
                            insert into measures.education_word (id, unit_id, kind, name_zh, name_en, changed_at, changed_by)
                            values (:id, :unit, :kind, :zh, :en, :now, :actor)
                            on conflict (unit_id, kind) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                                version = education_word.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                            returning id
                            """)
                    .param("id", UUID.randomUUID())
                    .param("unit", unit.value())
                    .param("kind", kind.name())
                    .param("zh", word.zh())
                    .param("en", word.en())
                    .params(stamp.now(null))
                    .query(UUID.class)
                    .single();
            auditLog.append("measures.education-named", Subject.of("measures.education-word", id));
        }
    }
}
