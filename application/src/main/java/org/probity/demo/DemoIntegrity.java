package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoRows.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.probity.measures.decisions.Decision;
import org.probity.measures.decisions.DecisionDraft;
import org.probity.measures.decisions.Decisions;
import org.probity.measures.education.Carrier;
import org.probity.measures.education.EducationKind;
import org.probity.measures.education.EducationPlan;
import org.probity.measures.education.LineDraft;
import org.probity.measures.education.LineId;
import org.probity.measures.interests.Declarations;
import org.probity.measures.interests.Declared;
import org.probity.measures.interests.Recusal;
import org.probity.measures.interests.Recusals;
import org.probity.measures.interests.Relation;
import org.probity.measures.interventions.Intervention;
import org.probity.measures.interventions.InterventionDraft;
import org.probity.measures.interventions.Interventions;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.Roster;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The year's education plan with lines held, coming and slipped; who declared their interests and who is late; a recusal decided and
 * one that waits; one intervention that discipline inspection alone sees; an assessment that waits for discipline inspection.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoIntegrity {

    private static final UnitId BUREAU = new UnitId(UNIT);
    private static final String HEAD = "P01";
    private static final String OFFICE = "P07";
    private static final Audience HIGH_POSTS = new Audience(Audience.Whom.POSTS, Set.of("measures.high-posts"));

    /** Who has not declared yet. */
    private static final List<String> UNDECLARED = List.of("P26", "P31", "P35");

    private final Set<GatheringId> lined = new HashSet<>();
    private final DemoStage stage;
    private final DemoCast cast;
    private final EducationPlan plan;
    private final Gatherings gatherings;
    private final Roster roster;
    private final Declarations declarations;
    private final Recusals recusals;
    private final Interventions interventions;
    private final Decisions decisions;

    DemoIntegrity(
            DemoStage stage,
            DemoCast cast,
            EducationPlan plan,
            Gatherings gatherings,
            Roster roster,
            Declarations declarations,
            Recusals recusals,
            Interventions interventions,
            Decisions decisions) {
        this.stage = stage;
        this.cast = cast;
        this.plan = plan;
        this.gatherings = gatherings;
        this.roster = roster;
        this.declarations = declarations;
        this.recusals = recusals;
        this.interventions = interventions;
        this.decisions = decisions;
    }

    /** The plan of education, declarations and a recusal, before the autumn's forms. */
    void begin(LocalDate today) {
        educate(today, today.minusDays(40));
        declare(today.minusDays(36));
        recuse(today);
    }

    /** An assessment and an intervention, in the days of the quiz. */
    void goOn(LocalDate today) {
        assess(today);
        as(
                today.minusDays(4),
                "P30",
                () -> interventions.record(
                        BUREAU,
                        person("P30"),
                        new InterventionDraft(
                                null,
                                "某县直部门退休负责人（虚构）",
                                "原任县直部门负责人",
                                Intervention.Field.BIDDING,
                                "老旧小区改造二标段评标办法",
                                "来电询问评标办法能否设置本地业绩加分，并提到一家企业名称。",
                                Intervention.Channel.PHONE,
                                today.minusDays(5),
                                "当场说明评标办法须公开、不得设置排斥条件，未予答应。")));
    }

    /** What waits now: an announced study event's line, and a recusal to be decided. */
    void finish(LocalDate today) {
        lines(today.minusDays(1));
        as(
                today.minusDays(1),
                "P34",
                () -> recusals.announce(
                        BUREAU,
                        person("P34"),
                        new Recusals.Conflict(
                                "违法建设案件调查",
                                null,
                                "安自然执〔" + today.getYear() + "〕27号",
                                Recusal.Ground.FORMER_TIES,
                                "当事人是本人原工作单位的同事。")));
    }

    private void educate(LocalDate today, LocalDate day) {
        lines(day);
        var last = YearMonth.from(today).minusMonths(1);
        if (last.getYear() == today.getYear()) {
            plan(
                    day,
                    EducationKind.POST,
                    new Bilingual("许可审查岗位廉政教育：一次性告知与回避", "Post education: one-time notice and recusal"),
                    "少数同志认为“人情往来”与审批无关。",
                    "联系受理、审查、踏勘环节与中介机构打交道的情形。",
                    Carrier.CASE_STUDY,
                    HIGH_POSTS,
                    last,
                    null);
        }
        plan(
                day,
                EducationKind.PARTY_CLASS,
                new Bilingual("专题党课：把权力关进制度的笼子", "Lecture by the head: power within rules"),
                "克服“廉政风险与业务无关”的模糊认识。",
                "结合本局高级风险岗位和本年度防控措施落实情况。",
                Carrier.LECTURE,
                Audience.everybody(),
                YearMonth.of(today.getYear(), 12),
                person(HEAD));
    }

    /** A line for each study event of the day's year that has none yet, held or to come. */
    private void lines(LocalDate day) {
        for (var event : gatherings.list(BUREAU, GatheringKind.STUDY, day.getYear(), null, null, 50, 0)) {
            if (lined.add(event.id())) {
                Arrays.stream(EducationKind.values())
                        .filter(kind -> kind.studyType() == event.type())
                        .findFirst()
                        .ifPresent(kind -> lineOf(event, kind, day));
            }
        }
    }

    private void lineOf(Gathering event, EducationKind kind, LocalDate day) {
        var line = plan(
                day,
                kind,
                event.title(),
                "针对侥幸心理和从众心理，用身边事教育身边人。",
                event.content().isEmpty()
                        ? "联系本岗位权力运行的关键环节。"
                        : event.content().lines().findFirst().orElse(""),
                kind == EducationKind.WARNING ? Carrier.CASE_STUDY : Carrier.LECTURE,
                event.audience(),
                YearMonth.from(event.heldOn()),
                null);
        as(day, OFFICE, () -> {
            plan.link(line, 0, event.id());
            return line;
        });
    }

    private LineId plan(
            LocalDate day,
            EducationKind kind,
            Bilingual theme,
            String thinking,
            String work,
            Carrier carrier,
            Audience audience,
            YearMonth month,
            @Nullable PersonId lecturer) {
        return as(
                day,
                OFFICE,
                () -> plan.add(new LineDraft(
                        BUREAU,
                        kind,
                        theme,
                        thinking,
                        work,
                        Set.of(),
                        carrier,
                        audience,
                        month,
                        person(OFFICE),
                        lecturer)));
    }

    private void declare(LocalDate day) {
        var late = UNDECLARED.stream().map(DemoCast::person).toList();
        for (var line : roster.of(BUREAU, Audience.everybody(), day)) {
            if (!line.onLeave() && !late.contains(line.person())) {
                var declared = declared(line.person());
                stage.on(day, () -> cast.as(line.person(), () -> declarations.sign(BUREAU, line.person(), declared)));
            }
        }
    }

    private static Declared declared(PersonId who) {
        var relatives = new ArrayList<Declared.Relative>();
        var interests = new ArrayList<Declared.Interest>();
        if (who.equals(person("P14"))) {
            relatives.add(new Declared.Relative(Relation.SPOUSE, "沈某（虚构）", "安澜某办公设备有限公司（虚构）", "经理", null));
            interests.add(new Declared.Interest("沈某（虚构）", "安澜某办公设备有限公司（虚构）", "", "股东、经理", "30%"));
        }
        if (who.equals(person("P30"))) {
            relatives.add(new Declared.Relative(Relation.IN_LAW, "姜癸", "本局", "工程建设管理科", person("P32")));
        }
        return new Declared(relatives.isEmpty(), relatives, interests, List.of(), "");
    }

    private void recuse(LocalDate today) {
        var announced = as(
                today.minusDays(35),
                "P14",
                () -> recusals.announce(
                        BUREAU,
                        person("P14"),
                        new Recusals.Conflict(
                                "办公设备定点采购",
                                null,
                                "安自然采〔" + today.getYear() + "〕12号",
                                Recusal.Ground.KINSHIP,
                                "配偶任职的企业是报价供应商之一。")));
        as(today.minusDays(34), "P11", () -> {
            recusals.grant(announced, 0, person("P11"), person("P12"), "同意回避，由会计岗参与本次采购。");
            return announced;
        });
        as(today.minusDays(32), "P11", () -> {
            recusals.close(announced, 1, "采购由替代人员参与完成，结果已公示。");
            return announced;
        });
    }

    private void assess(LocalDate today) {
        UUID decision = as(
                today.minusDays(6),
                "P29",
                () -> decisions.draft(
                        BUREAU,
                        person("P29"),
                        new DecisionDraft(
                                new SectionId(id("section", "D07")),
                                new Bilingual("老旧小区改造二标段招标方案", "Tender for the second lot of estate renewal"),
                                Decision.Kind.MAJOR_PROJECT,
                                "确定招标范围、标段划分、资格条件和评标办法。",
                                "招标方案审定权、合同签订权、变更审批权",
                                new BigDecimal("6800000.00"),
                                "一是资格条件量身定做；二是标段划分规避公开招标；三是后期变更增加造价。",
                                Set.of(),
                                Grade.HIGH,
                                "资格条件由三人以上会审并公示；标段划分附测算依据；变更超过合同价百分之五须经领导小组研究。")));
        as(today.minusDays(5), "P29", () -> {
            decisions.submit(decision, 0, person("P29"));
            return decision;
        });
        as(today.minusDays(5), OFFICE, () -> {
            decisions.opine(decision, 1, true, person(OFFICE), "评估要素齐全；建议补充信用评价在评分中的权重依据后上会。");
            return decision;
        });
    }

    private <T> T as(LocalDate day, String post, Supplier<T> act) {
        return stage.on(day, () -> cast.as(person(post), act));
    }
}
