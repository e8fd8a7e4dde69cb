package org.probity.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sections of all units. */
@Repository
public class Sections {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;
    private final Dates dates;

    Sections(JdbcClient jdbc, AuditLog auditLog, Stamps stamps, Dates dates) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
        this.dates = dates;
    }

    /** The unit's sections of today, in their order. */
    public List<Section> all(UnitId unit) {
        return all(unit, dates.today());
    }

    /** The unit's sections as they were recorded on the day. */
    public List<Section> all(UnitId unit, LocalDate day) {
        return jdbc.sql("select * from " + AsOf.table("section", day, dates) + """
                         s where s.unit_id = :unit and (s.closed_on is null or s.closed_on > :day)
                        order by s.position, s.code
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("instant", AsOf.endOf(day, dates))
                .query(Sections::section)
                .list();
    }

    public Optional<Section> find(SectionId id) {
        return jdbc.sql("select * from organization.section where id = :id")
                .param("id", id.value())
                .query(Sections::section)
                .optional();
    }

    public Optional<Section> findByCode(UnitId unit, String code) {
        return jdbc.sql("select * from organization.section where unit_id = :unit and code = :code")
                .param("unit", unit.value())
                .param("code", code.strip())
                .query(Sections::section)
                .optional();
    }

    /** The names of many sections at once. */
    public Map<SectionId, Bilingual> names(Collection<SectionId> ids) {
        return Names.of(jdbc, "section", ids, SectionId::value, SectionId::new);
    }

    /**
     * Adds a section.
     *
     * @throws Refused when something is missing or the code is taken
     */
    @Transactional
    public SectionId add(UnitId unit, SectionDetails details) {
        var id = SectionId.random();
        write("""
                insert into organization.section (id, unit_id, code, name_zh, name_en, kind, mandate_zh, mandate_en,
                    mandate_document, position, changed_at, changed_by, change_reason)
                values (:id, :unit, :code, :name_zh, :name_en, :kind, :mandate_zh, :mandate_en, :mandate_document,
                    (select coalesce(max(position), 0) + 1 from organization.section where unit_id = :unit),
                    :changed_at, :changed_by, :change_reason)
                """, id, unit, 0, details, null);
        auditLog.append("organization.section-added", Subject.of("organization.section", id.value()));
        return id;
    }

    /** Changes a section as its reader of {@code version} wants it. */
    @Transactional
    public void change(SectionId id, int version, SectionDetails details, @Nullable String reason) {
        var rows = write("""
                update organization.section set code = :code, name_zh = :name_zh, name_en = :name_en, kind = :kind,
                    mandate_zh = :mandate_zh, mandate_en = :mandate_en, mandate_document = :mandate_document,
                    version = version + 1, changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                where id = :id and version = :version
                """, id, null, version, details, reason);
        if (rows == 0) {
            throw new EditConflict("section " + id);
        }
        auditLog.append("organization.section-changed", Subject.of("organization.section", id.value()), reason);
    }

    private int write(
            String sql,
            SectionId id,
            @Nullable UnitId unit,
            int version,
            SectionDetails details,
            @Nullable String reason) {
        details.check();
        try {
            return jdbc.sql(sql)
                    .params(stamps.because(reason))
                    .param("id", id.value())
                    .param("unit", unit == null ? null : unit.value())
                    .param("version", version)
                    .param("code", details.code())
                    .param("name_zh", details.name().zh())
                    .param("name_en", details.name().en())
                    .param("kind", details.kind().name())
                    .param("mandate_zh", details.mandate().zh())
                    .param("mandate_en", details.mandate().en())
                    .param("mandate_document", details.mandateDocument())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("code", "organization.refusal.code-taken", details.code()));
        }
    }

    static Section section(ResultSet row, int n) throws SQLException {
        return new Section(
                new SectionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("code"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                Section.Kind.valueOf(row.getString("kind")),
                Bilingual.of(row.getString("mandate_zh"), row.getString("mandate_en")),
                row.getString("mandate_document"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
