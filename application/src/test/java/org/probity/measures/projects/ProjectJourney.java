package org.probity.measures.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.powers.Allocation;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A project from its first draft through all seven links, by the rightful roles, with what is refused on the way. */
@ProbityTest
class ProjectJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private ProjectAgenda agenda;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectMoney money;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;
    private LocalDate today;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        today = dates.today();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aProjectIsDrawnUpSignedDecidedAndWalkedThroughItsSevenLinks(String language) {
        var english = language.equals("en");
        var chief = signedIn("chiefA", language);
        chief.navigate("/measures/projects");
        follow(chief, "#new");
        chief.fill("#budget", "-3");
        chief.fill("#plannedFrom", today.toString());
        chief.fill("#plannedTo", today.minusDays(1).toString());
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").allTextContents())
                .anyMatch(text -> text.contains(english ? "above nothing" : "大于零"))
                .anyMatch(text -> text.contains(english ? "ends before" : "早于开始日期"))
                .anyMatch(text -> text.contains(english ? "Exactly one owns" : "只有一个责任主体"));
        chief.fill("#number", "PJ1");
        chief.fill("#nameZh", "安置房项目");
        chief.fill("#nameEn", "Resettlement housing");
        chief.fill("#budget", "12,000,000");
        chief.fill("#plannedFrom", today.minusDays(200).toString());
        chief.fill("#plannedTo", today.plusDays(100).toString());
        chief.selectOption("#post", bureau.posts().get("chiefA").toString());
        follow(chief, "#save");
        var page = chief.url();
        var id = new ProjectId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));

        // Who takes part: the owner is no participant, and one leads.
        chief.selectOption("#party-section", bureau.sections().get("A").toString());
        follow(chief, "#add-party");
        assertThat(chief.locator("#parties .invalid-feedback").textContent())
                .contains(english ? "owns the project already" : "已是责任单位");
        chief.fill("#party-zh", "县代建中心");
        chief.selectOption("#party-role", "LEAD");
        follow(chief, "#add-party");
        chief.selectOption("#party-section", bureau.sections().get("B").toString());
        chief.selectOption("#party-role", "LEAD");
        follow(chief, "#add-party");
        assertThat(chief.locator("#parties .invalid-feedback").textContent()).contains(english ? "one lead" : "一个牵头");
        chief.selectOption("#party-section", bureau.sections().get("B").toString());
        follow(chief, "#add-party");
        follow(chief, "#act-submit");
        assertThat(chief.locator("[role=alert]").first().textContent())
                .contains(english ? "say whose link it is" : "请明确责任岗位");

        // The first link by its form, with a reversed plan; the others by the same acts.
        chief.navigate(page + "/links/establishment");
        chief.click("#change-plan");
        chief.selectOption("#post", bureau.posts().get("staffA2").toString());
        chief.fill("#plannedFrom", today.minusDays(100).toString());
        chief.fill("#plannedTo", today.minusDays(120).toString());
        follow(chief, "#save");
        assertThat(chief.locator("#link-form .invalid-feedback").first().textContent())
                .contains(english ? "ends before" : "早于开始日期");
        chief.fill("#plannedFrom", today.minusDays(200).toString());
        chief.fill("#plannedTo", today.minusDays(180).toString());
        chief.fill("#laws", "政府投资条例第九条");
        follow(chief, "#save");
        chief.selectOption("#subject-post", bureau.posts().get("staffA2").toString());
        follow(chief, "#add-subject");
        chief.selectOption("#subject-post", bureau.posts().get("staffA2").toString());
        follow(chief, "#add-subject");
        assertThat(chief.locator("#subjects .invalid-feedback").textContent()).contains(english ? "already" : "请勿重复");
        var at = page + "/links/tendering";
        chief.navigate(at);
        chief.click("#change-plan");
        chief.selectOption("#post", bureau.posts().get("staffA2").toString());
        chief.fill("#plannedFrom", today.minusDays(190).toString());
        chief.fill("#plannedTo", today.minusDays(150).toString());
        follow(chief, "#save");
        assertThat(chief.locator("#link-form .invalid-feedback").first().textContent())
                .contains(english ? "project establishment has to end first" : "应当先完成项目立项");
        planRest(id);

        // Two people on one link: the loser sees both versions.
        var colleague = signedIn("staffA1", language);
        colleague.navigate(at);
        chief.navigate(at);
        chief.click("#change-plan");
        chief.fill("#laws", "招标投标法第二十四条");
        follow(chief, "#save");
        colleague.click("#change-plan");
        colleague.fill("#laws", "另一条");
        follow(colleague, "#save");
        assertThat(colleague.locator("#theirs").textContent()).contains("招标投标法第二十四条");
        assertThat(colleague.inputValue("#laws")).isEqualTo("另一条");

        chief.navigate(page);
        colleague.navigate(page);
        follow(chief, "#act-submit");
        assertThat(chief.locator("[role=status]").textContent()).contains(english ? "Submitted" : "已提交");
        follow(colleague, "#act-submit");
        assertThat(colleague.locator("[role=alert]").first().textContent())
                .as("submitted once already")
                .contains(english ? "Somebody else saved" : "刚刚保存");
        var deputy = signedIn("deputy", language);
        deputy.navigate("/");
        follow(deputy.locator(".inbox-item", new Page.LocatorOptions().setHasText(english ? "Resettlement" : "安置房")));
        follow(deputy, "#act-sign");
        decide(id);

        walk(id, chief, page, language);
    }

    /** The plan of the other six links, acceptance after construction; the audit is asked to be left out by nobody. */
    private void planRest(ProjectId id) {
        var chief = viewer("chiefA");
        var none = new Bilingual("", "");
        for (var kind : LinkKind.values()) {
            if (kind != LinkKind.ESTABLISHMENT) {
                var from = today.minusDays(180 - 25L * kind.ordinal());
                rehearsal.plan(
                        chief, id, kind, bureau.posts().get("staffA2"), "法律依据第一条", from, from.plusDays(20), null);
                rehearsal.subject(chief, id, kind, bureau.posts().get("staffA2"), none, Allocation.Role.HANDLE);
            }
        }
    }

    private void decide(ProjectId id) {
        var meeting = transactions.execute(status -> bureaus.insert(
                "programme.meeting",
                "unit_id",
                bureau.unit().value(),
                "cycle_id",
                bureau.cycle(),
                "body",
                "LEADING_GROUP",
                "title_zh",
                "领导小组会议",
                "held_on",
                today,
                "chair_id",
                bureau.people().get("head").value(),
                "recorder_id",
                bureau.people().get("staffA1").value(),
                "state",
                "CLOSED"));
        assertThat(agenda.pending(bureau.unit())).hasSize(1);
        assertThat(agenda.concerned(id.value())).contains(bureau.people().get("chiefA"));
        transactions.executeWithoutResult(status -> agenda.decided(
                id.value(),
                new AgendaDecision(
                        AgendaDecision.Outcome.ADOPTED,
                        null,
                        "同意",
                        new MeetingId(meeting),
                        new AgendaItemId(UUID.randomUUID()),
                        MeetingBody.LEADING_GROUP,
                        today,
                        Instant.now(),
                        5,
                        4,
                        4,
                        0,
                        0,
                        1)));
        assertThat(projects.find(id).orElseThrow().state()).isEqualTo(ProjectState.APPROVED);
    }

    private void walk(ProjectId id, Page chief, String page, String language) {
        var english = language.equals("en");
        chief.navigate(page);
        follow(chief, "#act-start");
        var holder = signedIn("staffA2", language);
        holder.navigate(page + "/links/establishment");
        holder.fill("#day", today.minusDays(200).toString());
        follow(holder, "#act-start");
        follow(holder, "#act-finish");
        assertThat(holder.locator("[role=alert]").first().textContent())
                .contains(english ? "Add evidence" : "补充佐证")
                .contains(english ? "has to check it" : "进行检查");
        holder.fill("#evidenceTitle", "立项批复");
        holder.fill("#datedOn", today.minusDays(190).toString());
        follow(holder, "#add-evidence");
        assertThat(holder.locator("#evidence .invalid-feedback").textContent())
                .contains(english ? "archive number" : "档号");
        holder.fill("#evidenceTitle", "立项批复");
        holder.fill("#datedOn", today.minusDays(190).toString());
        holder.fill("#keptAt", "2026-建-01");
        follow(holder, "#add-evidence");
        assertThat(holder.locator("#check-form").count())
                .as("not one's own link")
                .isZero();
        var discipline = signedIn("discipline", language);
        discipline.navigate(page + "/links/establishment");
        assertThat(discipline.locator("#link-form, #evidence-form").count()).isZero();
        discipline.selectOption("#result", "CONFORMS");
        discipline.fill("#note", english ? "Papers complete" : "资料齐全");
        follow(discipline, "#add-check");
        holder.reload();
        holder.fill("#day", today.minusDays(180).toString());
        follow(holder, "#act-finish");
        assertThat(holder.locator("[role=status]").textContent()).contains(english ? "done" : "办结");

        // The audit is left out: asked for with a reason, signed by the leader only.
        holder.navigate(page + "/links/audit");
        follow(holder, "#act-ask-skip");
        assertThat(holder.locator("#words ~ .invalid-feedback").first().textContent())
                .contains(english ? "Say why" : "请说明理由");
        holder.fill("#words", english ? "Audited by the county" : "由县审计局统一审计");
        follow(holder, "#act-ask-skip");
        assertThat(holder.locator("#act-sign-skip").count()).isZero();
        var deputy = signedIn("deputy", language);
        deputy.navigate(page + "/links/audit");
        follow(deputy, "#act-sign-skip");
        for (var kind : LinkKind.values()) {
            if (kind != LinkKind.ESTABLISHMENT && kind != LinkKind.AUDIT) {
                finish(id, kind);
            }
        }
        moneyOf(page, holder, chief, deputy, language);
        shoot(chief, page, "project-" + language);
        chief.navigate(page + "/sheet");
        assertThat(chief.locator("#control-table tbody tr").count()).isEqualTo(7);
        deputy.navigate(page);
        follow(deputy, "#act-complete");
        assertThat(projects.find(id).orElseThrow().state()).isEqualTo(ProjectState.COMPLETED);

        // By direct address: another section's staff and the administrator's kind see nothing of it.
        var stranger = signedIn("staffB2", language);
        assertThat(stranger.navigate(page).status()).isEqualTo(403);
        assertThat(stranger.navigate("/measures/projects").status()).isEqualTo(200);
        assertThat(stranger.locator("#projects").count()).isZero();
        assertThat(stranger.navigate("/measures/projects/new").status()).isEqualTo(403);
        var auditor = signedIn("auditor", language);
        assertThat(auditor.navigate(page).status()).isEqualTo(200);
        assertThat(auditor.locator("#acts, #party-form, #new-contract").count()).isZero();
        auditor.navigate("/search?q=PJ1");
        assertThat(auditor.locator("main").textContent()).contains(english ? "Resettlement" : "安置房");
        assertThat(signedIn("staffA2", language).navigate(page + "/edit").status())
                .isEqualTo(403);
    }

    private void finish(ProjectId id, LinkKind kind) {
        var from = today.minusDays(180 - 25L * kind.ordinal());
        var holder = viewer("staffA2");
        rehearsal.begin(holder, id, kind, from, null);
        rehearsal.evidence(holder, id, kind, "证明材料", from, "档-" + kind.place());
        rehearsal.check(viewer("discipline"), id, kind, from.plusDays(9), CheckResult.CONFORMS, "符合要求");
        rehearsal.end(holder, id, kind, from.plusDays(20));
    }

    private void moneyOf(String page, Page holder, Page chief, Page deputy, String language) {
        var english = language.equals("en");
        chief.navigate(page);
        follow(chief, "#new-contract");
        chief.fill("#amount", "abc");
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").allTextContents())
                .anyMatch(text -> text.contains(english ? "in digits" : "填写数字"))
                .anyMatch(text -> text.contains(english ? "supplier" : "供应商"));
        chief.fill("#number", "C-01");
        chief.fill("#supplier", "甲建设公司");
        chief.fill("#amount", "3900000");
        chief.selectOption("#method", "QUOTATION");
        chief.fill("#awardedOn", today.minusDays(140).toString());
        chief.fill("#signedOn", today.minusDays(100).toString());
        follow(chief, "#save");
        var contract = chief.url();
        assertThat(chief.locator("#flags").textContent()).contains(english ? "40 days after the award" : "中标后40日签约");
        holder.navigate(contract);
        pay(holder, "V-001", "4000000", today.minusDays(50));
        assertThat(holder.locator("#payment-form .invalid-feedback").first().textContent())
                .contains("4,000,000.00")
                .contains(english ? "supplement" : "补充协议");
        assertThat(holder.inputValue("#amount")).isEqualTo("4000000");
        pay(holder, "V-001", "900000", today.minusDays(120));
        assertThat(holder.locator("#payment-form .invalid-feedback").first().textContent())
                .contains(english ? "not signed on this day" : "早于合同签订日期");
        pay(holder, "V-001", "900000", today.minusDays(50));
        pay(holder, "V-001", "900000", today.minusDays(50));
        assertThat(holder.locator("#payment-form .invalid-feedback").first().textContent())
                .as("the same voucher again")
                .contains(english ? "taken already" : "已登记");
        assertThat(holder.locator("#paid").textContent()).contains("900,000.00");
        chief.navigate(contract);
        chief.fill("#supplementNumber", "S-1");
        chief.fill("#supplementAmount", "500000");
        chief.fill("#supplementReason", english ? "Ground water" : "地下水处理");
        follow(chief, "#add-supplement");
        deputy.navigate(contract);
        follow(deputy, ".approve");
        assertThat(deputy.locator("#flags").textContent()).contains(english ? "supplements above 10 %" : "变更超过10%");
        deputy.navigate(page);
        assertThat(deputy.locator("#sums").textContent())
                .contains("3,900,000.00")
                .contains("500,000.00")
                .contains("900,000.00")
                .contains("3,500,000.00");
        assertThat(money.of(bureau.unit())).hasSize(1);
        assertThat(money.of(bureau.unit()).get(0).paid()).isEqualByComparingTo(new BigDecimal("900000"));
    }

    private static void pay(Page holder, String number, String amount, LocalDate on) {
        holder.fill("#paymentNumber", number);
        holder.fill("#amount", amount);
        holder.fill("#paidOn", on.toString());
        holder.fill("#invoice", "I-" + number);
        follow(holder, "#pay");
    }

    private void shoot(Page page, String address, String name) {
        page.navigate(address);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + "-1440.png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + "-390.png")));
        page.setViewportSize(1440, 900);
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }
}
