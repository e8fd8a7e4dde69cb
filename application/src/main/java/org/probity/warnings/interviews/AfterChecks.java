package org.probity.warnings.interviews;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.warnings.WarningId;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.warnings.lessons.Lessons;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check whether an interview brought obvious improvement (§6), what follows from it, and saying that there was nothing in it. */
@Service
public class AfterChecks {

    /** Working days to close, or to propose a disposal, once it is concluded (as for any opinion, §5: a signature level has five). */
    static final int FOLLOWS_WITHIN = 10;

    private final JdbcClient jdbc;
    private final InterviewSteps steps;
    private final ImprovementFacts facts;
    private final Unconcerned unconcerned;
    private final Lessons lessons;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final Dates dates;

    AfterChecks(
            JdbcClient jdbc,
            InterviewSteps steps,
            ImprovementFacts facts,
            Unconcerned unconcerned,
            Lessons lessons,
            WorkCalendar calendar,
            Stamp stamp,
            Dates dates) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.facts = facts;
        this.unconcerned = unconcerned;
        this.lessons = lessons;
        this.calendar = calendar;
        this.stamp = stamp;
        this.dates = dates;
    }

    /**
     * Concludes.
     *
     * @param judged what the checker says of each criterion
     * @param reason needed where the judgement differs from the facts
     * @throws Refused by somebody concerned, before its time, or when judgement and conclusion contradict each other
     */
    @Transactional
    public void conclude(
            WarningId id,
            int version,
            Map<Criterion, Boolean> judged,
            boolean improved,
            String method,
            String reason,
            PersonId by) {
        var act = improved ? InterviewAct.FIND_IMPROVED : InterviewAct.FIND_NOT_IMPROVED;
        var interview = steps.lock(id, version, act);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        var today = dates.today();
        var last = Objects.requireNonNull(interview.rectifyBy());
        if (!today.isAfter(last) && interview.closedItems() < interview.items().size()) {
            throw new Refused(Refusal.of("warnings.interview.refusal.still-time", last));
        }
        var computed = facts.of(interview);
        Refused.ifAny(computed.refusals(judged, improved, reason));
        InterviewCalls.bounded("method", method, 1000);
        if (reason.length() > 2000) {
            throw new Refused(Refusal.at("reason", "measures.refusal.entry-too-long", 2000));
        }
        for (var criterion : Criterion.values()) {
            jdbc.sql("""
                            insert into warnings.interview_judgement (interview_id, criterion, fact, judged, figures)
                            values (:id, :criterion, :fact, :judged, :figures)
                            """)
                    .param("id", id.value())
                    .param("criterion", criterion.name())
                    .param("fact", computed.met(criterion))
                    .param("judged", Boolean.TRUE.equals(judged.get(criterion)))
                    .param("figures", figures(criterion, computed))
                    .update();
        }
        jdbc.sql("""
                        update warnings.interview set checked_on = :today, checker_id = :by, method = :method, conclusion = :conclusion,
                            conclusion_reason = :words, changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("today", today)
                .param("by", by.value())
                .param("method", method.strip())
                .param(
                        "conclusion",
                        (improved ? InterviewTrigger.Conclusion.IMPROVED : InterviewTrigger.Conclusion.NOT_IMPROVED)
                                .name())
                .param("words", reason.strip())
                .params(stamp.now(null))
                .update();
        steps.move(interview, act, calendar.workingDaysAfter(today, FOLLOWS_WITHIN), null);
    }

    /** The figures as they were, in a form that needs no language. */
    static String figures(Criterion criterion, Improvement facts) {
        return switch (criterion) {
            case ITEMS_CLOSED -> facts.closed() + " / " + facts.items();
            case NO_NEW_HIT -> facts.newHits() + " · " + facts.since() + " – " + facts.today();
            case MEASURE_EFFECTIVE -> facts.effective() == null ? "–" : facts.effective() ? "✓" : "✗";
        };
    }

    /** Closes one that brought improvement, with what it changes (P5.3). */
    @Transactional
    public void close(WarningId id, int version, List<LessonAnswer> answers, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.CLOSE);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        lessons.answer(interview.warning(), answers, by);
        steps.move(interview, InterviewAct.CLOSE, null, null);
        steps.settle(interview, "约谈后明显改进 / obvious improvement after the interview");
    }

    /** A disposal is proposed in its place. */
    @Transactional
    public void escalate(WarningId id, PersonId by) {
        var interview = steps.lock(id, InterviewAct.ESCALATE);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        steps.move(interview, InterviewAct.ESCALATE, null, null);
    }

    /**
     * Finds that there was nothing in it, and says so where it was known (失实澄清). Nothing of it counts against anybody.
     *
     * @param words what is clarified
     * @param where to whom it was said
     */
    @Transactional
    public void clear(WarningId id, int version, String words, String where, PersonId by) {
        var interview = steps.lock(id, version, InterviewAct.CLEAR);
        unconcerned.require(by, interview.warning().person(), interview.interviewee());
        InterviewCalls.bounded("clarification", words, 1000);
        InterviewCalls.bounded("clarifiedWhere", where, 300);
        jdbc.sql("""
                        update warnings.interview set clarified_on = :today, clarified_by = :by, clarification = :words, clarified_where = :where,
                            changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("id", id.value())
                .param("today", dates.today())
                .param("by", by.value())
                .param("words", words.strip())
                .param("where", where.strip())
                .params(stamp.now(null))
                .update();
        steps.move(interview, InterviewAct.CLEAR, null, words.strip());
        steps.settle(interview, "失实澄清 / unfounded and clarified");
    }
}
