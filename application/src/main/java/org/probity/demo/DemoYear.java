package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingBody;
import org.probity.programme.NoticeId;
import org.probity.programme.Rehearsal.Call;
import org.probity.programme.gatherings.AbsenceReason;
import org.probity.risks.FormId;
import org.probity.risks.grading.GradeTurn;
import org.probity.shell.deadlines.Reminders;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The bureau's year: most sections found, graded and published their risk points in the summer; the registration centre's grades
 * are on public notice now; two sections are still at it, so that something waits at every level.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoYear {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final String FORM = "risks.form";
    private static final String GRADE = "risks.grade";

    /** Unfinished forms: how many signatures each has by today; −1 is not begun. */
    private static final Map<String, Integer> UNFINISHED =
            Map.of("P26", -1, "P27", 0, "P28", 1, "P25", 1, "P34", 2, "P33", 2, "P35", 4);

    private final DemoStage stage;
    private final DemoCast cast;
    private final DemoPlan plan;
    private final org.probity.risks.Rehearsal forms;
    private final org.probity.programme.Rehearsal programme;
    private final DemoStudy study;
    private final Reminders reminders;
    private final DemoMeasures measures;
    private final DemoIntegrity integrity;
    private final DemoResponsibility responsibility;
    private final DemoChecks checks;
    private final DemoSupervision supervision;
    private final DemoSignals signals;

    DemoYear(
            DemoStage stage,
            DemoCast cast,
            DemoPlan plan,
            org.probity.risks.Rehearsal forms,
            org.probity.programme.Rehearsal programme,
            DemoStudy study,
            Reminders reminders,
            DemoMeasures measures,
            DemoIntegrity integrity,
            DemoResponsibility responsibility,
            DemoChecks checks,
            DemoSupervision supervision,
            DemoSignals signals) {
        this.stage = stage;
        this.cast = cast;
        this.plan = plan;
        this.forms = forms;
        this.programme = programme;
        this.study = study;
        this.reminders = reminders;
        this.measures = measures;
        this.integrity = integrity;
        this.responsibility = responsibility;
        this.checks = checks;
        this.supervision = supervision;
        this.signals = signals;
    }

    void play(JsonNode bureau, LocalDate today) {
        var leadership = new DemoLeadership(bureau);
        var posts = postsBySection(bureau);
        var file = new DemoForms(bureau);
        plan.prepare(bureau, today);
        study.mobilise();
        plan.implement(today);
        supervision.number(today.minusDays(201));
        settle(List.of("D00", "D01", "D02", "D03", "D04", "D07"), posts, leadership, file, today.minusDays(200), today);
        signals.until(today.minusDays(172), bureau, today);
        var summer = publish(today.minusDays(172), "第一批", "first group", 1);
        stage.on(today.minusDays(160), () -> programme.conclude(summer));
        signals.until(today.minusDays(156), bureau, today);
        measures.begin(today.minusDays(155));
        plan.report("summer", today.minusDays(155));
        signals.until(today.minusDays(122), bureau, today);
        checks.round(today.minusDays(121));
        responsibility.sign(today.minusDays(150));
        study.study(0, today.minusDays(120), Map.of("P05", AbsenceReason.BUSINESS_TRIP, "P22", AbsenceReason.SICK));
        supervision.begin(today);
        // Orders and signals of the same weeks: each story is told from its own first day.
        stage.leave();
        signals.until(today.minusDays(61), bureau, today);
        checks.round(today.minusDays(60));
        supervision.goOn(today);
        study.study(1, today.minusDays(45), Map.of());
        integrity.begin(today);
        responsibility.handOver(today.minusDays(40));
        supervision.escalate(today);
        checks.round(today.minusDays(31));
        supervision.order(today);
        settle(List.of("D05"), posts, leadership, file, today.minusDays(30), today);
        measures.begin(today.minusDays(8));
        measures.improve(measures.first(), today.minusDays(8));
        supervision.finish(today);
        remind(today.minusDays(7));
        study.quiz(today.minusDays(6), today.plusDays(4));
        integrity.goOn(today);
        var autumn = publish(today.minusDays(3), "第二批", "second group", 2);
        stage.on(
                today.minusDays(1),
                () -> cast.as(
                        person("P24"), () -> programme.object(autumn, person("P24"), "登簿由系统自动留痕并有双人复核，建议重新核对控制效果评分。")));
        begin(List.of("D06", "D08"), posts, file, today);
        study.announce(2, today.minusDays(1), today.plusDays(9));
        integrity.finish(today);
        plan.report("autumn", today.minusDays(1));
        remind(today.minusDays(1));
        plan.act(today);
        remind(today);
    }

    /** Everybody is reminded as on any morning; on days off nobody is. */
    private void remind(LocalDate day) {
        stage.on(day, () -> reminders.run(day));
    }

    /** From issue to grade for some sections: forms, signatures, unit forms, and the leading group's two decisions. */
    private void settle(
            List<String> sections,
            Map<String, List<String>> posts,
            DemoLeadership leadership,
            DemoForms file,
            LocalDate issued,
            LocalDate today) {
        var due = today.plusDays(40);
        var written = new ArrayList<FormId>();
        for (var section : sections) {
            stage.on(issued, () -> cast.as(person("P07"), () -> forms.issue(BUREAU, sectionId(section))));
        }
        for (var section : sections) {
            for (var post : posts.getOrDefault(section, List.of())) {
                written.add(write(post, file, issued.plusDays(2), due));
            }
        }
        written.forEach(form -> signOnce(form, issued.plusDays(3)));
        sections.forEach(section -> posts.getOrDefault(section, List.of())
                .forEach(post -> peer(post, posts.getOrDefault(section, List.of()), issued.plusDays(5))));
        for (var day = 8; day <= 16; day += 4) {
            for (var form : written) {
                signOnce(form, issued.plusDays(day));
            }
        }
        for (var section : sections) {
            unitForm(section, file, issued.plusDays(17), due)
                    .ifPresent(form -> grade(form, section, leadership, issued.plusDays(18)));
            for (var post : posts.getOrDefault(section, List.of())) {
                grade(formOf(post), section, leadership, issued.plusDays(18));
            }
        }
        decide(FORM, "岗位和单位廉政风险点审定会", "Determination of risk points", issued.plusDays(20));
        decide(GRADE, "廉政风险等级审定会", "Decision on risk grades", issued.plusDays(21));
    }

    private FormId write(String post, DemoForms file, LocalDate day, LocalDate due) {
        var form = formOf(post);
        var points = file.pointsOf("POST", post, due);
        stage.on(
                day,
                () -> cast.as(person(post), () -> {
                    if (points.isEmpty()) {
                        forms.declareNone(form, "本岗位只引导群众办事，没有审批、资金和数据权限，经逐项查找未发现廉政风险点。");
                    } else {
                        forms.write(form, points);
                    }
                }));
        return form;
    }

    /** Whoever's turn it is signs. */
    private void signOnce(FormId form, LocalDate day) {
        forms.nextSigner(form)
                .ifPresent(signer -> stage.on(day, () -> cast.as(signer, () -> forms.sign(form, signer, "情况属实，同意。"))));
    }

    private void peer(String post, List<String> colleagues, LocalDate day) {
        var form = formOf(post);
        colleagues.stream()
                .filter(other -> !other.equals(post))
                .findFirst()
                .ifPresent(colleague -> stage.on(
                        day,
                        () -> cast.as(
                                person(colleague),
                                () -> forms.peerCheck(form, person(colleague), "对照流程环节逐项核对，风险点找得准，建议落实双人复核。"))));
    }

    private Optional<FormId> unitForm(String section, DemoForms file, LocalDate day, LocalDate due) {
        var points = file.pointsOf("UNIT", section, due);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stage.on(
                day,
                () -> cast.as(person("P07"), () -> {
                    var form = forms.unitForm(BUREAU, sectionId(section));
                    forms.write(form, points);
                    var signer = forms.nextSigner(form).orElseThrow();
                    cast.as(signer, () -> forms.sign(form, signer, "提请集体研究。"));
                    return form;
                })));
    }

    /** Everybody whose opinion a grade waits for gives it, until it is ready for the leading group. */
    private void grade(FormId form, String section, DemoLeadership leadership, LocalDate day) {
        for (var open = forms.openGrades(form); !open.isEmpty(); open = forms.openGrades(form)) {
            open.forEach((point, turn) -> {
                var author = switch (turn) {
                    case PROPOSE -> point.person() == null ? leadership.chiefOf(section) : point.person();
                    case SECTION_OPINION -> leadership.chiefOf(section);
                    case LEADER_OPINION -> leadership.leaderOf(section);
                    case OFFICE_OPINION -> leadership.officeFor(point, section);
                    case MEETING -> throw new IllegalStateException("Nobody's turn");
                };
                var wanted = turn == GradeTurn.PROPOSE
                        ? leadership.gradeOf(point.title().zh())
                        : null;
                stage.on(
                        day,
                        () -> cast.as(
                                author,
                                () -> forms.opine(
                                        point,
                                        turn,
                                        author,
                                        wanted,
                                        turn == GradeTurn.PROPOSE ? "按三项评分并对照标准提出。" : "同意。")));
            });
        }
    }

    private FormId formOf(String post) {
        return forms.formOf(BUREAU, new PostId(id("post", post)));
    }

    private void decide(String kind, String zh, String en, LocalDate day) {
        stage.on(
                day,
                () -> cast.as(person("P07"), () -> {
                    var call = new Call(
                            BUREAU,
                            MeetingBody.LEADING_GROUP,
                            null,
                            new Bilingual(zh, en),
                            day,
                            person("P01"),
                            person("P07"),
                            "安廉领纪〔" + day.getYear() + "〕" + day.getDayOfYear() + "号");
                    programme.hold(programme.plan(call, kind, matter -> true), call, kind);
                }));
    }

    private NoticeId publish(LocalDate day, String zh, String en, int number) {
        return stage.on(
                day,
                () -> cast.as(
                        person("P07"),
                        () -> programme.publish(
                                BUREAU,
                                GRADE,
                                "安廉领公示〔" + day.getYear() + "〕" + number + "号",
                                new Bilingual("廉政风险等级公示（" + zh + "）", "Public notice of risk grades (" + en + ")"),
                                new Bilingual(
                                        "经领导小组审定，现将有关岗位和单位廉政风险等级予以公示。廉政风险点提示哪里需要帮助，不是对任何人的指责。",
                                        "The leading group has decided the following risk grades. A risk point says where help is needed; it is not an"
                                                + " accusation against anyone."))));
    }

    /** Two sections in the middle of it. */
    private void begin(List<String> sections, Map<String, List<String>> posts, DemoForms file, LocalDate today) {
        for (var section : sections) {
            stage.on(today.minusDays(9), () -> cast.as(person("P07"), () -> forms.issue(BUREAU, sectionId(section))));
        }
        var begun = new LinkedHashMap<String, FormId>();
        sections.stream()
                .flatMap(section -> posts.getOrDefault(section, List.of()).stream())
                .filter(post -> UNFINISHED.getOrDefault(post, -1) >= 0)
                .forEach(post -> begun.put(post, write(post, file, today.minusDays(8), today.plusDays(60))));
        for (var round = 0; round < 4; round++) {
            var day = today.minusDays(7L - round);
            var signatures = round;
            begun.forEach((post, form) -> {
                if (UNFINISHED.getOrDefault(post, -1) > signatures) {
                    signOnce(form, day);
                }
            });
            if (round == 0) {
                peer("P33", posts.getOrDefault("D08", List.of()), day);
                peer("P35", posts.getOrDefault("D08", List.of()), day);
            }
        }
        stage.on(
                today.minusDays(2),
                () -> cast.as(
                        person("P07"),
                        () -> programme.plan(
                                new Call(
                                        BUREAU,
                                        MeetingBody.LEADING_GROUP,
                                        null,
                                        new Bilingual(
                                                "领导小组会议：综合执法大队岗位风险点审定",
                                                "Leading group: risk points of the enforcement brigade"),
                                        today.plusDays(3),
                                        person("P01"),
                                        person("P07"),
                                        ""),
                                FORM,
                                matter -> true)));
    }

    private static Map<String, List<String>> postsBySection(JsonNode bureau) {
        var posts = new LinkedHashMap<String, List<String>>();
        each(bureau.get("posts"))
                .forEach(post -> posts.computeIfAbsent(text(post, "dept"), key -> new ArrayList<>())
                        .add(text(post, "code")));
        return posts;
    }

    private static SectionId sectionId(String code) {
        return new SectionId(id("section", code));
    }
}
