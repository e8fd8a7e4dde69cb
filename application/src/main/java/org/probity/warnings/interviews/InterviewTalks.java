package org.probity.warnings.interviews;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.warnings.WarningId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The interview itself (F13): its record, and the signature of each who took part. */
@Service
public class InterviewTalks {

    private final JdbcClient jdbc;
    private final InterviewSteps steps;
    private final InterviewCalls calls;
    private final Unconcerned unconcerned;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final Clock clock;
    private final Dates dates;

    InterviewTalks(
            JdbcClient jdbc,
            InterviewSteps steps,
            InterviewCalls calls,
            Unconcerned unconcerned,
            WorkCalendar calendar,
            Stamp stamp,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.calls = calls;
        this.unconcerned = unconcerned;
        this.calendar = calendar;
        this.stamp = stamp;
        this.clock = clock;
        this.dates = dates;
    }

    /**
     * Writes the record of an interview that was held, or puts it right before the plan is there; signatures given before are void then.
     *
     * @throws Refused by others than its interviewers, and in absence before the interviewee stayed away twice
     */
    @Transactional
    public void record(WarningId id, int version, boolean inAbsence, InterviewRecordDraft draft, PersonId by) {
        var first = isFirst(id);
        var act = first ? InterviewAct.HOLD : InterviewAct.CORRECT;
        var interview = steps.lock(id, version, act);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        if (inAbsence && interview.missed() < 2) {
            throw new Refused(Refusal.of("warnings.interview.refusal.absence-once"));
        }
        var notified = Objects.requireNonNull(interview.warning().issuedOn());
        if (draft.heldOn().isAfter(dates.today()) || draft.heldOn().isBefore(notified)) {
            throw new Refused(Refusal.at("heldOn", "warnings.interview.refusal.held-in-future"));
        }
        Refused.ifAny(new RectificationTerm(draft.heldOn()).refusals(draft.rectifyBy(), draft.termReason()));
        var planDue = calendar.workingDaysAfter(draft.heldOn(), RectificationTerm.PLAN_WITHIN);
        jdbc.sql("""
                        update warnings.interview set held_on = :held, in_absence = :absent, explanation = :explanation, rectify_by = :by_day,
                            term_reason = :term, plan_due_on = :plan_due, content_hash = :hash,
                            superseded = case when held_on is null then superseded else coalesce(superseded, '[]') || jsonb_build_array(
                                jsonb_build_object('held', held_on, 'explanation', explanation, 'by', rectify_by, 'items',
                                    (select jsonb_agg(to_jsonb(t) order by t.position) from warnings.interview_item t where t.interview_id = :id),
                                    'people', (select jsonb_agg(to_jsonb(t) order by t.position) from warnings.interview_person t
                                               where t.interview_id = :id))) end,
                            changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("held", draft.heldOn())
                .param("absent", inAbsence)
                .param("explanation", draft.explanation())
                .param("by_day", draft.rectifyBy())
                .param("term", draft.termReason())
                .param("plan_due", planDue)
                .param("hash", sha256(id + "\n" + inAbsence + "\n" + draft))
                .params(stamp.now(null))
                .update();
        jdbc.sql("delete from warnings.interview_item where interview_id = :id")
                .param("id", id.value())
                .update();
        for (var n = 0; n < draft.problems().size(); n++) {
            jdbc.sql(
                            "insert into warnings.interview_item (interview_id, position, problem, requirement) values (:id, :n, :problem, :asked)")
                    .param("id", id.value())
                    .param("n", n + 1)
                    .param("problem", draft.problems().get(n).problem())
                    .param("asked", draft.problems().get(n).requirement())
                    .update();
        }
        jdbc.sql("""
                        update warnings.interview_person set signed_at = null, signed_hash = null, opinion = '', refused_reason = '',
                            witness_id = null where interview_id = :id
                        """).param("id", id.value()).update();
        if (inAbsence) {
            jdbc.sql("""
                            update warnings.interview_person set refused_reason = :words, witness_id = :by
                            where interview_id = :id and part in ('INTERVIEWEE', 'ATTENDANT')
                            """)
                    .param("id", id.value())
                    .param("words", "未到场，书面送达 / absent, served in writing")
                    .param("by", by.value())
                    .update();
        }
        var recorder = draft.recorder();
        if (recorder != null && interview.participant(recorder).isEmpty()) {
            unconcerned.require(recorder, interview.warning().person(), interview.interviewee());
            calls.person(
                    interview.warning().unit(),
                    id,
                    interview.people().size() + 1,
                    recorder,
                    Interview.Part.RECORDER,
                    null);
        }
        steps.move(interview, act, planDue, null);
    }

    private boolean isFirst(WarningId id) {
        return jdbc.sql("select held_on is null from warnings.interview where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Somebody who took part signs what they read, with their own opinion. */
    @Transactional
    public void sign(WarningId id, String readHash, String opinion, PersonId by) {
        var interview = steps.lock(id, InterviewAct.SIGN);
        var participant = interview
                .participant(by)
                .orElseThrow(() -> new Refused(Refusal.of("warnings.interview.refusal.not-a-participant")));
        if (participant.hasSigned()) {
            throw new Refused(Refusal.of("warnings.interview.refusal.signed-already"));
        }
        if (!readHash.equals(interview.hash())) {
            throw new Refused(Refusal.of("warnings.interview.refusal.record-changed"));
        }
        if (opinion.length() > 2000) {
            throw new Refused(Refusal.at("opinion", "measures.refusal.entry-too-long", 2000));
        }
        jdbc.sql("""
                        update warnings.interview_person set signed_at = :at, signed_hash = :hash, opinion = :opinion, refused_reason = '',
                            witness_id = null where interview_id = :id and person_id = :person
                        """)
                .param("id", id.value())
                .param("person", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("hash", HexFormat.of().parseHex(readHash))
                .param("opinion", opinion.strip())
                .update();
        steps.move(interview, InterviewAct.SIGN, interview.planDueOn(), null);
    }

    /** An interviewer records that somebody would not sign, and why; another who was there is the witness. */
    @Transactional
    public void refusedToSign(WarningId id, int version, PersonId who, String reason, PersonId witness, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.WITNESS);
        var participant = interview
                .participant(who)
                .filter(one -> !one.hasSigned())
                .orElseThrow(() -> new Refused(Refusal.at("who", "measures.refusal.entry-choose")));
        if (participant.part().interviews()) {
            throw new Refused(Refusal.at("who", "warnings.interview.refusal.interviewer-signs"));
        }
        if (!interview.isInterviewer(by)
                || witness.equals(who)
                || witness.equals(by)
                || interview.participant(witness).isEmpty()) {
            throw new Refused(Refusal.at("witness", "warnings.interview.refusal.witness"));
        }
        InterviewCalls.bounded("refusedReason", reason, 500);
        jdbc.sql("""
                        update warnings.interview_person set refused_reason = :reason, witness_id = :witness
                        where interview_id = :id and person_id = :person
                        """)
                .param("id", id.value())
                .param("person", who.value())
                .param("reason", reason.strip())
                .param("witness", witness.value())
                .update();
        steps.move(interview, InterviewAct.WITNESS, interview.planDueOn(), null);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
