package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
import org.probity.warnings.inquiries.Evaluation;
import org.probity.warnings.inquiries.Ground;
import org.probity.warnings.inquiries.Inquiries;
import org.probity.warnings.inquiries.Inquiry;
import org.probity.warnings.inquiries.InquiryDraft;
import org.probity.warnings.inquiries.InquiryReplies;
import org.probity.warnings.inquiries.ReplyDraft;
import org.probity.warnings.lessons.LessonAim;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.warnings.reminders.Reminder;
import org.probity.warnings.reminders.ReminderDraft;
import org.probity.warnings.reminders.Reminders;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The summer's reminders and inquiry letters (X01, X02, X07, X08): two reminders closed in time, an inquiry answered late and put right,
 * an inquiry explained; and a reminder that waits for its addressee now.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoWarnings {

    /** The day from which the bureau's file looks back. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

    private static final String HEAD = "P01";
    private static final String INSPECTION = "P06";
    private static final String OFFICE = "P07";

    private final DemoStage stage;
    private final DemoCast cast;
    private final Viewers viewers;
    private final Warnings warnings;
    private final WarningAccess access;
    private final Reminders reminders;
    private final Inquiries inquiries;
    private final InquiryReplies replies;
    private final JdbcClient jdbc;

    DemoWarnings(
            DemoStage stage,
            DemoCast cast,
            Viewers viewers,
            Warnings warnings,
            WarningAccess access,
            Reminders reminders,
            Inquiries inquiries,
            InquiryReplies replies,
            JdbcClient jdbc) {
        this.stage = stage;
        this.cast = cast;
        this.viewers = viewers;
        this.warnings = warnings;
        this.access = access;
        this.reminders = reminders;
        this.inquiries = inquiries;
        this.replies = replies;
        this.jdbc = jdbc;
    }

    void play(LocalDate today) {
        story("IR-B04", "P16", signal -> supplements(signal, day("2026-06-04", today)));
        story("IR-D01", "P34", signal -> fine(signal, day("2026-07-06", today)));
        story("IR-E01", "P14", signal -> supplier(signal, day("2026-07-22", today)));
        story("IR-H01", "P28", signal -> rotation(signal, day("2026-08-04", today)));
        waiting(today.minusDays(3));
    }

    /** Each from its own day: the stories overlap. */
    private void story(String code, String post, Consumer<UUID> play) {
        stage.leave();
        signal(code, post).ifPresent(play);
    }

    private static LocalDate day(String written, LocalDate today) {
        return LocalDate.parse(written).plusDays(ChronoUnit.DAYS.between(WRITTEN, today));
    }

    /** The confirmed signal of the indicator about the post. */
    private Optional<UUID> signal(String code, String post) {
        return jdbc.sql("""
                        select id from monitoring.signal where unit_id = :unit and indicator_code = :code and post_id = :post
                            and state in ('CONFIRMED', 'TAKEN_UP') order by raised_on limit 1
                        """)
                .param("unit", UNIT)
                .param("code", code)
                .param("post", id("post", post))
                .query(UUID.class)
                .optional();
    }

    private void supplements(UUID signal, LocalDate day) {
        remind(
                "P16",
                signal,
                day,
                4,
                6,
                "对照行政许可法的规定，一次性书面告知需要补正的全部内容，并检查在办事项",
                "感谢提醒。已把补正要点列成清单，今后一次性书面告知。",
                "已按清单一次性告知，至今未再发生二次补正。",
                new LessonAnswer(LessonAim.RULE, "修订规划条件受理补正告知制度，二次补正须分管领导批准"));
    }

    private void rotation(UUID signal, LocalDate day) {
        remind(
                "P28",
                signal,
                day,
                2,
                3,
                "说明本岗位轮岗安排，轮岗前每月由科长抽查一次资金支付",
                "理解并服从组织安排，已整理交接清单。",
                "已列入年度轮岗计划，过渡期抽查已落实。",
                new LessonAnswer(LessonAim.MEASURE, "维修资金管理岗列入轮岗计划，轮岗前增加月度抽查措施"));
    }

    private void remind(
            String post,
            UUID signal,
            LocalDate day,
            int acknowledgedAfter,
            int closedAfter,
            String request,
            String words,
            String conclusion,
            LessonAnswer lesson) {
        var id = stage.on(
                day,
                () -> cast.as(person(OFFICE), () -> reminders.draft(viewer(OFFICE), draft(post, signal, request))));
        by(day, OFFICE, id, viewer -> reminders.submit(viewer, id, version(id)));
        by(day, INSPECTION, id, viewer -> reminders.approve(viewer, id, version(id)));
        by(day.plusDays(acknowledgedAfter), post, id, viewer -> reminders.acknowledge(viewer, id, version(id), words));
        by(
                day.plusDays(closedAfter),
                OFFICE,
                id,
                viewer -> reminders.close(viewer, id, version(id), conclusion, List.of(lesson)));
    }

    private ReminderDraft draft(String post, @Nullable UUID signal, String request) {
        return new ReminderDraft(
                Reminder.Form.LETTER,
                signal == null ? Reminder.Ground.CHECK_FINDING : Reminder.Ground.SIGNAL,
                "",
                person(post),
                signal == null
                        ? new Bilingual(
                                "本季度检查发现，2件用地报批的现场踏勘记录没有第二名踏勘人签字",
                                "This quarter's check found two site visits whose record lacks the second signature")
                        : wording(signal),
                request,
                null,
                "",
                null,
                "",
                signal == null ? List.of() : List.of(signal),
                null);
    }

    /** X02: answered six days late, partly clear, put right. */
    private void supplier(UUID signal, LocalDate day) {
        var id = inquire(
                "P14", signal, day, OFFICE, List.of("请说明该供应商成交金额占比较高的原因。", "请说明每次采购的比选范围和定标依据。"), "政府采购法及本局采购管理办法");
        reply(
                id,
                "P14",
                day.plusDays(27),
                Map.of(1, "办公设备维护以往由该供应商承接，续约时沿用，未重新比选。", 2, "比选范围为目录内三家，定标依据为最低价，记录附后。"),
                "到期续约图省事，对比选范围重视不够。",
                "今后到期一律重新比选，比选范围不少于五家，结果在内网公开。");
        evaluate(id, day.plusDays(28), INSPECTION, Evaluation.Result.PARTLY_CLEAR, "第一项说明清楚；第二项只附一次比选记录，须补齐并公开。");
        by(
                day.plusDays(29),
                OFFICE,
                id,
                viewer -> replies.demand(
                        viewer,
                        id,
                        version(id),
                        List.of(new InquiryReplies.Demanded("补齐全年比选记录并在内网公开", day.plusDays(40)))));
        by(
                day.plusDays(33),
                "P14",
                id,
                viewer -> replies.report(viewer, id, version(id), item(id), "全年5次比选记录已补齐，并于本周在内网公开。"));
        by(
                day.plusDays(34),
                OFFICE,
                id,
                viewer -> replies.accept(viewer, id, version(id), item(id), "已核对公开内容，5次记录齐全。"));
        by(
                day.plusDays(34),
                OFFICE,
                id,
                viewer -> inquiries.close(
                        viewer,
                        id,
                        version(id),
                        "回复逾期6天，经补充说明和整改，事项已清楚。",
                        List.of(
                                new LessonAnswer(LessonAim.RULE, "采购管理办法增加：到期续约须重新比选，结果公开"),
                                new LessonAnswer(LessonAim.CHART, "采购流程增加“比选范围审核”环节"))));
    }

    /** X08: explained, and clear. */
    private void fine(UUID signal, LocalDate day) {
        var id = inquire("P34", signal, day, INSPECTION, List.of("请说明F-03号案罚款低于裁量基准中值的事实和依据。"), "行政处罚法第三十四条及本局裁量基准");
        reply(
                id,
                "P34",
                day.plusDays(14),
                Map.of(1, "当事人主动消除危害后果，符合基准所列从轻情形，集体讨论记录附后。"),
                "案卷中从轻理由写得过于简略。",
                "今后从轻处罚逐项载明适用的裁量因素。");
        evaluate(id, day.plusDays(21), OFFICE, Evaluation.Result.CLEAR, "从轻事实有证据，集体讨论程序完备，说明清楚。");
        by(
                day.plusDays(24),
                INSPECTION,
                id,
                viewer -> inquiries.close(
                        viewer,
                        id,
                        version(id),
                        "说明清楚，予以了结。",
                        List.of(new LessonAnswer(LessonAim.INDICATOR, "裁量偏离指标增加“已集体讨论”例外条件"))));
    }

    private WarningId inquire(
            String post, UUID signal, LocalDate day, String drafter, List<String> questions, String basis) {
        var id = stage.on(
                day,
                () -> cast.as(
                        person(drafter),
                        () -> inquiries.draft(
                                viewer(drafter),
                                new InquiryDraft(
                                        Ground.ORANGE,
                                        "",
                                        person(post),
                                        wording(signal),
                                        questions,
                                        basis,
                                        Inquiry.Way.IN_SYSTEM,
                                        15,
                                        List.of(signal),
                                        null))));
        by(day, drafter, id, viewer -> inquiries.submit(viewer, id, version(id)));
        by(day, HEAD, id, viewer -> inquiries.approve(viewer, id, version(id)));
        return id;
    }

    private void reply(
            WarningId id, String post, LocalDate day, Map<Integer, String> answers, String causes, String measures) {
        by(day, post, id, viewer -> replies.sign(viewer, id, version(id), new ReplyDraft(answers, causes, measures)));
        var leader = access.endorser(at(id));
        if (leader != null) {
            stage.on(
                    day,
                    () -> cast.as(
                            leader, () -> replies.endorse(viewer(leader), id, version(id), "情况属实，已要求本科室落实改进措施。")));
        }
    }

    private void evaluate(WarningId id, LocalDate day, String who, Evaluation.Result result, String opinion) {
        by(day, who, id, viewer -> replies.evaluate(viewer, id, version(id), result, opinion, false));
        by(day.plusDays(1), HEAD, id, viewer -> replies.confirm(viewer, id, version(id), "同意。"));
    }

    /** A reminder that waits for its addressee today. */
    private void waiting(LocalDate day) {
        var id = stage.on(
                day,
                () -> cast.as(
                        person(OFFICE),
                        () -> reminders.draft(viewer(OFFICE), draft("P20", null, "今后踏勘由两人到场并当场签字，补正两份记录"))));
        by(day, OFFICE, id, viewer -> reminders.submit(viewer, id, version(id)));
        by(day, "P02", id, viewer -> reminders.approve(viewer, id, version(id)));
    }

    private void by(LocalDate day, String post, WarningId id, Consumer<Viewer> act) {
        stage.on(
                day,
                () -> cast.as(person(post), () -> {
                    act.accept(viewer(post));
                    return id;
                }));
    }

    private Bilingual wording(UUID signal) {
        return jdbc.sql("select wording_zh, wording_en from monitoring.signal where id = :id")
                .param("id", signal)
                .query((row, n) -> Bilingual.of(row.getString("wording_zh"), row.getString("wording_en")))
                .single();
    }

    private UUID item(WarningId id) {
        return jdbc.sql("select id from warnings.inquiry_item where warning_id = :id order by position limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private Warning at(WarningId id) {
        return warnings.find(id).orElseThrow();
    }

    private int version(WarningId id) {
        return at(id).version();
    }

    private Viewer viewer(String post) {
        return viewer(person(post));
    }

    private Viewer viewer(PersonId person) {
        return username(person).flatMap(viewers::of).orElseThrow();
    }

    private Optional<String> username(PersonId person) {
        return jdbc.sql("select username from identity.account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
