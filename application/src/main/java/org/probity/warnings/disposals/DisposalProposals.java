package org.probity.warnings.disposals;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.warnings.NewWarning;
import org.probity.warnings.Turn;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.Warnings;
import org.probity.warnings.interviews.AfterChecks;
import org.probity.warnings.interviews.Interviews;
import org.probity.warnings.interviews.Unconcerned;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposing a disposal and having it reviewed (P4.2e). Nothing here decides. */
@Service
public class DisposalProposals {

    /** Working days from the proposal to its end (§2.6). */
    static final int WITHIN = 10;

    private final JdbcClient jdbc;
    private final Warnings warnings;
    private final DisposalSteps steps;
    private final Interviews interviews;
    private final AfterChecks afterChecks;
    private final DirectRequests requests;
    private final ThreePersons three;
    private final Unconcerned unconcerned;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final Dates dates;

    DisposalProposals(
            JdbcClient jdbc,
            Warnings warnings,
            DisposalSteps steps,
            Interviews interviews,
            AfterChecks afterChecks,
            DirectRequests requests,
            ThreePersons three,
            Unconcerned unconcerned,
            WorkCalendar calendar,
            Stamp stamp,
            Dates dates) {
        this.jdbc = jdbc;
        this.warnings = warnings;
        this.steps = steps;
        this.interviews = interviews;
        this.afterChecks = afterChecks;
        this.requests = requests;
        this.three = three;
        this.unconcerned = unconcerned;
        this.calendar = calendar;
        this.stamp = stamp;
        this.dates = dates;
    }

    /** Who the three would be. */
    public List<RoleLine> three(UnitId unit, PostId post, PersonId holder) {
        return three.of(unit, post, holder);
    }

    /**
     * Proposes a disposal after an interview.
     *
     * @throws Refused unless that interview was judged to have brought no obvious improvement, and with any of the three omitted
     */
    @Transactional
    public WarningId afterInterview(WarningId interviewId, DisposalDraft draft, PersonId by) {
        var interview = interviews.find(interviewId).orElse(null);
        Refused.ifAny(new DisposalGround.AfterInterview(interview == null ? null : interview.state()).refusals());
        var found = java.util.Objects.requireNonNull(interview);
        var warning = found.warning();
        if (found.state() == org.probity.warnings.interviews.InterviewState.ESCALATED && taken(interviewId)) {
            throw new Refused(Refusal.at("parent", "warnings.disposal.refusal.proposed-already"));
        }
        check(draft, by);
        var id = open(warning.post(), warning.person(), warning.cause(), warning.signals(), interviewId, by);
        insert(warning.unit(), id, interviewId.value(), null, draft);
        if (found.state() == org.probity.warnings.interviews.InterviewState.NOT_IMPROVED) {
            afterChecks.escalate(interviewId, by);
        }
        return id;
    }

