package org.probity.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public bodies kept here. */
@Repository
public class Units {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;

    Units(JdbcClient jdbc, AuditLog auditLog, Stamps stamps) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
    }

    public List<Unit> all() {
        return jdbc.sql("select * from organization.unit order by code")
                .query(Units::unit)
                .list();
    }

    public Optional<Unit> find(UnitId id) {
        return jdbc.sql("select * from organization.unit where id = :id")
                .param("id", id.value())
                .query(Units::unit)
                .optional();
    }

    public Optional<Unit> findByCode(String code) {
        return jdbc.sql("select * from organization.unit where code = :code")
                .param("code", code.strip())
                .query(Units::unit)
                .optional();
    }

    /**
     * Adds a unit.
     *
     * @throws Refused when something is missing or the code is taken
     */
    @Transactional
    public UnitId add(UnitDetails details) {
        var id = UnitId.random();
        write("""
                insert into organization.unit (id, superior_id, code, name_zh, name_en, superior_zh, superior_en,
                                               changed_at, changed_by, change_reason)
                values (:id, :superior, :code, :name_zh, :name_en, :superior_zh, :superior_en,
                        :changed_at, :changed_by, :change_reason)
                """, id, 0, details, null);
        auditLog.append("organization.unit-added", Subject.of("organization.unit", id.value()));
        return id;
    }

    /** Changes a unit as its reader of {@code version} wants it. */
    @Transactional
    public void change(UnitId id, int version, UnitDetails details, @Nullable String reason) {
        var rows = write("""
                update organization.unit set superior_id = :superior, code = :code, name_zh = :name_zh, name_en = :name_en,
                    superior_zh = :superior_zh, superior_en = :superior_en, version = version + 1,
                    changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                where id = :id and version = :version
                """, id, version, details, reason);
        if (rows == 0) {
            throw new EditConflict("unit " + id);
        }
        auditLog.append("organization.unit-changed", Subject.of("organization.unit", id.value()), reason);
    }

    private int write(String sql, UnitId id, int version, UnitDetails details, @Nullable String reason) {
        details.check();
        var superior = details.superior();
        try {
            return jdbc.sql(sql)
                    .params(stamps.because(reason))
                    .param("id", id.value())
                    .param("version", version)
                    .param("superior", superior == null ? null : superior.value())
                    .param("code", details.code())
                    .param("name_zh", details.name().zh())
                    .param("name_en", details.name().en())
                    .param("superior_zh", details.superiorName().zh())
                    .param("superior_en", details.superiorName().en())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("code", "organization.refusal.code-taken", details.code()));
        }
    }

    static Unit unit(ResultSet row, int n) throws SQLException {
        var superior = row.getObject("superior_id", UUID.class);
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                superior == null ? null : new UnitId(superior),
                row.getString("code"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                Bilingual.of(row.getString("superior_zh"), row.getString("superior_en")),
                row.getInt("version"));
    }
}
