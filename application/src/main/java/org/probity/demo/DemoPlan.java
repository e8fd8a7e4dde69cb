package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.programme.WorkTask;
import org.probity.programme.plans.LeaderActions;
import org.probity.programme.plans.ParentDocument;
import org.probity.programme.plans.PlanContent;
import org.probity.programme.plans.PlanRehearsal;
import org.probity.programme.plans.PlanSection;
import org.probity.programme.plans.PlanTask;
import org.probity.programme.plans.PlansInForce;
import org.probity.programme.plans.StagePeriod;
import org.probity.programme.stages.StageRehearsal;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The bureau's implementation plan: drafted by the office, signed and approved by the head, and how far its lines of work are. */
@Component
@ConditionalOnProperty("probity.demo")
class DemoPlan {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final String HEAD = "P01";
    private static final String OFFICE = "P07";

    /** Days before today on which the second stage opened. */
    private static final int SECOND_STAGE = 205;

    private final DemoStage stage;
    private final DemoCast cast;
    private final DemoFile file;
    private final PlanRehearsal plans;
    private final PlansInForce inForce;
    private final StageRehearsal stages;
    private final Cycles cycles;
    private final WorkCalendar calendar;

    DemoPlan(
            DemoStage stage,
            DemoCast cast,
            DemoFile file,
            PlanRehearsal plans,
            PlansInForce inForce,
            StageRehearsal stages,
            Cycles cycles,
            WorkCalendar calendar) {
        this.stage = stage;
        this.cast = cast;
        this.file = file;
        this.plans = plans;
        this.inForce = inForce;
        this.stages = stages;
        this.cycles = cycles;
        this.calendar = calendar;
    }

    /** The year is opened and its plan comes into force. */
    void prepare(JsonNode bureau, LocalDate today) {
        var opened = today.minusDays(240);
        var periods = periods(opened, today);
        var year = year(today);
        stage.on(
                opened,
                () -> cast.as(person(OFFICE), () -> {
                    cycles.open(BUREAU, year, null);
                }));
        var content = content(bureau, year, opened, periods);
        var id = stage.on(
                calendar.workingDaysAfter(opened, 1),
                () -> cast.as(person(OFFICE), () -> plans.write(BUREAU, person(OFFICE), content)));
        stage.on(
                calendar.workingDaysAfter(opened, 2),
                () -> cast.as(person(OFFICE), () -> plans.submit(id, person(OFFICE))));
        stage.on(calendar.workingDaysAfter(opened, 3), () -> cast.as(person(HEAD), () -> plans.sign(id, person(HEAD))));
        stage.on(
                calendar.workingDaysAfter(opened, 5),
                () -> cast.as(person(HEAD), () -> plans.approve(id, person(HEAD), "同意印发，各科室认真组织实施。")));
    }

    /** The second stage opens. */
    void implement(LocalDate today) {
        report("gate", today.minusDays(SECOND_STAGE + 1));
        stage.on(
                today.minusDays(SECOND_STAGE),
                () -> cast.as(
                        person(OFFICE),
                        () -> stages.openNext(
                                BUREAU,
                                person(OFFICE),
                                person(HEAD),
                                "准备工作基本就绪，个别人员的阅读确认正在补办，按方案时间转入组织实施阶段。",
                                "领导小组会议纪要第1期")));
    }

    /** What owners said of their lines of work at that time of the year. */
    void report(String when, LocalDate day) {
        var binding = inForce.of(cycles.requireCurrent(BUREAU).id()).orElseThrow();
        var tasks = new ArrayList<JsonNode>();
        each(file.plan().get("tasks")).forEach(tasks::add);
        each(file.plan().get("reports"))
                .filter(report -> text(report, "when").equals(when))
                .forEach(report -> {
                    var number = report.get("task").asInt();
                    var owner = person(text(tasks.get(number), "owner"));
                    stage.on(
                            day,
                            () -> cast.as(
                                    owner,
                                    () -> plans.report(
                                            binding.plan(),
                                            line(number),
                                            owner,
                                            PlanTask.State.valueOf(text(report, "state")),
                                            text(report, "zh"))));
                });
    }

    /** What the head did beside meetings and signatures. */
    void act(LocalDate today) {
        each(file.plan().get("actions"))
                .forEach(action -> stage.on(
                        today.minusDays(1),
                        () -> cast.as(
                                person(OFFICE),
                                () -> plans.enter(
                                        BUREAU,
                                        LeaderActions.Kind.valueOf(text(action, "kind")),
                                        today.minusDays(action.get("days_ago").asInt()),
                                        text(action, "zh")))));
    }

