package org.probity.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.risks.MeasureActs;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPoint;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads measures through {@link MeasureLifecycle}. Whether this viewer may is asked by {@link MeasureAccess}. */
@Service
class MeasureLife {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;

    private final ControlMeasures measures;
    private final MeasureRows rows;
    private final MeasureRules rules;
    private final MeasureActs ledger;
    private final AuditLog auditLog;
    private final Dates dates;

    MeasureLife(
            ControlMeasures measures,
            MeasureRows rows,
            MeasureRules rules,
            MeasureActs ledger,
            AuditLog auditLog,
            Dates dates) {
        this.measures = measures;
        this.rows = rows;
        this.rules = rules;
        this.ledger = ledger;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** One more measure for a point of the ledger; planned, until its owner begins it. */
    @Transactional
    public MeasureId add(RiskPoint point, MeasureDraft draft, String reason) {
        var refusals = new ArrayList<>(rules.againstWriting(point.unit(), draft, null));
        needReason(reason, refusals);
        Refused.ifAny(refusals);
        var id = ledger.add(point.id(), draft.wording(), reason);
        rows.plan(point.unit(), Set.of(point.id().value()));
        var planned = measures.find(id).orElseThrow();
        rows.move(planned, planned.state(), draft, false, reason.strip());
        log("measures.measure-planned", id, reason.strip());
        return id;
    }

    /** From its first day on it is carried out. */
    @Transactional
    public void begin(MeasureId id, int version, @Nullable LocalDate startsOn, Bilingual evidence) {
        var measure = seen(id, version);
        var line = line(measure, MeasureAct.BEGIN);
        var draft = MeasureDraft.of(measure).beginning(startsOn, evidence);
        Refused.ifAny(rules.againstBeginning(measure.unit(), draft));
        rows.move(measure, line.next(), draft, false, null);
        log("measures.measure-begun", id, null);
    }

    /** It says something else from now on; what was said before is kept beside it, with the reason. */
    @Transactional
    public void revise(MeasureId id, int version, MeasureDraft draft, String reason, @Nullable PersonId person) {
        var measure = seen(id, version);
        var line = line(measure, MeasureAct.REVISE);
        var refusals = new ArrayList<>(rules.againstWriting(measure.unit(), draft, measure.dueOn()));
        if (line.next().isRunning()) {
            rules.againstBeginning(measure.unit(), draft).stream()
                    .filter(refusal ->
                            refusals.stream().noneMatch(known -> known.field().equals(refusal.field())))
                    .forEach(refusals::add);
        }
        needReason(reason, refusals);
        var before = fields(MeasureDraft.of(measure));
        var after = fields(draft);
        if (before.equals(after)) {
            refusals.add(Refusal.of("measures.refusal.nothing-changed"));
        }
        Refused.ifAny(refusals);
        var was = MeasureDraft.of(measure);
        if (!was.wording().equals(draft.wording())) {
            ledger.revise(id, draft.wording(), reason);
        }
        rows.move(measure, line.next(), draft, false, reason.strip());
        rows.revised(id, before, after, reason.strip(), person);
        log("measures.measure-revised", id, reason.strip());
    }

    /** It is no longer taken; it stays in the register with the reason. */
    @Transactional
    public void end(MeasureId id, int version, String reason) {
        var measure = seen(id, version);
        line(measure, MeasureAct.END);
        var refusals = new ArrayList<Refusal>();
        needReason(reason, refusals);
        Refused.ifAny(refusals);
        ledger.end(id, reason);
        rows.end(id.value(), version, dates.today(), reason.strip());
        log("measures.measure-ended", id, reason.strip());
    }

    private ControlMeasure seen(MeasureId id, int version) {
        var measure = measures.find(id).orElseThrow(() -> new Refused(Refusal.of("measures.refusal.gone")));
        if (measure.version() != version) {
            throw new EditConflict(ControlMeasures.SUBJECT + " " + id);
        }
        return measure;
    }

    private static MeasureLifecycle.Line line(ControlMeasure measure, MeasureAct act) {
        return MeasureLifecycle.line(measure.state(), act)
                .orElseThrow(() -> new Refused(Refusal.of("measures.refusal.not-now")));
    }

    private static void needReason(String reason, List<Refusal> refusals) {
        var length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            refusals.add(Refusal.at("reason", "measures.refusal.reason", SHORTEST_REASON, LONGEST_REASON));
        }
    }

    /** A draft field by field, as a revision keeps it. */
    static Map<String, String> fields(MeasureDraft draft) {
        var fields = new LinkedHashMap<String, String>();
        var wording = draft.wording();
        fields.put("type", wording.type().name());
        fields.put("textZh", wording.text().zh());
        fields.put("textEn", wording.text().en());
        fields.put("owner", Objects.toString(wording.owner(), ""));
        fields.put("startsOn", Objects.toString(draft.startsOn(), ""));
        fields.put("dueOn", Objects.toString(wording.dueOn(), ""));
        fields.put("evidenceZh", draft.evidence().zh());
        fields.put("evidenceEn", draft.evidence().en());
        fields.put(
                "frequency",
                wording.frequency() == null ? "" : wording.frequency().name());
        return fields;
    }

    private void log(String act, MeasureId id, @Nullable String reason) {
        auditLog.append(act, Subject.of(ControlMeasures.SUBJECT, id.value()), reason);
    }
}
