package org.probity.warnings.disposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.monitoring.signals.NewSignal;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.SignalIntake;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.monitoring.signals.Signals;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.supervision.letters.Service;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.WarningId;
import org.probity.warnings.interviews.AfterChecks;
import org.probity.warnings.interviews.Criterion;
import org.probity.warnings.interviews.InterviewCalls;
import org.probity.warnings.interviews.InterviewDraft;
import org.probity.warnings.interviews.InterviewGround;
import org.probity.warnings.interviews.InterviewRecordDraft;
import org.probity.warnings.interviews.InterviewState;
import org.probity.warnings.interviews.InterviewTalks;
import org.probity.warnings.interviews.InterviewTrigger;
import org.probity.warnings.interviews.Interviews;
import org.probity.warnings.interviews.Rectifications;
import org.probity.warnings.lessons.LessonAim;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** From a red signal through an interview without improvement to a disposal of the three, every precondition refused on the way. */
@ProbityTest
@DirtiesContext
class LadderTopTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private SignalIntake intake;

    @Autowired
    private Signals signals;

    @Autowired
    private InterviewCalls calls;

    @Autowired
    private InterviewTalks talks;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private AfterChecks checks;

    @Autowired
    private Interviews interviews;

    @Autowired
    private DisposalProposals proposals;

    @Autowired
    private DisposalDecisions decisions;

    @Autowired
    private DisposalAgenda agenda;

    @Autowired
    private DisposalService service;

    @Autowired
    private Appeals appeals;

    @Autowired
    private DirectRequests requests;

    @Autowired
    private Disposals disposals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Dates dates;

    @Test
    void aRedSignalLeadsToAnInterviewAndItsImprovementIsJudgedByFacts() {
        var b = bureaus.found();
        var id = notified(b);
        var chief = b.people().get("chiefA");
        var deputy = b.people().get("deputy");
        var inspector = b.people().get("discipline");
        refuses("warnings.interview.refusal.no-deadline", () -> new Record(null, "").refuse());
        var today = dates.today();
        talks.record(id, version(id), false, record(today, today.plusDays(30), ""), deputy);
        refuses(
                "warnings.interview.refusal.unsigned",
                () -> rectifications.plan(id, version(id), "按科室重排岗位并复核全部合同。", chief));
        var hash = Objects.requireNonNull(interviews.find(id).orElseThrow().hash());
        refuses(
                "warnings.interview.refusal.not-a-participant",
                () -> talks.sign(id, hash, "", b.people().get("chiefB")));
        refuses("warnings.interview.refusal.record-changed", () -> talks.sign(id, "00", "", chief));
        for (var signer : List.of(deputy, inspector, b.people().get("staffA2"))) {
            talks.sign(id, hash, "", signer);
        }
        refuses(
                "warnings.interview.refusal.witness",
                () -> talks.refusedToSign(id, version(id), chief, "不认可", deputy, deputy));
        talks.sign(id, hash, "认可所指问题，接受整改要求。", chief);
        refuses(
                "warnings.interview.refusal.interviewee-alone",
                () -> rectifications.plan(id, version(id), "按科室重排岗位并复核全部合同。", deputy));
        rectifications.plan(id, version(id), "按科室重排岗位并复核全部合同。", chief);
        refuses(
                "warnings.interview.refusal.no-evidence",
                () -> rectifications.report(id, version(id), 1, "已复核。", " ", chief));
        rectifications.report(id, version(id), 1, "已复核全部合同。", "复核表一份", chief);
        refuses(
                "warnings.interview.refusal.own-matter",
                () -> rectifications.judge(id, version(id), 1, true, "", chief));
        refuses(
                "warnings.interview.refusal.subordinate",
                () -> rectifications.judge(
                        id, version(id), 1, true, "", b.people().get("staffA1")));
        rectifications.judge(id, version(id), 1, true, "", inspector);
        var yes = Map.of(Criterion.ITEMS_CLOSED, true, Criterion.NO_NEW_HIT, true, Criterion.MEASURE_EFFECTIVE, true);
        refuses(
                "warnings.interview.refusal.against-facts",
                () -> checks.conclude(id, version(id), yes, true, "查资料", "", inspector));
        checks.conclude(id, version(id), yes, true, "查资料", "支付已由系统强制双人复核，期满再查一次。", inspector);
        refuses("warnings.refusal.lesson-missing", () -> checks.close(id, version(id), List.of(), inspector));
        refuses(
                "warnings.disposal.refusal.no-interview",
                () -> proposals.afterInterview(id, draft(b, true), inspector));
        checks.close(id, version(id), List.of(new LessonAnswer(LessonAim.RULE, "修订合同会审制度")), inspector);
        assertThat(interviews.find(id).orElseThrow().state()).isEqualTo(InterviewState.CLOSED);
    }

    /** The term's refusal as the form gives it. */
    private record Record(@Nullable LocalDate last, String reason) {
        void refuse() {
            var fields = org.probity.measures.entry.Fields.blank()
                    .with("heldOn", "2026-06-24")
                    .with("problem", "合同拆分")
                    .with("requirement", "复核合同")
                    .with("explanation", "已说明")
                    .with("rectifyBy", last == null ? "" : last.toString())
                    .with("termReason", reason);
            org.probity.warnings.interviews.InterviewForms.record(fields, LocalDate.of(2026, 7, 1));
        }
    }

    @Test
    void withoutImprovementTheThreeAreConsideredAndTheMeetingDecides() {
        var b = bureaus.found();
        var id = notImproved(b);
        var inspector = b.people().get("discipline");
        refuses(
                "warnings.disposal.refusal.role-omitted",
                () -> proposals.afterInterview(
                        id,
                        new DisposalDraft(
                                "拆分合同", "金额较大", "逾期未改", draft(b, false).lines().subList(0, 2)),
                        inspector));
        var disposal = proposals.afterInterview(id, draft(b, false), inspector);
        assertThat(interviews.find(id).orElseThrow().state()).isEqualTo(InterviewState.ESCALATED);
        refuses(
                "warnings.disposal.refusal.proposed-already",
                () -> proposals.afterInterview(id, draft(b, false), inspector));
        assertThat(agenda.pending(b.unit())).as("unreviewed").isEmpty();
        refuses(
                "warnings.disposal.refusal.review-own",
                () -> proposals.review(disposal, dv(disposal), true, "合法", inspector));
        proposals.review(disposal, dv(disposal), true, "程序合法，依据充分。", b.people().get("staffB1"));
        var matter = agenda.pending(b.unit()).get(0);
        assertThat(matter.bodies()).contains(MeetingBody.LEADING_GROUP);
        assertThat(agenda.concerned(disposal.value()))
                .contains(b.people().get("deputy"), b.people().get("head"));
        assertThatThrownBy(() -> decisions.decided(disposal, decision(b, DisposalAgenda.DISPOSE, 5, 5, 1)))
                .as("by one vote")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> decisions.decided(disposal, decision(b, DisposalAgenda.DISPOSE, 5, 3, 3)))
                .as("without a quorum")
                .isInstanceOf(DataIntegrityViolationException.class);
        decisions.decided(disposal, decision(b, DisposalAgenda.DISPOSE, 5, 5, 3));
        var office = b.people().get("staffA1");
        var today = dates.today();
        refuses(
                "warnings.disposal.refusal.is-LG_DECIDED",
                () -> service.executed(
                        disposal, dv(disposal), DisposedRole.POST_HOLDER, today, "调整岗位", "任免文件", office));
        service.serve(disposal, dv(disposal), DisposedRole.LEADER_IN_CHARGE, Serving.inSystem(today, office));
        service.serve(
                disposal,
                dv(disposal),
                DisposedRole.POST_HOLDER,
                new Serving(Service.Way.LEFT_BEHIND, today, office, "人员chiefB", "拒收"));
        assertThat(disposals.find(disposal).orElseThrow().state()).isEqualTo(DisposalState.SERVED);
        var holder = b.people().get("staffA2");
        refuses(
                "warnings.disposal.refusal.appeal-of-another",
                () -> appeals.appeal(disposal, DisposedRole.POST_HOLDER, "我认为处理过重，请求复核。", office));
        appeals.appeal(disposal, DisposedRole.POST_HOLDER, "我认为处理过重，请求复核。", holder);
        refuses(
                "warnings.disposal.refusal.is-APPEALED",
                () -> service.executed(
                        disposal, dv(disposal), DisposedRole.POST_HOLDER, today, "调整岗位", "任免文件", office));
        appeals.decide(
                disposal,
                dv(disposal),
                AppealResult.CHANGED,
                Set.of(Disposition.CRITICISM),
                today.plusDays(5),
                "已主动改正，从轻处理。",
                b.people().get("superior"));
        service.executed(disposal, dv(disposal), DisposedRole.POST_HOLDER, today, "已批评教育", "谈话记录", office);
        service.executed(disposal, dv(disposal), DisposedRole.LEADER_IN_CHARGE, today, "已诫勉谈话", "诫勉谈话记录", office);
        refuses(
                "warnings.disposal.refusal.may-still-appeal",
                () -> appeals.close(disposal, dv(disposal), lesson(), inspector));
        clock.advance(java.time.Duration.ofDays(30));
        appeals.close(disposal, dv(disposal), lesson(), inspector);
        assertThat(disposals.find(disposal).orElseThrow().outcome()).isEqualTo(DisposalOutcome.HANDLED);
    }

    @Test
    void anAppealIsLateAfterTenWorkingDaysAndTheMeetingMayClear() {
        var b = bureaus.found();
        var inspector = b.people().get("discipline");
        var first = proposals.afterInterview(notImproved(b), draft(b, false), inspector);
        proposals.review(first, dv(first), true, "程序合法。", b.people().get("staffB1"));
        decisions.decided(first, decision(b, DisposalAgenda.DISPOSE, 5, 4, 3));
        var office = b.people().get("staffA1");
        service.serve(first, dv(first), DisposedRole.LEADER_IN_CHARGE, Serving.inSystem(dates.today(), office));
        service.serve(first, dv(first), DisposedRole.POST_HOLDER, Serving.inSystem(dates.today(), office));
        clock.advance(java.time.Duration.ofDays(25));
        refuses(
                "warnings.disposal.refusal.appeal-late",
                () -> appeals.appeal(
                        first,
                        DisposedRole.POST_HOLDER,
                        "我认为处理过重，请求复核。",
                        b.people().get("staffA2")));

        var c = bureaus.found();
        var second = proposals.afterInterview(
                notImproved(c), draft(c, true), c.people().get("discipline"));
        proposals.review(second, dv(second), true, "程序合法。", c.people().get("staffB1"));
        assertThat(agenda.pending(c.unit()).get(0).bodies())
                .as("the head is dealt with")
                .containsExactly(MeetingBody.SUPERIOR);
        decisions.decided(second, decision(c, DisposalAgenda.CLEAR, 3, 3, 3));
        var cleared = disposals.find(second).orElseThrow();
        assertThat(cleared.state()).isEqualTo(DisposalState.CLOSED);
        assertThat(cleared.outcome()).isEqualTo(DisposalOutcome.CLEARED);
    }

    @Test
    void aDirectDisposalNeedsARecordedDecisionAlsoInTheDatabase() {
        var b = bureaus.found();
        var inspector = b.people().get("discipline");
        refuses(
                "warnings.disposal.refusal.seriousness",
                () -> requests.request(
                        b.unit(),
                        b.sections().get("A"),
                        b.posts().get("staffA2"),
                        b.people().get("staffA2"),
                        null,
                        "挪用",
                        "严重",
                        inspector));
        var request = requests.request(
                b.unit(),
                b.sections().get("A"),
                b.posts().get("staffA2"),
                b.people().get("staffA2"),
                null,
                "拆分合同",
                "金额特别巨大，影响恶劣，不宜先行约谈。",
                inspector);
        refuses("warnings.disposal.refusal.not-direct", () -> proposals.directly(request, draft(b, false), inspector));
        requests.decided(request, decision(b, null, 5, 5, 3));
        var disposal = proposals.directly(request, draft(b, false), inspector);
        assertThatThrownBy(() -> jdbc.sql(
                                "update warnings.disposal set request_id = null, request_state = null where id = :id")
                        .param("id", disposal.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update warnings.direct_request set state = 'REFUSED' where id = :id")
                        .param("id", request)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private WarningId notImproved(Bureaus.Bureau b) {
        var id = notified(b);
        var deputy = b.people().get("deputy");
        var today = dates.today();
        talks.record(id, version(id), false, record(today, today.plusDays(10), ""), deputy);
        var hash = Objects.requireNonNull(interviews.find(id).orElseThrow().hash());
        interviews.find(id).orElseThrow().people().forEach(one -> talks.sign(id, hash, "", one.person()));
        rectifications.plan(id, version(id), "按科室重排岗位并复核全部合同。", b.people().get("chiefA"));
        var no = Map.of(Criterion.ITEMS_CLOSED, false, Criterion.NO_NEW_HIT, false, Criterion.MEASURE_EFFECTIVE, false);
        refuses(
                "warnings.interview.refusal.still-time",
                () -> checks.conclude(
                        id, version(id), no, false, "查资料", "", b.people().get("discipline")));
        clock.advance(java.time.Duration.ofDays(11));
        checks.conclude(id, version(id), no, false, "查资料、看现场", "", b.people().get("discipline"));
        return id;
    }

    private WarningId notified(Bureaus.Bureau b) {
        var signal = red(b);
        var ground = new InterviewGround(
                InterviewTrigger.RED_SIGNAL,
                "S",
                b.posts().get("staffA2"),
                b.people().get("staffA2"),
                List.of(signal.value()),
                null,
                new Bilingual("合同拆分", "Contracts split"));
        var day = dates.today();
        refuses(
                "warnings.interview.refusal.own-matter",
                () -> calls.notify(
                        b.unit(), ground, call(b, day, "deputy"), b.people().get("chiefA")));
        refuses(
                "warnings.interview.refusal.subordinate",
                () -> calls.notify(
                        b.unit(), ground, call(b, day, "deputy"), b.people().get("staffA1")));
        refuses(
                "warnings.interview.refusal.chief-junior",
                () -> calls.notify(
                        b.unit(), ground, call(b, day, "chiefB"), b.people().get("discipline")));
        return calls.notify(b.unit(), ground, call(b, day, "deputy"), b.people().get("discipline"));
    }

    private static InterviewDraft call(Bureaus.Bureau b, LocalDate day, String chief) {
        return new InterviewDraft(
                b.people().get("chiefA"),
                true,
                b.people().get(chief),
                List.of(b.people().get("discipline")),
                new Bilingual("合同拆分", "Contracts split"),
                day,
                LocalTime.of(9, 30),
                "三楼会议室",
                "合同台账");
    }

    private SignalId red(Bureaus.Bureau b) {
        var id = intake.raise(
                NewSignal.of(b.unit(), SignalSource.CHECK, SignalLevel.RED, new Bilingual("合同拆分", "Contracts split"))
                        .on(b.sections().get("A"), b.posts().get("staffA2"), null));
        var two = List.of(
                b.people().get("discipline").value(), b.people().get("deputy").value());
        jdbc.sql("""
                        update monitoring.signal set state = 'CONFIRMED', judged_level = 'RED', proposed_by = :one, concluded_by = :two,
                            concluded_on = :today, changed_at = :now where id = :id
                        """)
                .param("id", id.value())
                .param("one", two.get(0))
                .param("two", two.get(1))
                .param("today", dates.today())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        assertThat(signals.require(id).level()).isEqualTo(SignalLevel.RED);
        return id;
    }

    private static InterviewRecordDraft record(LocalDate held, LocalDate last, String reason) {
        return new InterviewRecordDraft(
                held, null, List.of(new InterviewRecordDraft.Problem("合同拆分", "复核全部合同")), "已作说明。", last, reason);
    }

    private DisposalDraft draft(Bureaus.Bureau b, boolean head) {
        var due = dates.today().plusDays(10);
        var lines = proposals
                .three(b.unit(), b.posts().get("staffA2"), b.people().get("staffA2"))
                .stream()
                .map(line -> switch (line.role()) {
                    case MAIN_PERSON -> with(line, head ? Disposition.WRITTEN_EXAMINATION : Disposition.NONE, due);
                    case LEADER_IN_CHARGE -> with(line, Disposition.ADMONITION, due);
                    case POST_HOLDER -> with(line, Disposition.POST_ADJUSTMENT, due);
                })
                .toList();
        return new DisposalDraft("拆分合同", "金额较大", "逾期未改", lines);
    }

    private static RoleLine with(RoleLine line, Disposition disposition, LocalDate due) {
        return new RoleLine(line.role(), line.person(), line.name(), line.post(), Set.of(disposition), "", "集体研究", due);
    }

    private static List<LessonAnswer> lesson() {
        return List.of(new LessonAnswer(LessonAim.RULE, "修订合同会审制度"));
    }

    /** A meeting's decision; it stands in the register of meetings as any other. */
    private AgendaDecision decision(Bureaus.Bureau b, @Nullable String option, int members, int present, int votesFor) {
        var meeting = transactions.execute(status -> bureaus.insert(
                "programme.meeting",
                "unit_id",
                b.unit().value(),
                "cycle_id",
                b.cycle(),
                "body",
                "LEADING_GROUP",
                "title_zh",
                "领导小组会议",
                "held_on",
                dates.today(),
                "chair_id",
                b.people().get("head").value(),
                "recorder_id",
                b.people().get("staffA1").value(),
                "state",
                "HELD"));
        return new AgendaDecision(
                AgendaDecision.Outcome.ADOPTED,
                option,
                "同意。",
                new MeetingId(meeting),
                new AgendaItemId(UUID.randomUUID()),
                MeetingBody.LEADING_GROUP,
                dates.today(),
                clock.instant(),
                members,
                present,
                votesFor,
                0,
                0,
                0);
    }

    private int version(WarningId id) {
        return interviews.find(id).orElseThrow().warning().version();
    }

    private int dv(WarningId id) {
        return disposals.find(id).orElseThrow().warning().version();
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .as(code)
                .isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).refusals())
                        .anyMatch(refusal -> refusal.code().equals(code)));
    }
}
