package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.UNIT;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.function.Consumer;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.measures.projects.CheckResult;
import org.probity.measures.projects.ContractFacts;
import org.probity.measures.projects.ContractId;
import org.probity.measures.projects.ContractKind;
import org.probity.measures.projects.ContractMethod;
import org.probity.measures.projects.Funding;
import org.probity.measures.projects.LinkKind;
import org.probity.measures.projects.PartyRole;
import org.probity.measures.projects.PaymentBasis;
import org.probity.measures.projects.PaymentFacts;
import org.probity.measures.projects.ProjectId;
import org.probity.measures.projects.Rehearsal;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.Allocation.Role;
import org.probity.powers.PowerId;
import org.probity.programme.MeetingBody;
import org.probity.programme.Rehearsal.Call;
import org.probity.wording.Bilingual;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Two major projects under the power W29: the resettlement housing of the feeds, under way with three contracts and payments that give
 * reasons to look, and a small one completed through its seven links.
 */
@Component
@ConditionalOnProperty("probity.demo")
class DemoProjects {

    private static final String CHIEF = "P29";
    private static final String SITE = "P32";
    private static final String FINANCE = "P11";
    private static final String LEADER = "P03";
    private static final String DISCIPLINE = "P06";
    /** The last day of the feeds; where the calendar stands before it, they move back. */
    private static final LocalDate LAST_OF_FEEDS = LocalDate.of(2026, 7, 31);

    private static final Bilingual NOBODY = new Bilingual("", "");

    private final DemoStage stage;
    private final DemoCast cast;
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final org.probity.programme.Rehearsal programme;
    private final Rehearsal projects;

    DemoProjects(
            DemoStage stage,
            DemoCast cast,
            Viewers viewers,
            JdbcClient jdbc,
            org.probity.programme.Rehearsal programme,
            Rehearsal projects) {
        this.stage = stage;
        this.cast = cast;
        this.viewers = viewers;
        this.jdbc = jdbc;
        this.programme = programme;
        this.projects = projects;
    }

    void play(JsonNode bureau, LocalDate today) {
        var back = Math.max(0, ChronoUnit.DAYS.between(today, LAST_OF_FEEDS));
        var day = today.minusDays(1);
        var housing = drawUp(
                day,
                "PJ1",
                new Bilingual("安居苑安置房项目", "Anju Garden resettlement housing"),
                "12000000",
                at("2026-03-01", back),
                at("2027-02-28", back),
                Funding.SPECIAL_FUND,
                "安居苑小区，三栋六层，建筑面积约五千平方米。");
        var hall = drawUp(
                day,
                "PJ-S1",
                new Bilingual("办事大厅无障碍改造", "Step-free access to the service hall"),
                "320000",
                at("2026-01-05", back),
                at("2026-06-30", back),
                Funding.BUDGET,
                "坡道、扶手和低位服务台改造。");
        planHousing(day, housing, back);
        planHall(day, hall, back);
        for (var project : java.util.List.of(housing, hall)) {
            as(day, CHIEF, chief -> projects.act(chief, project, "SUBMIT", ""));
            as(day, LEADER, leader -> projects.act(leader, project, "SIGN", "同意，按七个环节落实防控责任。"));
        }
        stage.on(
                day,
                () -> cast.as(person("P07"), () -> {
                    var call = new Call(
                            new UnitId(UNIT),
                            MeetingBody.LEADING_GROUP,
                            null,
                            new Bilingual("领导小组会议：重大项目防控安排审定", "Leading group: control of major projects"),
                            day,
                            person("P01"),
                            person("P07"),
                            "安廉领纪〔" + day.getYear() + "〕重大项目1号");
                    programme.hold(programme.plan(call, "measures.project", matter -> true), call, "measures.project");
                }));
        as(day, CHIEF, chief -> projects.act(chief, housing, "START", ""));
        as(day, CHIEF, chief -> projects.act(chief, hall, "START", ""));
        walkHousing(bureau, day, housing, back);
        walkHall(day, hall, back);
    }

