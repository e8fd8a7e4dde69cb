package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingBody;
import org.probity.programme.Rehearsal.Call;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
import org.probity.warnings.disposals.DisposalDraft;
import org.probity.warnings.disposals.DisposalProposals;
import org.probity.warnings.disposals.DisposalService;
import org.probity.warnings.disposals.DisposedRole;
import org.probity.warnings.disposals.Disposition;
import org.probity.warnings.disposals.RoleLine;
import org.probity.warnings.interviews.AfterChecks;
import org.probity.warnings.interviews.Criterion;
import org.probity.warnings.interviews.InterviewCalls;
import org.probity.warnings.interviews.InterviewDraft;
import org.probity.warnings.interviews.InterviewGround;
import org.probity.warnings.interviews.InterviewRecordDraft;
import org.probity.warnings.interviews.InterviewTalks;
import org.probity.warnings.interviews.InterviewTrigger;
import org.probity.warnings.interviews.Interviews;
import org.probity.warnings.interviews.Rectifications;
import org.probity.warnings.lessons.LessonAim;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The summer's interviews (X03, X05, X06): two that brought improvement, one that did not and so led to a disposal of the three (X04),
 * decided by the superior because the head is dealt with, served, and being carried out.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoInterviews {

    private static final UnitId BUREAU = new UnitId(UNIT);

    /** The day from which the bureau's file looks back. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

    private static final String INSPECTION = "P06";
    private static final String OFFICE = "P07";
    private static final String LEGAL = "P35";

    private final DemoStage stage;
    private final DemoCast cast;
    private final Warnings warnings;
    private final Interviews interviews;
    private final InterviewCalls calls;
    private final InterviewTalks talks;
    private final Rectifications rectifications;
    private final AfterChecks checks;
    private final DisposalProposals proposals;
    private final DisposalService service;
    private final org.probity.programme.Rehearsal programme;
    private final JdbcClient jdbc;

    DemoInterviews(
            DemoStage stage,
            DemoCast cast,
            Warnings warnings,
            Interviews interviews,
            InterviewCalls calls,
            InterviewTalks talks,
            Rectifications rectifications,
            AfterChecks checks,
            DisposalProposals proposals,
            DisposalService service,
            org.probity.programme.Rehearsal programme,
            JdbcClient jdbc) {
        this.stage = stage;
        this.cast = cast;
        this.warnings = warnings;
        this.interviews = interviews;
        this.calls = calls;
        this.talks = talks;
        this.rectifications = rectifications;
        this.checks = checks;
        this.proposals = proposals;
        this.service = service;
        this.programme = programme;
        this.jdbc = jdbc;
    }

    /** Who talks to whom about what. */
    private record Talk(
            String code, String post, String interviewee, String chief, String said, String plan, List<Item> items) {}

    /** A problem with what is asked, and what was reported. */
    private record Item(String problem, String asked, String done, String shown) {}

    void play(LocalDate today) {
        var shift = ChronoUnit.DAYS.between(WRITTEN, today);
        tender(LocalDate.of(2026, 6, 24).plusDays(shift));
        payments(LocalDate.of(2026, 7, 13).plusDays(shift));
        subsidies(LocalDate.of(2026, 8, 17).plusDays(shift));
    }

    /** X03 and X04. */
    private void tender(LocalDate day) {
        var talk = new Talk(
                "IR-F01",
                "P29",
                "P29",
                "P01",
                "三份合同对应不同标段，当时为赶工期分别签订，没有合并测算。",
                "一周内清理在建项目全部合同并报分管领导；后续标段合并招标，七月上旬报招标方案。",
                List.of(
                        new Item("同一项目60日内签订三份低于招标限额的合同", "清理在建项目合同，逐份说明是否应招标", "已清理12份合同，形成清单。", "合同清理清单（工程科档案）"),
                        new Item("标段划分没有测算依据和集体研究记录", "后续标段合并招标，方案经领导小组研究", "招标方案仍在修改。", "招标方案初稿")));
        var interview = held(talk, day, 30);
        by(day.plusDays(23), INSPECTION, interview, () -> {
            rectifications.judge(interview, version(interview), 1, true, "清单完整。", person(INSPECTION));
            rectifications.judge(interview, version(interview), 2, false, "方案未经研究，且仍拟拆分标段。", person(INSPECTION));
        });
        by(
                day.plusDays(37),
                INSPECTION,
                interview,
                () -> checks.conclude(
                        interview,
                        version(interview),
                        Map.of(
                                Criterion.ITEMS_CLOSED,
                                false,
                                Criterion.NO_NEW_HIT,
                                false,
                                Criterion.MEASURE_EFFECTIVE,
                                false),
                        false,
                        "查阅合同台账和招标方案，到项目现场核对。",
                        "到期未完成标段合并，招标方案仍拟拆分，措施尚未见效。",
                        person(INSPECTION)));
        dispose(interview, day.plusDays(40));
    }

    private void dispose(WarningId interview, LocalDate day) {
        var lines = List.of(
                new Laid(
                        DisposedRole.MAIN_PERSON, Disposition.WRITTEN_EXAMINATION, "向县领导小组作出书面检查", "对重点项目合同管理督促不力", 15),
                new Laid(DisposedRole.LEADER_IN_CHARGE, Disposition.ADMONITION, "诫勉，影响期6个月", "分管领域整改未按期完成", 20),
                new Laid(DisposedRole.POST_HOLDER, Disposition.POST_ADJUSTMENT, "调离岗位，取消年度评先评优资格", "约谈后逾期未改", 140));
        var disposal = stage.on(
                day,
                () -> cast.as(
                        person(INSPECTION),
                        () -> proposals.afterInterview(interview, draft(interview, lines, day), person(INSPECTION))));
        by(
                day.plusDays(2),
                LEGAL,
                disposal,
                () -> proposals.review(disposal, version(disposal), true, "程序和依据符合规定，三类人员责任区分清楚。", person(LEGAL)));
        var meeting = day.plusDays(7);
        stage.on(
                meeting,
                () -> cast.as(person(OFFICE), () -> {
                    var call = new Call(
                            BUREAU,
                            MeetingBody.SUPERIOR,
                            null,
                            new Bilingual("县领导小组会议：研究廉政风险处置事项", "County leading group: disposal of an integrity risk"),
                            meeting,
                            person("S"),
                            person(OFFICE),
                            "安廉领纪〔" + meeting.getYear() + "〕县8号");
                    programme.hold(
                            programme.plan(call, "warnings.disposal", matter -> true), call, "warnings.disposal");
                }));
        for (var role : DisposedRole.values()) {
            by(
                    meeting.plusDays(1),
                    OFFICE,
                    disposal,
                    () -> service.serve(
                            disposal, version(disposal), role, Serving.inSystem(meeting.plusDays(1), person(OFFICE))));
        }
        by(
                meeting.plusDays(8),
                OFFICE,
                disposal,
                () -> service.executed(
                        disposal,
                        version(disposal),
                        DisposedRole.MAIN_PERSON,
                        meeting.plusDays(8),
                        "已向县领导小组提交书面检查。",
                        "书面检查一份（县领导小组办公室签收）",
                        person(OFFICE)));
        by(
                meeting.plusDays(10),
                INSPECTION,
                disposal,
                () -> service.executed(
                        disposal,
                        version(disposal),
                        DisposedRole.LEADER_IN_CHARGE,
                        meeting.plusDays(10),
                        "已由两人进行诫勉谈话，本人签字。",
                        "诫勉谈话记录",
                        person(INSPECTION)));
    }

    /** What is proposed for one of the three, to be carried out within so many days. */
    private record Laid(DisposedRole role, Disposition disposition, String words, String reason, int days) {}

    private DisposalDraft draft(WarningId interview, List<Laid> lines, LocalDate day) {
        var warning = warnings.find(interview).orElseThrow();
        var three = proposals.three(BUREAU, warning.post(), warning.person());
        return new DisposalDraft(
                "同一政府投资项目60日内签订三份低于招标限额的合同，合计1140万元。",
                "金额较大，规避公开招标的风险突出；不涉及违纪违法认定。",
                "约谈后逾期未完成标段合并，招标方案仍拟拆分标段。",
                three.stream().map(line -> laid(line, lines, day)).toList());
    }

    private static RoleLine laid(RoleLine line, List<Laid> lines, LocalDate day) {
        var laid = lines.stream()
                .filter(one -> one.role() == line.role())
                .findFirst()
                .orElseThrow();
        var dispositions = EnumSet.of(laid.disposition());
        if (laid.role() == DisposedRole.POST_HOLDER) {
            dispositions.add(Disposition.HONOUR_CANCELLED);
        }
        return new RoleLine(
                line.role(),
                line.person(),
                line.name(),
                line.post(),
                Set.copyOf(dispositions),
                laid.words(),
                laid.reason(),
                day.plusDays(laid.days()));
    }

    /** X05. */
    private void payments(LocalDate day) {
        var talk = new Talk(
                "IR-C01",
                "P13",
                "P11",
                "P05",
                "复核人员休假期间由制单人代为复核，没有安排替代人员。",
                "调整网银权限，制单与复核分设；建立复核替代人员名单，七月底前完成。",
                List.of(new Item(
                        "4笔支付制单与复核为同一人", "调整系统权限，制单与复核强制分离，并明确替代人员", "网银权限已调整，替代人员名单已公布。", "银行权限变更回执、替代人员名单")));
        improved(talk, day, 28, "支付系统已强制分离制单与复核，不再依赖人工；观察期满再查一次，已列入四季度检查。", "修订资金支付管理办法，明确复核替代人员");
    }

    /** X06. */
    private void subsidies(LocalDate day) {
        var talk = new Talk(
                "IR-G08",
                "P26",
                "P25",
                "P03",
                "名单更新依赖乡镇上报，未与民政部门按月比对，两笔已追回。",
                "每月发放前与民政殡葬信息比对；两笔补贴八月底前追回。",
                List.of(
                        new Item("发放名单中有2名已故人员", "追回已发补贴并说明原因", "两笔补贴已全部追回。", "缴款回单两份"),
                        new Item("发放前没有与民政信息比对", "建立每月比对机制", "已与民政部门建立每月比对，九月名单比对无误。", "比对记录、部门函件")));
        improved(talk, day, 28, "比对机制已运行并连续核对无误，问题成因已消除；观察期满再查一次。", "住房补贴发放流程增加“民政信息比对”环节");
    }

    private void improved(Talk talk, LocalDate day, int checkedAfter, String reason, String lesson) {
        var interview = held(talk, day, 30);
        by(day.plusDays(23), INSPECTION, interview, () -> {
            for (var n = 1; n <= talk.items().size(); n++) {
                rectifications.judge(interview, version(interview), n, true, "", person(INSPECTION));
            }
        });
        by(day.plusDays(checkedAfter), INSPECTION, interview, () -> {
            checks.conclude(
                    interview,
                    version(interview),
                    Map.of(Criterion.ITEMS_CLOSED, true, Criterion.NO_NEW_HIT, true, Criterion.MEASURE_EFFECTIVE, true),
                    true,
                    "查阅佐证并抽查业务数据。",
                    reason,
                    person(INSPECTION));
            checks.close(
                    interview,
                    version(interview),
                    List.of(new LessonAnswer(LessonAim.RULE, lesson)),
                    person(INSPECTION));
        });
    }

    /** Notice, interview, signatures, plan, and reports on every item. */
    private WarningId held(Talk talk, LocalDate day, int days) {
        stage.leave();
        var ground = ground(talk);
        var id = stage.on(
                day,
                () -> cast.as(
                        person(INSPECTION),
                        () -> calls.notify(
                                BUREAU,
                                ground,
                                new InterviewDraft(
                                        person(talk.interviewee()),
                                        !talk.interviewee().equals(talk.post()),
                                        person(talk.chief()),
                                        List.of(person(INSPECTION)),
                                        ground.wording(),
                                        day,
                                        LocalTime.of(15, 0),
                                        "三楼谈话室",
                                        "相关业务台账、制度文件和情况说明"),
                                person(INSPECTION))));
        by(
                day,
                INSPECTION,
                id,
                () -> talks.record(
                        id,
                        version(id),
                        false,
                        new InterviewRecordDraft(
                                day,
                                null,
                                talk.items().stream()
                                        .map(item -> new InterviewRecordDraft.Problem(item.problem(), item.asked()))
                                        .toList(),
                                talk.said(),
                                day.plusDays(days),
                                ""),
                        person(INSPECTION)));
        var record = interviews.find(id).orElseThrow();
        var hash = Objects.requireNonNull(record.hash());
        record.people()
                .forEach(one -> stage.on(
                        day,
                        () -> cast.as(
                                one.person(),
                                () -> talks.sign(
                                        id,
                                        hash,
                                        one.person().equals(person(talk.interviewee())) ? "所指问题属实，按要求整改。" : "",
                                        one.person()))));
        by(
                day.plusDays(4),
                talk.interviewee(),
                id,
                () -> rectifications.plan(id, version(id), talk.plan(), person(talk.interviewee())));
        by(day.plusDays(21), talk.interviewee(), id, () -> {
            for (var n = 1; n <= talk.items().size(); n++) {
                var item = talk.items().get(n - 1);
                rectifications.report(id, version(id), n, item.done(), item.shown(), person(talk.interviewee()));
            }
        });
        return id;
    }

    private InterviewGround ground(Talk talk) {
        return jdbc.sql("""
                        select id, number, wording_zh, wording_en from monitoring.signal where unit_id = :unit and indicator_code = :code
                            and post_id = :post and state in ('CONFIRMED', 'TAKEN_UP', 'SETTLED') order by raised_on limit 1
                        """)
                .param("unit", UNIT)
                .param("code", talk.code())
                .param("post", id("post", talk.post()))
                .query((row, n) -> new InterviewGround(
                        InterviewTrigger.RED_SIGNAL,
                        row.getString("number"),
                        new PostId(id("post", talk.post())),
                        person(talk.post()),
                        List.of(row.getObject("id", UUID.class)),
                        null,
                        Bilingual.of(row.getString("wording_zh"), row.getString("wording_en"))))
                .single();
    }

    private void by(LocalDate day, String post, WarningId id, Runnable act) {
        stage.on(
                day,
                () -> cast.as(person(post), () -> {
                    act.run();
                    return id;
                }));
    }

    private int version(WarningId id) {
        return warnings.find(id).orElseThrow().version();
    }
}
