package org.probity.programme.plans;

import java.util.List;
import java.util.Optional;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of implementation plans, from draft to approval and amendment (P1.1.1–P1.1.7). */
@Service
public class Plans {

    static final String SUBJECT = "programme.plan";

    private final PlanRows rows;
    private final PlanWrites writes;
    private final PlanSurroundings surroundings;
    private final FirstDraft firstDraft;
    private final HeadOfUnit heads;
    private final Cycles cycles;
    private final WorkCalendar calendar;
    private final AuditLog auditLog;
    private final Dates dates;

    Plans(
            PlanRows rows,
            PlanWrites writes,
            PlanSurroundings surroundings,
            FirstDraft firstDraft,
            HeadOfUnit heads,
            Cycles cycles,
            WorkCalendar calendar,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.surroundings = surroundings;
        this.firstDraft = firstDraft;
        this.heads = heads;
        this.cycles = cycles;
        this.calendar = calendar;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<Plan> find(PlanId id) {
        return rows.find(id);
    }

    /** All editions of the cycle's plan, the latest first. */
    public List<Plan> of(CycleId cycle) {
        return rows.of(cycle);
    }

    /** Begins the plan of the unit's open cycle; a unit has one plan a cycle (P1.1.1). */
    @Transactional
    public PlanId draft(UnitId unit, PersonId drafter) {
        var cycle = cycles.requireCurrent(unit);
        var id = PlanId.random();
        try {
            writes.insert(id, unit, cycle.id(), 1, drafter, firstDraft.of(unit, cycle.year()));
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.plan-exists", String.valueOf(cycle.year())));
        }
        auditLog.append("programme.plan-drafted", about(id));
        return id;
    }

    @Transactional
    public void redraft(PlanId id, int version, PlanContent content) {
        at(id, version, PlanAct.REDRAFT);
        writes.write(id, version, content);
        auditLog.append(PlanAct.REDRAFT.logged(), about(id));
    }

    /** What keeps the plan from being submitted; empty when it is complete. */
    public List<Refusal> findings(Plan plan) {
        return PlanRule.refusals(PlanRule.ALL, plan.content(), surroundings.of(plan));
    }

    /** Submits it for approval within ten working days; incomplete it stays a draft. */
    @Transactional
    public void submit(PlanId id, int version, PersonId by) {
        var plan = at(id, version, PlanAct.SUBMIT);
        requireOpenCycle(plan);
        Refused.ifAny(findings(plan));
        var today = dates.today();
        writes.submit(id, version, by, today, calendar.workingDaysAfter(today, PlanAct.APPROVAL_DAYS));
        auditLog.append(PlanAct.SUBMIT.logged(), about(id));
    }

    /**
     * The head signs in person (P1.1.6).
     *
     * @param seen the fingerprint of what the signer was shown
     */
    @Transactional
    public void sign(PlanId id, int version, PersonId person, String seen) {
        var plan = at(id, version, PlanAct.SIGN);
        var head = heads.require(plan.unit(), person);
        if (plan.isSignedBy(person)) {
            throw new Refused(Refusal.of("programme.refusal.plan-signed-already"));
        }
        writes.sign(id, person, head.acting(), hash(plan, seen), null, "");
        auditLog.append(PlanAct.SIGN.logged(), about(id));
    }

    /** Sends it back with a comment; its signatures are void, for what comes next is another text. */
    @Transactional
    public void giveBack(PlanId id, int version, String comment) {
        at(id, version, PlanAct.RETURN);
        var words = reason(comment);
        writes.giveBack(id, version, words);
        auditLog.append(PlanAct.RETURN.logged(), about(id), words);
    }

    /**
     * Approves it: from now on it binds. Not by whoever wrote or submitted it, and not before the head of today has signed
     * (P1.1.6, P1.1.7; segregation rule 1).
     */
    @Transactional
    public void approve(PlanId id, int version, PersonId by, String comment) {
        var plan = at(id, version, PlanAct.APPROVE);
        requireOpenCycle(plan);
        if (plan.isWorkOf(by)) {
            throw new Refused(Refusal.of("programme.refusal.plan-own-work"));
        }
        if (!plan.isSignedBy(heads.of(plan.unit()).map(HeadOfUnit.Head::person).orElse(null))) {
            throw new Refused(Refusal.of("programme.refusal.plan-unsigned"));
        }
        if (comment.length() > 2000) {
            throw new Refused(Refusal.at("comment", "programme.refusal.too-long", 2000));
        }
        for (var before : rows.of(plan.cycle())) {
            if (before.state() == PlanState.APPROVED) {
                writes.replace(before.id(), before.version());
                auditLog.append(PlanAct.REPLACE.logged(), about(before.id()));
            }
        }
        writes.approve(id, version, by, dates.today(), comment.strip());
        auditLog.append(PlanAct.APPROVE.logged(), about(id));
    }

    /** Begins the next edition with the words of this one, which binds until that is approved. */
    @Transactional
    public PlanId amend(PlanId id, int version, PersonId drafter, String reason) {
        var plan = at(id, version, PlanAct.AMEND);
        requireOpenCycle(plan);
        var words = reason(reason);
        var old = plan.content();
        var next = PlanId.random();
        try {
            writes.insert(
                    next,
                    plan.unit(),
                    plan.cycle(),
                    rows.of(plan.cycle()).get(0).edition() + 1,
                    drafter,
                    new PlanContent(
                            old.number(),
                            old.title(),
                            old.parent(),
                            old.situation(),
                            old.sections(),
                            old.stages(),
                            old.tasks(),
                            words));
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.plan-amended-already"));
        }
        auditLog.append(PlanAct.AMEND.logged(), about(next), words);
        return next;
    }

    /**
     * A new head takes the approved plan over and signs it (P1.1.6).
     *
     * @param handover what was handed over
     */
    @Transactional
    public void takeOver(PlanId id, int version, PersonId person, String seen, String handover) {
        var plan = at(id, version, PlanAct.TAKE_OVER);
        var head = heads.require(plan.unit(), person);
        if (plan.isSignedBy(person)) {
            throw new Refused(Refusal.of("programme.refusal.plan-signed-already"));
        }
        var words = handover.strip();
        if (!Substance.has(words) || words.length() > 2000) {
            throw new Refused(Refusal.at("handover", "programme.refusal.plan-handover", Substance.LEAST));
        }
        var before = plan.signature().orElseThrow().person();
        writes.sign(id, person, head.acting(), hash(plan, seen), before, words);
        auditLog.append(PlanAct.TAKE_OVER.logged(), about(id), words);
    }

    private static byte[] hash(Plan plan, String seen) {
        if (!ContentHash.hex(plan.content()).equals(seen)) {
            throw new EditConflict(SUBJECT);
        }
        return ContentHash.of(plan.content());
    }

    private void requireOpenCycle(Plan plan) {
        if (cycles.find(plan.cycle()).orElseThrow().stage() == Cycle.Stage.CLOSED) {
            throw new Refused(Refusal.of("programme.refusal.cycle-closed", String.valueOf(plan.year())));
        }
    }

    private Plan at(PlanId id, int version, PlanAct act) {
        var plan = rows.findForUpdate(id).orElseThrow();
        act.requireFrom(plan.state());
        if (plan.version() != version) {
            throw new EditConflict(SUBJECT);
        }
        return plan;
    }

    private static String reason(String reason) {
        var words = reason.strip();
        if (words.length() < 5 || words.length() > 2000) {
            throw new Refused(Refusal.at("comment", "programme.refusal.plan-comment"));
        }
        return words;
    }

    static Subject about(PlanId id) {
        return Subject.of(SUBJECT, id.value());
    }
}
