package org.probity.supervision.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each unit's words for its letters: the latest edition of its own, else the one shipped. No edition is ever changed. */
@Repository
class LetterTemplates {

    static final String SUBJECT = "supervision.letter-template";

    private static final String EDITIONS = """
            select t.*, x.name_zh, x.name_en from supervision.letter_template t join organization.person x on x.id = t.written_by
            where t.unit_id = :unit and t.kind = :kind order by t.edition desc
            """;

    private final ShippedTemplates shipped;
    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Clock clock;

    LetterTemplates(ShippedTemplates shipped, JdbcClient jdbc, AuditLog auditLog, Clock clock) {
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    LetterTemplate current(UnitId unit, LetterKind kind) {
        return jdbc.sql(EDITIONS + " limit 1")
                .param("unit", unit.value())
                .param("kind", kind.name())
                .query(LetterTemplates::template)
                .optional()
                .orElseGet(() -> shipped.of(kind));
    }

    /** All editions, the latest first; the shipped one is the last. */
    List<LetterTemplate> editions(UnitId unit, LetterKind kind) {
        var editions = new ArrayList<>(jdbc.sql(EDITIONS + " limit 100")
                .param("unit", unit.value())
                .param("kind", kind.name())
                .query(LetterTemplates::template)
                .list());
        editions.add(shipped.of(kind));
        return editions;
    }

    LetterTemplate shipped(LetterKind kind) {
        return shipped.of(kind);
    }

    /**
     * Writes the next edition.
     *
     * @param after the edition its author had before them
     * @throws Refused when a place is unknown or missing, or the words say nothing
     * @throws EditConflict when there is a later one by now
     */
    @Transactional
    public void write(
            UnitId unit, LetterKind kind, int after, Bilingual title, Bilingual body, String reason, PersonId by) {
        check(kind, title, body, reason);
        if (current(unit, kind).edition() != after) {
            throw new EditConflict(SUBJECT);
        }
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into supervision.letter_template (id, unit_id, kind, edition, title_zh, title_en, body_zh, body_en, reason,
                                written_by, written_at)
                            values (:id, :unit, :kind, :edition, :title_zh, :title_en, :body_zh, :body_en, :reason, :by, :at)
                            """)
                    .param("id", id)
                    .param("unit", unit.value())
                    .param("kind", kind.name())
                    .param("edition", after + 1)
                    .param("title_zh", title.zh())
                    .param("title_en", title.en())
                    .param("body_zh", body.zh())
                    .param("body_en", body.en())
                    .param("reason", reason.strip())
                    .param("by", by.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append("supervision.letter-template-written", Subject.of(SUBJECT, id), reason.strip());
    }

    private void check(LetterKind kind, Bilingual title, Bilingual body, String reason) {
        var refusals = new ArrayList<Refusal>();
        bounded(refusals, "titleZh", title.zh(), 100);
        bounded(refusals, "titleEn", title.en(), 200);
        bounded(refusals, "bodyZh", body.zh(), 6000);
        bounded(refusals, "bodyEn", body.en(), 9000);
        bounded(refusals, "reason", reason, 500);
        refusals.addAll(LetterTemplate.shipped(kind, title, body).faultsAgainst(shipped.of(kind)));
        Refused.ifAny(refusals);
    }

    private static void bounded(List<Refusal> refusals, String field, String text, int most) {
        if (text.strip().length() < 2) {
            refusals.add(Refusal.at(field, "measures.refusal.entry-needed"));
        } else if (text.length() > most) {
            refusals.add(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }

    private static LetterTemplate template(ResultSet row, int n) throws SQLException {
        return new LetterTemplate(
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("edition"),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                new Bilingual(row.getString("body_zh"), row.getString("body_en")),
                row.getString("reason"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getTimestamp("written_at").toInstant());
    }
}
