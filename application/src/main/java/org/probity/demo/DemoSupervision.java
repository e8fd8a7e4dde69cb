package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoOrganization.UNIT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.supervision.instruments.Ground;
import org.probity.supervision.instruments.InstrumentDraft;
import org.probity.supervision.instruments.InstrumentForm;
import org.probity.supervision.instruments.InstrumentId;
import org.probity.supervision.instruments.InstrumentKind;
import org.probity.supervision.instruments.Instruments;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.Letters;
import org.probity.supervision.orders.Complexity;
import org.probity.supervision.orders.Escalations;
import org.probity.supervision.orders.Order;
import org.probity.supervision.orders.OrderDraft;
import org.probity.supervision.orders.OrderId;
import org.probity.supervision.orders.OrderItem;
import org.probity.supervision.orders.OrderKind;
import org.probity.supervision.orders.OrderSource;
import org.probity.supervision.orders.Orders;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The year's orders to rectify and to perform: one accepted, one ordered twice and overdue again, one under review, one returned, one whose
 * extension waits, one just issued by the superior; and one caution.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoSupervision {

    private static final UnitId BUREAU = new UnitId(UNIT);

    private static final Map<LetterKind, String> WORDS = Map.of(
            LetterKind.REMINDER, "安自然资纪提",
            LetterKind.INQUIRY, "安自然资纪函",
            LetterKind.INTERVIEW, "安自然资约谈",
            LetterKind.DISPOSAL, "安自然资廉处",
            LetterKind.RECTIFY, "安自然资责改",
            LetterKind.COMPEL, "安自然资责履",
            LetterKind.CAUTION, "安自然资警示",
            LetterKind.ADMONITION, "安自然资诫勉");

    /** In whose name each of them issues orders. */
    private static final Map<String, LetterIssuer> NAMES = Map.of(
            "P01", LetterIssuer.UNIT,
            "P06", LetterIssuer.INSPECTION,
            "P07", LetterIssuer.LEADING_GROUP,
            "S", LetterIssuer.SUPERIOR);

    private final Map<String, OrderId> issued = new HashMap<>();
    private final DemoStage stage;
    private final DemoCast cast;
    private final Viewers viewers;
    private final Letters letters;
    private final Orders orders;
    private final Escalations escalations;
    private final Instruments instruments;

    DemoSupervision(
            DemoStage stage,
            DemoCast cast,
            Viewers viewers,
            Letters letters,
            Orders orders,
            Escalations escalations,
            Instruments instruments) {
        this.stage = stage;
        this.cast = cast;
        this.viewers = viewers;
        this.letters = letters;
        this.orders = orders;
        this.escalations = escalations;
        this.instruments = instruments;
    }

    /** The office settles what stands before the year in the bureau's numbers. */
    void number(LocalDate day) {
        stage.on(
                day,
                () -> cast.as(
                        person("P07"), () -> WORDS.forEach((kind, word) -> letters.chooseWord(BUREAU, kind, word))));
    }

    /** In summer finance is ordered to put two things right, and does. */
    void begin(LocalDate today) {
        order(
                "finance",
                today.minusDays(118),
                "P06",
                draft(OrderKind.RECTIFY, "D02", null, "财务收支内控整改", "Internal control of payments", Complexity.NORMAL)
                        .because(OrderSource.CHECK, "第二季度监督检查", "《会计基础工作规范》及本局内部控制制度")
                        .problem("银行对账单由出纳领取和核对。", "改由会计岗领取并核对，留存交接记录。")
                        .problem("部分报销单据缺验收单。", "逐笔补齐，今后缺验收单的不予受理。")
                        .dueOn(today.minusDays(118 - 30)));
        act(today.minusDays(116), "P11", "finance", (viewer, order) -> {
            letters.acknowledge(order.letter(), viewer.requirePerson());
            orders.begin(viewer, order.id(), order.version());
        });
        report(today.minusDays(100), "P11", "finance", "卫丑");
        review(today.minusDays(97), "P06", "finance", today, true);
        confirm(today.minusDays(96), "P07", "finance");
    }

    /** In autumn one order that nobody carries out, and a caution. */
    void goOn(LocalDate today) {
        order(
                "mining",
                today.minusDays(59),
                "P06",
                draft(
                                OrderKind.RECTIFY,
                                "D04",
                                null,
                                "矿业权现场核查记录整改",
                                "Records of on-site checks of mining rights",
                                Complexity.MINOR)
                        .because(OrderSource.CHECK, "第三季度监督检查", "本局现场核查双人签字制度")
                        .problem("五份现场核查记录只有一人签字。", "补充说明情况，今后由两人签字并附影像。")
                        .dueOn(today.minusDays(44)));
        var caution = stage.on(
                today.minusDays(58),
                () -> cast.as(
                        person("P06"),
                        () -> instruments.issue(
                                viewer("P06"),
                                new InstrumentDraft(
                                        BUREAU,
                                        InstrumentKind.CAUTION,
                                        InstrumentForm.BOTH,
                                        person("P21"),
                                        Ground.DUTIES,
                                        "",
                                        "五份现场核查记录只有一人签字，未按规定两人共同核查。",
                                        "请对照制度逐项改正，今后现场核查由两人签字并附影像。",
                                        "第三季度监督检查",
                                        "",
                                        "党支部书记、局长",
                                        person("P06"),
                                        person("P08")))));
        talk(caution, today.minusDays(57));
    }

    private void talk(InstrumentId caution, LocalDate day) {
        stage.on(
                day,
                () -> cast.as(
                        person("P06"),
                        () -> instruments.talk(
                                viewer("P06"), caution, 0, day, "三楼小会议室", "指出现场核查记录签字不全的问题，听取本人说明，提醒按制度办理。")));
        stage.on(day, () -> cast.as(person("P21"), () -> instruments.sign(viewer("P21"), caution, 1)));
        stage.on(
                day.plusDays(1),
                () -> cast.as(
                        person("P21"),
                        () -> instruments.state(viewer("P21"), caution, 2, "五次核查时同事临时抽调，本人未及时补签，今后人员不到位即改期核查。")));
    }

    /** What was not carried out is ordered once more. */
    void escalate(LocalDate today) {
        act(
                today.minusDays(39),
                "P06",
                "mining",
                (viewer, order) -> issued.put(
                        "mining again",
                        escalations.reorder(viewer, order.id(), order.version(), today.minusDays(24), "期限届满未报送整改情况。")));
    }

    /** Four orders of this month. */
    void order(LocalDate today) {
        var day = today.minusDays(30);
        order(
                "planning",
                day,
                "P01",
                draft(
                                OrderKind.COMPEL,
                                "D03",
                                null,
                                "按月更新规划公示台账",
                                "Monthly register of planning notices",
                                Complexity.NORMAL)
                        .because(OrderSource.OTHER, "局长办公会督办事项", "")
                        .duty("按月更新规划条件和方案公示台账", "在全局通报，并提请领导小组研究")
                        .problem("七月以来未更新公示台账。", "补齐七月至十月台账，明确专人按月更新。")
                        .dueOn(today));
        order(
                "quality",
                day,
                "P06",
                draft(OrderKind.RECTIFY, "D07", "P31", "质量安全抽检计划整改", "Plan of quality inspections", Complexity.COMPLEX)
                        .because(OrderSource.AUDIT, "年度内部审计", "本局质量安全监督工作规程")
                        .problem("抽检对象由经办人自行选定。", "改为随机抽取并留存抽取记录。")
                        .problem("部分抽检问题未复查销号。", "逐项复查，形成闭环清单。")
                        .dueOn(today.plusDays(30)));
        order(
                "registration",
                day,
                "P07",
                draft(
                                OrderKind.RECTIFY,
                                "D05",
                                null,
                                "叫号异常情况登记整改",
                                "Record of exceptions in the queue",
                                Complexity.NORMAL)
                        .because(OrderSource.CHECK, "政务服务大厅巡查", "政务服务大厅管理办法")
                        .problem("老年人优先通道使用未登记。", "设置优先通道登记簿，每日汇总。")
                        .dueOn(today));
        order(
                "unit",
                day,
                "S",
                draft(
                                OrderKind.RECTIFY,
                                null,
                                null,
                                "岗位职责与三定方案对照整改",
                                "Duties of posts against the mandate",
                                Complexity.COMPLEX)
                        .because(OrderSource.CHECK, "县领导小组专项检查", "县廉政风险防控工作实施办法")
                        .problem("部分岗位职责与三定方案不一致。", "逐岗对照修订，报县领导小组备案。")
                        .dueOn(today.plusDays(30)));
        act(
                today.minusDays(29),
                "P31",
                "quality",
                (viewer, order) -> orders.begin(viewer, order.id(), order.version()));
    }

    /** One is reported and waits for review, one was returned, one asks for more time. */
    void finish(LocalDate today) {
        report(today.minusDays(8), "P15", "planning", "杨巳");
        report(today.minusDays(8), "P22", "registration", "柏卯");
        act(
                today.minusDays(8),
                "P31",
                "quality",
                (viewer, order) -> orders.askExtension(
                        viewer, order.id(), order.version(), today.plusDays(45), "两个项目停工，年底前无法完成全部复查。"));
        review(today.minusDays(7), "P06", "registration", today, false);
        confirm(today.minusDays(7), "P08", "registration");
    }

    private void order(String key, LocalDate day, String issuer, Words words) {
        issued.put(
                key,
                stage.on(
                        day,
                        () -> cast.as(
                                person(issuer), () -> orders.issue(viewer(issuer), words.draft(NAMES.get(issuer))))));
    }

    private void act(LocalDate day, String actor, String key, BiConsumer<Viewer, Order> act) {
        stage.on(
                day,
                () -> cast.as(person(actor), () -> {
                    var viewer = viewer(actor);
                    act.accept(viewer, orders.find(id(key), viewer).orElseThrow());
                }));
    }

    private OrderId id(String key) {
        return java.util.Objects.requireNonNull(issued.get(key));
    }

    private void report(LocalDate day, String reporter, String key, String by) {
        act(day, reporter, key, (viewer, order) -> {
            var done = new HashMap<UUID, OrderItem.Done>();
            order.items()
                    .forEach(item -> done.put(
                            item.id(),
                            new OrderItem.Done(
                                    "职责分工不细，沿用旧做法。",
                                    item.requirement(),
                                    by,
                                    day,
                                    "已按要求完成。",
                                    "交接记录、登记簿照片，存科室档案。",
                                    "已写入科室工作规则。")));
            orders.report(viewer, order.id(), order.version(), done);
        });
    }

    private void review(LocalDate day, String reviewer, String key, LocalDate today, boolean accepted) {
        act(day, reviewer, key, (viewer, order) -> {
            var found = new HashMap<UUID, Orders.Found>();
            order.items()
                    .forEach(item -> found.put(
                            item.id(), new Orders.Found(accepted, accepted ? "查看原始记录，情况属实。" : "登记簿缺十月下旬记录，请补齐。")));
            orders.review(viewer, order.id(), order.version(), "查阅资料、现场查看", found, accepted ? null : today.plusDays(8));
        });
    }

    private void confirm(LocalDate day, String reviewer, String key) {
        act(day, reviewer, key, (viewer, order) -> orders.confirm(viewer, order.id(), order.version()));
    }

    private Viewer viewer(String code) {
        return viewers.of(person(code)).orElseThrow();
    }

    private static Words draft(
            OrderKind kind,
            @Nullable String section,
            @Nullable String post,
            String zh,
            String en,
            Complexity complexity) {
        return new Words(kind, section, post, new Bilingual(zh, en), complexity);
    }

    /** An order as it is put together. */
    private static final class Words {
        private final OrderKind kind;
        private final @Nullable String section;
        private final @Nullable String post;
        private final Bilingual title;
        private final Complexity complexity;
        private final java.util.ArrayList<OrderDraft.Problem> problems = new java.util.ArrayList<>();
        private OrderSource source = OrderSource.OTHER;
        private String note = "";
        private String basis = "";
        private String duty = "";
        private String consequence = "";
        private LocalDate due = LocalDate.MIN;

        Words(OrderKind kind, @Nullable String section, @Nullable String post, Bilingual title, Complexity complexity) {
            this.kind = kind;
            this.section = section;
            this.post = post;
            this.title = title;
            this.complexity = complexity;
        }

        Words because(OrderSource why, String which, String rule) {
            source = why;
            note = which;
            basis = rule;
            return this;
        }

        Words duty(String what, String otherwise) {
            duty = what;
            consequence = otherwise;
            return this;
        }

        Words problem(String problem, String requirement) {
            problems.add(new OrderDraft.Problem(problem, requirement));
            return this;
        }

        Words dueOn(LocalDate day) {
            due = day;
            return this;
        }

        OrderDraft draft(@Nullable LetterIssuer issuer) {
            return new OrderDraft(
                    BUREAU,
                    kind,
                    section == null ? null : new SectionId(DemoRows.id("section", section)),
                    post == null ? null : new PostId(DemoRows.id("post", post)),
                    title,
                    complexity,
                    due,
                    basis,
                    duty,
                    consequence,
                    java.util.Objects.requireNonNull(issuer),
                    source,
                    note,
                    "",
                    null,
                    null,
                    List.copyOf(problems));
        }
    }
}