    private ProjectId drawUp(
            LocalDate day,
            String number,
            Bilingual name,
            String budget,
            LocalDate from,
            LocalDate to,
            Funding funding,
            String description) {
        return stage.on(
                day,
                () -> cast.as(
                        person(CHIEF),
                        () -> projects.draft(
                                viewer(CHIEF),
                                new SectionId(id("section", "D07")),
                                post(CHIEF),
                                new PowerId(id("power", "W29")),
                                number,
                                name,
                                "安澜县城关镇",
                                description,
                                funding,
                                new BigDecimal(budget),
                                from,
                                to)));
    }

    private void planHousing(LocalDate day, ProjectId id, long back) {
        as(day, CHIEF, chief -> {
            projects.party(chief, id, new SectionId(id("section", "D02")), NOBODY, PartyRole.FUNDS);
            projects.party(
                    chief, id, null, new Bilingual("SUP-A（虚构建设公司）", "SUP-A (fictional builder)"), PartyRole.BUILDS);
            projects.party(chief, id, null, new Bilingual("县审计局", "County Audit Office"), PartyRole.AUDITS);
            plan(chief, id, LinkKind.ESTABLISHMENT, LEADER, "政府投资条例第九条、第十一条", "2026-03-01", "2026-03-31", back);
            plan(chief, id, LinkKind.TENDERING, CHIEF, "招标投标法第二十四条、第二十八条、第四十六条", "2026-04-01", "2026-06-18", back);
            plan(chief, id, LinkKind.CONSTRUCTION, SITE, "政府投资条例第二十三条", "2026-06-20", "2026-12-31", back);
            plan(chief, id, LinkKind.AUDIT, FINANCE, "审计法第二十三条", "2027-01-05", "2027-02-20", back);
            plan(chief, id, LinkKind.FUNDS, FINANCE, "预算法第十三条、第七十二条", "2026-05-20", "2027-02-20", back);
            plan(chief, id, LinkKind.ACCEPTANCE, SITE, "建设工程质量管理条例第十六条", "2027-01-05", "2027-01-20", back);
            plan(chief, id, LinkKind.CONTRACT, CHIEF, "民法典第五百零九条", "2026-04-22", "2027-02-20", back);
            projects.subject(chief, id, LinkKind.ESTABLISHMENT, post("P01"), NOBODY, Role.APPROVE);
            projects.subject(chief, id, LinkKind.TENDERING, post("P30"), NOBODY, Role.SUPERVISE);
            projects.subject(chief, id, LinkKind.FUNDS, post("P13"), NOBODY, Role.HANDLE);
            projects.subject(
                    chief, id, LinkKind.AUDIT, null, new Bilingual("县审计局", "County Audit Office"), Role.DECIDE);
            projects.tie(chief, id, LinkKind.ESTABLISHMENT, "RISK", "重大决策未经集体研究");
            projects.tie(chief, id, LinkKind.TENDERING, "RISK", "化整为零规避招标");
            projects.tie(chief, id, LinkKind.CONSTRUCTION, "RISK", "工程变更签证失控");
            projects.tie(chief, id, LinkKind.ACCEPTANCE, "RISK", "虚报工程量");
            projects.tie(chief, id, LinkKind.AUDIT, "RISK", "结算审核放水");
            projects.note(chief, id, LinkKind.FUNDS, "RISK", "资金支付经办与复核为同一岗位");
            projects.note(chief, id, LinkKind.FUNDS, "MEASURE", "支付实行经办、复核分岗，每月与财政国库对账");
            projects.note(chief, id, LinkKind.TENDERING, "MEASURE", "招标文件经法制审核并集体讨论后发布");
        });
    }

    private void plan(
            Viewer chief, ProjectId id, LinkKind kind, String owner, String laws, String from, String to, long back) {
        projects.plan(chief, id, kind, post(owner), laws, at(from, back), at(to, back), null);
        projects.subject(
                chief, id, kind, post(owner), NOBODY, kind == LinkKind.ESTABLISHMENT ? Role.DECIDE : Role.HANDLE);
    }