    private boolean taken(WarningId interview) {
        return jdbc.sql(
                        "select exists (select 1 from warnings.disposal where interview_id = :id and outcome is distinct from 'NOT_ADOPTED')")
                .param("id", interview.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Proposes what the leading group allowed to be disposed of directly.
     *
     * @throws Refused before it allowed that
     */
    @Transactional
    public WarningId directly(UUID requestId, DisposalDraft draft, PersonId by) {
        var request = requests.find(requestId).orElse(null);
        Refused.ifAny(new DisposalGround.Direct(
                        request == null ? null : request.allowed(), request == null ? "" : request.seriousness())
                .refusals());
        var found = java.util.Objects.requireNonNull(request);
        check(draft, by);
        var signals = found.signal() == null ? List.<UUID>of() : List.of(found.signal());
        var id = open(found.post(), found.person(), Bilingual.of(found.cause(), ""), signals, null, by);
        insert(found.unit(), id, null, requestId, draft);
        return id;
    }

    private void check(DisposalDraft draft, PersonId by) {
        Refused.ifAny(new ThreeRolesRule(dates.today()).refusals(draft.lines()));
        for (var line : draft.lines()) {
            if (by.equals(line.person())) {
                throw new Refused(Refusal.of("warnings.interview.refusal.own-matter"));
            }
        }
        var holder = draft.lines().stream()
                .filter(line -> line.role() == DisposedRole.POST_HOLDER)
                .findFirst()
                .map(RoleLine::person)
                .orElseThrow();
        unconcerned.require(by, holder);
    }

    private WarningId open(
            PostId post,
            PersonId person,
            Bilingual cause,
            List<UUID> signals,
            @Nullable WarningId parent,
            PersonId by) {
        return warnings.open(new NewWarning(
                WarningKind.DISPOSAL,
                DisposalState.PROPOSED.name(),
                Turn.HANDLER,
                DisposalAct.PROPOSE.logged(),
                post,
                person,
                cause,
                signals,
                parent,
                by,
                calendar.workingDaysAfter(dates.today(), WITHIN)));
    }

    private void insert(
            UnitId unit, WarningId id, @Nullable UUID interview, @Nullable UUID request, DisposalDraft draft) {
        jdbc.sql("""
                        insert into warnings.disposal (id, unit_id, interview_id, interview_conclusion, request_id, request_state, facts, severity,
                            unimproved, changed_at, changed_by, change_reason)
                        values (:id, :unit, :interview, case when cast(:interview as uuid) is null then null else 'NOT_IMPROVED' end, :request,
                            case when cast(:request as uuid) is null then null else 'ALLOWED' end, :facts, :severity, :unimproved,
                            :now, :actor, :reason)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("interview", interview, Types.OTHER)
                .param("request", request, Types.OTHER)
                .param("facts", draft.facts())
                .param("severity", draft.severity())
                .param("unimproved", draft.unimproved())
                .params(stamp.now(null))
                .update();
        draft.lines().forEach(line -> write(id, line));
    }

    private void write(WarningId id, RoleLine line) {
        jdbc.sql("""
                        insert into warnings.disposal_role (disposal_id, role, person_id, post_zh, post_en, dispositions, words, reason, due_on)
                        values (:id, :role, :person, :zh, :en, :dispositions, :words, :reason, :due)
                        on conflict (disposal_id, role) do update set dispositions = excluded.dispositions, words = excluded.words,
                            reason = excluded.reason, due_on = excluded.due_on
                        """)
                .param("id", id.value())
                .param("role", line.role().name())
                .param("person", line.person() == null ? null : line.person().value(), Types.OTHER)
                .param("zh", line.post().zh())
                .param("en", line.post().en())
                .param(
                        "dispositions",
                        line.dispositions().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("words", line.words())
                .param("reason", line.reason())
                .param("due", line.isDealtWith() ? line.dueOn() : null, Types.DATE)
                .update();
    }

    /** Changes a proposal before the meeting; it is reviewed anew (invariant 2). */
    @Transactional
    public void amend(WarningId id, int version, DisposalDraft draft, PersonId by) {
        var disposal = steps.lock(id, version, DisposalAct.AMEND);
        check(draft, by);
        jdbc.sql("""
                        update warnings.disposal set facts = :facts, severity = :severity, unimproved = :unimproved, legal_by = null, legal_on = null,
                            legal_agrees = null, legal_opinion = '', changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("facts", draft.facts())
                .param("severity", draft.severity())
                .param("unimproved", draft.unimproved())
                .params(stamp.now(null))
                .update();
        draft.lines().forEach(line -> write(id, line));
        steps.move(disposal, DisposalAct.AMEND, disposal.warning().dueOn(), null);
    }

    /** The legal reviewer's opinion; who proposed it, or is concerned, gives none. */
    @Transactional
    public void review(WarningId id, int version, boolean agrees, String opinion, PersonId by) {
        var disposal = steps.lock(id, version, DisposalAct.REVIEW);
        if (by.equals(disposal.warning().drafter())) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.review-own"));
        }
        for (var one : disposal.concerned()) {
            if (by.equals(one)) {
                throw new Refused(Refusal.of("warnings.interview.refusal.own-matter"));
            }
        }
        if (opinion.strip().length() < 2 || opinion.length() > 2000) {
            throw new Refused(Refusal.at("opinion", "measures.refusal.entry-needed"));
        }
        jdbc.sql("""
                        update warnings.disposal set legal_by = :by, legal_on = :today, legal_agrees = :agrees, legal_opinion = :opinion,
                            changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("today", dates.today())
                .param("agrees", agrees)
                .param("opinion", opinion.strip())
                .params(stamp.now(null))
                .update();
        steps.move(disposal, DisposalAct.REVIEW, disposal.warning().dueOn(), null);
    }
}
