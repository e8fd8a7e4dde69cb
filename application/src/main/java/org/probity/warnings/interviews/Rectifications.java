package org.probity.warnings.interviews;

import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.warnings.WarningId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting right what an interview pointed out: the interviewee's plan and reports, and whether the evidence is accepted. */
@Service
public class Rectifications {

    private final JdbcClient jdbc;
    private final InterviewSteps steps;
    private final Unconcerned unconcerned;
    private final Stamp stamp;
    private final Dates dates;

    Rectifications(JdbcClient jdbc, InterviewSteps steps, Unconcerned unconcerned, Stamp stamp, Dates dates) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.unconcerned = unconcerned;
        this.stamp = stamp;
        this.dates = dates;
    }

    /** The interviewee says how, once everybody has signed. */
    @Transactional
    public void plan(WarningId id, int version, String plan, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.PLAN);
        requireInterviewee(interview, by);
        if (!interview.isSettledBySignatures()) {
            throw new Refused(Refusal.at("plan", "warnings.interview.refusal.unsigned"));
        }
        if (plan.strip().length() < 10) {
            throw new Refused(Refusal.at("plan", "warnings.interview.refusal.plan"));
        }
        InterviewCalls.bounded("plan", plan, 4000);
        jdbc.sql("""
                        update warnings.interview set plan = :plan, planned_on = :today, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("plan", plan.strip())
                .param("today", dates.today())
                .params(stamp.now(null))
                .update();
        steps.move(interview, InterviewAct.PLAN, interview.rectifyBy(), null);
    }

    /** The interviewee reports on one item, with what shows it; an item that was sent back is reported again. */
    @Transactional
    public void report(WarningId id, int version, int item, String report, String evidence, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.REPORT);
        requireInterviewee(interview, by);
        var found = item(interview, item);
        if (Boolean.TRUE.equals(found.accepted())) {
            throw new Refused(Refusal.of("warnings.interview.refusal.item-closed", item));
        }
        InterviewCalls.bounded("report-" + item, report, 2000);
        if (evidence.strip().length() < 2) {
            throw new Refused(Refusal.at("evidence-" + item, "warnings.interview.refusal.no-evidence"));
        }
        InterviewCalls.bounded("evidence-" + item, evidence, 1000);
        jdbc.sql("""
                        update warnings.interview_item set report = :report, evidence = :evidence, reported_on = :today, accepted = null,
                            judged_by = null, judged_on = null where interview_id = :id and position = :item
                        """)
                .param("id", id.value())
                .param("item", item)
                .param("report", report.strip())
                .param("evidence", evidence.strip())
                .param("today", dates.today())
                .update();
        steps.move(interview, InterviewAct.REPORT, interview.rectifyBy(), null);
    }

    /** Somebody not concerned accepts an item's evidence, or sends it back with a remark. */
    @Transactional
    public void judge(WarningId id, int version, int item, boolean accepted, String remark, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.JUDGE);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        if (!item(interview, item).awaitsJudgement()) {
            throw new Refused(Refusal.of("warnings.interview.refusal.nothing-reported", item));
        }
        if (!accepted || !remark.isBlank()) {
            InterviewCalls.bounded("remark-" + item, remark, 1000);
        }
        jdbc.sql("""
                        update warnings.interview_item set accepted = :accepted, judged_by = :by, judged_on = :today, remark = :remark
                        where interview_id = :id and position = :item
                        """)
                .param("id", id.value())
                .param("item", item)
                .param("accepted", accepted)
                .param("by", by.value())
                .param("today", dates.today())
                .param("remark", remark.strip())
                .update();
        steps.move(interview, InterviewAct.JUDGE, interview.rectifyBy(), null);
    }

    private static void requireInterviewee(Interview interview, PersonId by) {
        if (!by.equals(interview.interviewee())) {
            throw new Refused(Refusal.of("warnings.interview.refusal.interviewee-alone"));
        }
    }

    private static Interview.Item item(Interview interview, int position) {
        return interview.items().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("warnings.interview.refusal.no-problem")));
    }
}