    private void planHall(LocalDate day, ProjectId id, long back) {
        as(day, CHIEF, chief -> {
            plan(chief, id, LinkKind.ESTABLISHMENT, CHIEF, "政府投资条例第九条", "2026-01-05", "2026-01-20", back);
            plan(chief, id, LinkKind.TENDERING, CHIEF, "政府采购法第四十六条", "2026-01-21", "2026-02-20", back);
            plan(chief, id, LinkKind.CONSTRUCTION, SITE, "建设工程质量管理条例", "2026-02-21", "2026-05-10", back);
            plan(chief, id, LinkKind.AUDIT, FINANCE, "审计法第二十三条", "2026-05-20", "2026-06-10", back);
            plan(chief, id, LinkKind.FUNDS, FINANCE, "预算法第十三条", "2026-03-01", "2026-06-20", back);
            plan(chief, id, LinkKind.ACCEPTANCE, SITE, "建设工程质量管理条例第十六条", "2026-05-11", "2026-05-18", back);
            plan(chief, id, LinkKind.CONTRACT, CHIEF, "民法典第五百零九条", "2026-02-20", "2026-06-30", back);
        });
    }

    private void walkHousing(JsonNode bureau, LocalDate day, ProjectId id, long back) {
        done(
                day,
                id,
                LinkKind.ESTABLISHMENT,
                LEADER,
                "立项批复（虚构）",
                "2026-03-02",
                "2026-03-30",
                CheckResult.CONFORMS,
                back);
        done(day, id, LinkKind.TENDERING, CHIEF, "询价文件及成交通知书", "2026-04-02", "2026-06-18", CheckResult.MINOR, back);
        as(day, "P35", reviewer -> projects.reviewLaws(reviewer, id, LinkKind.TENDERING));
        as(day, SITE, site -> {
            projects.begin(site, id, LinkKind.CONSTRUCTION, at("2026-06-22", back), null);
            projects.evidence(site, id, LinkKind.CONSTRUCTION, "开工令和监理月报", at("2026-07-05", back), "工程-2026-17");
        });
        as(day, FINANCE, finance -> projects.begin(finance, id, LinkKind.FUNDS, at("2026-05-25", back), null));
        as(day, CHIEF, chief -> {
            projects.begin(chief, id, LinkKind.CONTRACT, at("2026-04-22", back), null);
            projects.progress(chief, id, 35, at("2026-07-20", back), "监理月报（虚构）");
        });
        var contracts = new HashMap<String, ContractId>();
        as(
                day,
                CHIEF,
                chief -> each(bureau.get("feeds").get("contracts"))
                        .filter(contract -> text(contract, "project").equals("PJ1"))
                        .forEach(contract -> contracts.put(
                                text(contract, "no"), projects.contract(chief, id, contract(contract, back)))));
        as(
                day,
                FINANCE,
                finance -> each(bureau.get("feeds").get("payments"))
                        .filter(payment -> contracts.containsKey(text(payment, "contract")))
                        .forEach(payment -> projects.pay(
                                finance,
                                id,
                                java.util.Objects.requireNonNull(contracts.get(text(payment, "contract"))),
                                payment(payment, back))));
    }

    private static ContractFacts contract(JsonNode contract, long back) {
        return new ContractFacts(
                text(contract, "no"),
                text(contract, "supplier"),
                ContractKind.valueOf(text(contract, "kind")),
                ContractMethod.valueOf(text(contract, "method")),
                post(text(contract, "handler")),
                contract.get("amount_yuan").decimalValue(),
                null,
                null,
                null,
                null,
                null,
                null,
                at(text(contract, "award"), back),
                at(text(contract, "signed"), back),
                BigDecimal.ZERO);
    }

    private static PaymentFacts payment(JsonNode payment, long back) {
        return new PaymentFacts(
                text(payment, "no"),
                payment.get("amount_yuan").decimalValue(),
                at(text(payment, "paid_on"), back),
                text(payment, "payee"),
                text(payment, "invoice"),
                PaymentBasis.PROGRESS,
                "",
                payment.hasNonNull("acceptance_on") ? at(text(payment, "acceptance_on"), back) : null,
                post(text(payment, "maker")),
                post(text(payment, "checker")),
                null);
    }

