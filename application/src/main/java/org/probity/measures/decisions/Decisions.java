package org.probity.measures.decisions;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of assessments before decisions (F26). */
@Service
public class Decisions {

    private final DecisionRows rows;
    private final JdbcClient jdbc;
    private final Sections sections;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final Dates dates;

    Decisions(DecisionRows rows, JdbcClient jdbc, Sections sections, Stamp stamp, AuditLog auditLog, Dates dates) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.sections = sections;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public int versionOf(UUID id) {
        return rows.find(id).orElseThrow().version();
    }

    @Transactional
    public UUID draft(UnitId unit, PersonId author, DecisionDraft draft) {
        check(unit, draft);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into measures.decision (id, unit_id, section_id, title_zh, title_en, kind, matter, powers, amount, risks, grade,
                            measures, author_id, state, changed_at, changed_by)
                        values (:id, :unit, :section, :zh, :en, :kind, :matter, :powers, :amount, :risks, :grade, :measures, :author, 'DRAFT',
                            :now, :actor)
                        """)
                .param("unit", unit.value())
                .param("author", author.value())
                .params(columns(id, draft))
                .update();
        points(id, draft);
        auditLog.append("measures.decision-drafted", subject(id));
        return id;
    }

    /** Writes it anew; opinions that were given on what it said before are void. */
    @Transactional
    public void change(UUID id, int version, DecisionDraft draft) {
        var decision = at(id, version, DecisionAct.CHANGE);
        check(decision.unit(), draft);
        changed(jdbc.sql("""
                        update measures.decision set section_id = :section, title_zh = :zh, title_en = :en, kind = :kind, matter = :matter,
                            powers = :powers, amount = :amount, risks = :risks, grade = :grade, measures = :measures, state = 'DRAFT',
                            submitted_by = null, submitted_on = null, office_opinion = '', office_by = null, office_on = null,
                            inspection_opinion = '', inspection_by = null, inspection_on = null, version = version + 1, changed_at = :now,
                            changed_by = :actor, change_reason = null where id = :id and version = :version
                        """)
                .param("version", version)
                .params(columns(id, draft))
                .update());
        jdbc.sql("delete from measures.decision_point where decision_id = :id")
                .param("id", id)
                .update();
        points(id, draft);
        auditLog.append(DecisionAct.CHANGE.logged(), subject(id));
    }

    private void check(UnitId unit, DecisionDraft draft) {
        if (sections.find(draft.section())
                .filter(section -> section.unit().equals(unit))
                .isEmpty()) {
            throw new Refused(Refusal.at("section", "measures.refusal.entry-choose"));
        }
    }

    private Map<String, @Nullable Object> columns(UUID id, DecisionDraft draft) {
        var columns = new HashMap<>(stamp.now(null));
        columns.put("id", id);
        columns.put("section", draft.section().value());
        columns.put("zh", draft.title().zh());
        columns.put("en", draft.title().en());
        columns.put("kind", draft.kind().name());
        columns.put("matter", draft.matter());
        columns.put("powers", draft.powers());
        columns.put("amount", draft.amount());
        columns.put("risks", draft.risks());
        columns.put("grade", draft.grade().name());
        columns.put("measures", draft.measures());
        return columns;
    }

    private void points(UUID id, DecisionDraft draft) {
        jdbc.sql(
                        "insert into measures.decision_point (decision_id, point_id) select :id, point from unnest(cast(:points as uuid[])) point")
                .param("id", id)
                .param("points", draft.points().toArray(UUID[]::new))
                .update();
    }

    @Transactional
    public void submit(UUID id, int version, PersonId by) {
        at(id, version, DecisionAct.SUBMIT);
        changed(jdbc.sql("""
                        update measures.decision set state = 'SUBMITTED', submitted_by = :by, submitted_on = :today, return_reason = '',
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("by", by.value())
                .param("today", dates.today())
                .param("id", id)
                .param("version", version)
                .params(stamp.now(null))
                .update());
        auditLog.append(DecisionAct.SUBMIT.logged(), subject(id));
    }

    /** The office's opinion, or discipline inspection's. */
    @Transactional
    public void opine(UUID id, int version, boolean office, PersonId by, String opinion) {
        var act = office ? DecisionAct.OPINE_OFFICE : DecisionAct.OPINE_INSPECTION;
        var decision = at(id, version, act);
        if (decision.isOf(by)
                || by.equals(
                        office ? decision.inspection().by() : decision.office().by())) {
            throw new Refused(Refusal.of("measures.refusal.decision-own"));
        }
        if ((office ? decision.office() : decision.inspection()).isGiven()) {
            throw new Refused(Refusal.of("measures.refusal.decision-opined-already"));
        }
        bounded("opinion", opinion, 2000);
        var both = (office ? decision.inspection() : decision.office()).isGiven();
        var part = office ? "office" : "inspection";
        changed(jdbc.sql("""
                        update measures.decision set %1$s_opinion = :opinion, %1$s_by = :by, %1$s_on = :today, state = :state,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """.formatted(part))
                .param("opinion", opinion.strip())
                .param("by", by.value())
                .param("today", dates.today())
                .param("state", both ? act.to().name() : decision.state().name())
                .param("id", id)
                .param("version", version)
                .params(stamp.now(null))
                .update());
        auditLog.append(act.logged(), subject(id));
    }

    /** Returns it to the section, with what is to be done. */
    @Transactional
    public void giveBack(UUID id, int version, String reason) {
        at(id, version, DecisionAct.RETURN);
        bounded("reason", reason, 1000);
        changed(jdbc.sql("""
                        update measures.decision set state = 'RETURNED', return_reason = :why, version = version + 1, changed_at = :now,
                            changed_by = :actor, change_reason = :reason where id = :id and version = :version
                        """)
                .param("why", reason.strip())
                .param("id", id)
                .param("version", version)
                .params(stamp.now(reason))
                .update());
        auditLog.append(DecisionAct.RETURN.logged(), subject(id), reason.strip());
    }

    /** Records on which day, and at which meeting, it was tabled. */
    @Transactional
    public void table(UUID id, int version, @Nullable LocalDate on, @Nullable UUID meeting) {
        var decision = at(id, version, DecisionAct.TABLE);
        if (on == null) {
            throw new Refused(Refusal.at("tabledOn", "measures.refusal.entry-day"));
        }
        if (on.isAfter(dates.today()) || on.isBefore(opinedOn(decision))) {
            throw new Refused(Refusal.at("tabledOn", "measures.refusal.decision-tabled-day"));
        }
        if (meeting != null
                && rows.meetings(decision.unit(), LocalDate.of(2000, 1, 1)).stream()
                        .noneMatch(choice -> choice.id().equals(meeting))) {
            throw new Refused(Refusal.at("meeting", "measures.refusal.entry-choose"));
        }
        changed(jdbc.sql("""
                        update measures.decision set state = 'TABLED', tabled_on = :on, meeting_id = :meeting, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = null where id = :id and version = :version
                        """)
                .param("on", on)
                .param("meeting", meeting, Types.OTHER)
                .param("id", id)
                .param("version", version)
                .params(stamp.now(null))
                .update());
        auditLog.append(DecisionAct.TABLE.logged(), subject(id));
    }

    private static LocalDate opinedOn(Decision decision) {
        var office = Objects.requireNonNull(decision.office().on());
        var inspection = Objects.requireNonNull(decision.inspection().on());
        return office.isAfter(inspection) ? office : inspection;
    }

    private static void bounded(String field, String text, int most) {
        if (text.strip().length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }

    private Decision at(UUID id, int version, DecisionAct act) {
        var decision = rows.lock(id).orElseThrow();
        act.requireFrom(decision.state());
        if (decision.version() != version) {
            throw new EditConflict("measures.decision");
        }
        return decision;
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("measures.decision");
        }
    }

    private static Subject subject(UUID id) {
        return Subject.of("measures.decision", id);
    }
}