    /** The year in which the second stage began. */
    private static int year(LocalDate today) {
        return today.minusDays(SECOND_STAGE + 1).getYear();
    }

    private static Map<Cycle.Stage, StagePeriod> periods(LocalDate opened, LocalDate today) {
        var year = year(today);
        var gate = today.minusDays(SECOND_STAGE);
        var newYear = LocalDate.of(year, 1, 1);
        var wanted = earlier(today.plusDays(20), LocalDate.of(year, 12, 10));
        var second = wanted.isBefore(gate.plusDays(5)) ? gate.plusDays(5) : wanted;
        var yearEnd = LocalDate.of(year, 12, 31);
        var third = second.isBefore(yearEnd.minusDays(10)) ? yearEnd : LocalDate.of(year + 1, 1, 20);
        return Map.of(
                Cycle.Stage.PREPARATION,
                new StagePeriod(
                        Cycle.Stage.PREPARATION, opened.isBefore(newYear) ? newYear : opened, gate.minusDays(1)),
                Cycle.Stage.IMPLEMENTATION,
                new StagePeriod(Cycle.Stage.IMPLEMENTATION, gate, second),
                Cycle.Stage.ASSESSMENT,
                new StagePeriod(Cycle.Stage.ASSESSMENT, second.plusDays(1), third),
                Cycle.Stage.CORRECTION,
                new StagePeriod(Cycle.Stage.CORRECTION, third.plusDays(1), LocalDate.of(year + 1, 1, 31)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private PlanContent content(JsonNode bureau, int year, LocalDate opened, Map<Cycle.Stage, StagePeriod> periods) {
        var plan = file.plan();
        var title = bureau.get("samples").get("cycle").get("plan");
        var parent = plan.get("parent");
        var sections = each(plan.get("sections"))
                .map(section -> new PlanSection(
                        PlanSection.Kind.valueOf(text(section, "kind")),
                        section.has("title_zh")
                                ? new Bilingual(text(section, "title_zh"), text(section, "title_en"))
                                : new Bilingual("", ""),
                        new Bilingual(text(section, "zh"), text(section, "en"))))
                .toList();
        var bureauName = bureau.get("unit");
        return new PlanContent(
                text(plan, "number").replace("{0}", String.valueOf(year)),
                new Bilingual(
                        text(bureauName, "name_zh").replaceAll("\\(.*\\)", "")
                                + text(title, "title_zh").replace("2026", String.valueOf(year)),
                        text(title, "title_en").replace("2026", String.valueOf(year))),
                new ParentDocument(
                        text(parent, "number").replace("{0}", String.valueOf(opened.getYear())),
                        text(parent, "title"),
                        opened.minusDays(20)),
                new Bilingual(text(plan, "situation_zh"), text(plan, "situation_en")),
                sections,
                PlanContent.STAGES.stream().map(periods::get).toList(),
                tasks(plan, periods),
                "");
    }

    private static List<PlanTask> tasks(JsonNode plan, Map<Cycle.Stage, StagePeriod> periods) {
        var tasks = new ArrayList<PlanTask>();
        each(plan.get("tasks")).forEach(task -> {
            var period = java.util.Objects.requireNonNull(periods.get(Cycle.Stage.valueOf(text(task, "stage"))));
            tasks.add(new PlanTask(
                    line(tasks.size()),
                    period.stage(),
                    task.get("task").isNull() ? null : WorkTask.valueOf(text(task, "task")),
                    new Bilingual(text(task, "what_zh"), text(task, "what_en")),
                    new Bilingual(text(task, "deliverable_zh"), text(task, "deliverable_en")),
                    person(text(task, "owner")),
                    within(period, task.get("begin").asInt()),
                    within(period, task.get("end").asInt())));
        });
        return tasks;
    }

    /** A day at so many hundredths of a period. */
    private static LocalDate within(StagePeriod period, int hundredths) {
        var from = java.util.Objects.requireNonNull(period.from());
        var days = ChronoUnit.DAYS.between(from, period.to());
        return from.plusDays(days * hundredths / 100);
    }

    private static UUID line(int number) {
        return DemoRows.id("plan line", String.valueOf(number));
    }
}