    private void walkHall(LocalDate day, ProjectId id, long back) {
        done(
                day,
                id,
                LinkKind.ESTABLISHMENT,
                CHIEF,
                "立项批复（虚构）",
                "2026-01-05",
                "2026-01-20",
                CheckResult.CONFORMS,
                back);
        done(day, id, LinkKind.TENDERING, CHIEF, "询价记录", "2026-01-21", "2026-02-20", CheckResult.CONFORMS, back);
        var contract = new ContractId[1];
        as(day, CHIEF, chief -> contract[0] = projects.contract(chief, id, hallContract(back)));
        done(day, id, LinkKind.CONSTRUCTION, SITE, "施工日志", "2026-02-21", "2026-05-08", CheckResult.CONFORMS, back);
        done(day, id, LinkKind.ACCEPTANCE, SITE, "竣工验收单", "2026-05-11", "2026-05-15", CheckResult.CONFORMS, back);
        as(
                day,
                FINANCE,
                finance -> projects.pay(
                        finance,
                        id,
                        contract[0],
                        new PaymentFacts(
                                "V-S01",
                                new BigDecimal("298000"),
                                at("2026-05-28", back),
                                "SUP-C",
                                "I-S01",
                                PaymentBasis.ACCEPTANCE,
                                "验-2026-05",
                                at("2026-05-15", back),
                                post("P13"),
                                post("P12"),
                                null)));
        done(day, id, LinkKind.AUDIT, FINANCE, "结算审核报告", "2026-05-20", "2026-06-08", CheckResult.CONFORMS, back);
        done(day, id, LinkKind.FUNDS, FINANCE, "支付凭证", "2026-03-01", "2026-06-12", CheckResult.CONFORMS, back);
        done(day, id, LinkKind.CONTRACT, CHIEF, "合同履行确认单", "2026-02-20", "2026-06-20", CheckResult.CONFORMS, back);
        as(day, LEADER, leader -> projects.act(leader, id, "COMPLETE", "七个环节均已办结。"));
    }

    private static ContractFacts hallContract(long back) {
        return new ContractFacts(
                "C-S1",
                "SUP-C",
                ContractKind.WORKS,
                ContractMethod.QUOTATION,
                post(CHIEF),
                new BigDecimal("298000"),
                null,
                null,
                3,
                null,
                null,
                null,
                at("2026-02-16", back),
                at("2026-02-20", back),
                BigDecimal.ZERO);
    }

    /** One link from its beginning to its end, looked at by discipline inspection. */
    private void done(
            LocalDate day,
            ProjectId id,
            LinkKind kind,
            String owner,
            String evidence,
            String from,
            String to,
            CheckResult result,
            long back) {
        as(day, owner, holder -> {
            projects.begin(holder, id, kind, at(from, back), null);
            projects.evidence(holder, id, kind, evidence, at(to, back), "工程-2026-" + (10 + kind.place()));
        });
        as(
                day,
                DISCIPLINE,
                discipline -> projects.check(
                        discipline,
                        id,
                        kind,
                        at(to, back),
                        result,
                        result == CheckResult.MINOR ? "三份合同金额均接近招标限额，请说明分包理由。" : "资料齐全，程序完整。"));
        as(day, owner, holder -> projects.end(holder, id, kind, at(to, back)));
    }

    private void as(LocalDate day, String post, Consumer<Viewer> act) {
        stage.on(day, () -> cast.as(person(post), () -> act.accept(viewer(post))));
    }

    private Viewer viewer(String post) {
        var username = jdbc.sql("select username from identity.account where person_id = :person")
                .param("person", person(post).value())
                .query(String.class)
                .single();
        return viewers.of(username).orElseThrow();
    }

    private static PostId post(String code) {
        return new PostId(id("post", code));
    }

    private static LocalDate at(String day, long back) {
        return LocalDate.parse(day).minusDays(back);
    }
}
