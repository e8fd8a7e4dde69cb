package org.probity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.probity.frame.Dates;
import org.probity.identity.SetupToken;
import org.probity.programme.notices.NoticeClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A bureau's first weeks, from an empty store and its spreadsheets to a grade in force in the ledger; by clicks alone. Every second
 * person reads English, so that each half of the way is walked in both languages.
 */
@ProbityTest
@TestPropertySource(properties = "probity.test.store=whole way")
class WholeWayJourney {

    private static final String ZH = "zh-CN";
    private static final String EN = "en";
    private static final String OWN = "rivers run to the sea";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;

    @Autowired
    private SetupToken token;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Dates dates;

    @Autowired
    private NoticeClock noticeClock;

    /** One-time passwords by the name of whom they are handed to: account and password. */
    private final Map<String, List<String>> handed = new LinkedHashMap<>();

    private Page office;

    @Test
    void aBureauGoesFromItsSpreadsheetsToAGradeInForce() {
        theFirstVisitSetsTheStoreUp();
        theOfficeImportsWhatTheBureauHas();
        theOfficeAppointsTheLeadingGroupAndOpensTheCycle();
        theAdministratorHandsOutAccounts();
        var chief = arrives("褚子", ZH);
        var holder = arrives("卫丑", EN);
        var colleague = arrives("蒋寅", ZH);
        var leader = arrives("周戊", EN);
        thePowersAreConfirmedAndReviewed(chief);
        var form = theHolderFillsTheForm(holder);
        theFormIsSigned(form, holder, chief, colleague, leader);
        theMeetingDecides(form);
        thePowersArePublished();
        var sheet = theGradesAreProposed(holder, chief, leader);
        theMeetingGrades();
        var notice = theGradesArePublicised();
        anObjectionIsDecided(notice, colleague, holder);
        theNoticeRunsOut(notice, sheet);
        theLedgerIsReadTodayAndAsOfLastMonth();
    }

    private void theFirstVisitSetsTheStoreUp() {
        var page = Browser.visitor(url(), ZH);
        page.navigate("/risks/ledger");
        page.navigate("/sign-in");
        assertThat(page.url()).endsWith("/identity/setup");
        page.fill("#word", token.word());
        page.fill("#password", OWN);
        page.fill("#again", OWN);
        page.fill("#code", "AL");
        page.fill("#nameZh", "安澜县自然资源和住房局");
        page.fill("#nameEn", "Anlan Bureau");
        page.fill("#personZh", "常甲");
        page.fill("#personEn", "Chang Jia");
        page.fill("#username", "office");
        follow(page, "#setup-form button");
        handed.put("常甲", List.of("office", page.locator("#handed code").textContent()));
        office = arrives("常甲", ZH);
    }

    private void theOfficeImportsWhatTheBureauHas() {
        office.navigate("/powers/import");
        choose(office, "powers.xlsx");
        assertThat(office.locator("#findings").textContent())
                .as("no sections yet")
                .contains("科");
        assertThat(office.locator("#confirm-form button").count()).isZero();
        imported("/organization/import", "staff.xlsx", "36");
        imported("/powers/import", "powers.xlsx", "29");
        imported("/powers/steps/import", "process-steps.xlsx", "139");
    }

    private void imported(String path, String file, String count) {
        office.navigate(path);
        choose(office, file);
        assertThat(office.locator("#tallies").textContent()).contains(count);
        follow(office, "#confirm-form button");
        assertThat(office.locator("#report").textContent()).contains(count);
    }

    private static void choose(Page page, String file) {
        page.setInputFiles("#file", new FilePayload(file, XLSX, Registers.read(file)));
        follow(page, "#import-form button");
    }

    private void theOfficeAppointsTheLeadingGroupAndOpensTheCycle() {
        office.navigate("/organization/leading-group");
        for (var line : List.of(
                "赵甲 LEADING_GROUP_CHAIR",
                "周戊 LEADING_GROUP_DEPUTY",
                "吴己 LEADING_GROUP_MEMBER",
                "褚子 LEADING_GROUP_MEMBER",
                "卫丑 LEADING_GROUP_MEMBER",
                "吴己 DISCIPLINE_INSPECTION",
                "邹寅 LEGAL_REVIEWER")) {
            var words = line.split(" ");
            office.selectOption("#appoint-form [name=person]", new SelectOption().setLabel(words[0]));
            office.selectOption("#appoint-form [name=role]", words[1]);
            follow(office, "#appoint-form button");
        }
        assertThat(office.locator("#appointments tbody tr").count()).isEqualTo(8);
        office.navigate("/programme/cycle");
        follow(office, "#open-form button");
        assertThat(office.locator("[aria-current=step]").count()).isEqualTo(1);
    }

    private void theAdministratorHandsOutAccounts() {
        var admin = Browser.signedIn(url(), EN, "admin", OWN);
        assertThat(admin.navigate("/powers").status()).isEqualTo(403);
        admin.navigate("/identity/accounts");
        follow(admin, "form[action='/identity/accounts/missing'] button");
        for (var row : admin.locator("#handed tbody tr").all()) {
            var cells = row.locator("td").allTextContents();
            assertThat(cells.get(0)).as("where to find " + cells.get(1)).isNotBlank();
            handed.put(cells.get(1), cells.subList(2, 4));
        }
        admin.screenshot(new Page.ScreenshotOptions().setPath(Path.of("../screenshots/accounts-handed.png")));
        assertThat(handed).hasSize(37).containsKeys("赵甲", "谢丑");
        admin.navigate("/identity/accounts");
        assertThat(admin.locator("#handed").count()).as("shown once").isZero();
    }

    private void thePowersAreConfirmedAndReviewed(Page chief) {
        var drafts = "/powers?state=DRAFT&section=" + section(chief);
        all(chief, drafts, "#bulk-confirm");
        assertThat(chief.locator("[role=alert]").textContent()).contains("W27", "未注明条款");
        for (var power : List.of("W27", "W28")) {
            chief.navigate(drafts);
            follow(chief.locator(".power-row", new Page.LocatorOptions().setHasText(power))
                    .locator("a")
                    .first());
            follow(chief, "#edit");
            chief.fill("[name='bases[0].article']", "第三十二条");
            follow(chief, "#save");
        }
        all(chief, drafts, "#bulk-confirm");
        assertThat(chief.locator("[role=status]").textContent()).contains("法制审核");
        var reviewer = arrives("邹寅", EN);
        all(reviewer, "/powers?state=DEPT_CONFIRMED", "#bulk-review");
        all(office, "/powers?state=LEGAL_REVIEWED", "#bulk-batch");
        assertThat(office.url()).contains("/powers/batches/");
        assertThat(reviewer.navigate("/powers/new").status()).isEqualTo(403);
    }

    private static String section(Page page) {
        page.navigate("/powers");
        return page.locator("#section option", new Page.LocatorOptions().setHasText("财务审计科"))
                .getAttribute("value");
    }

    private static void all(Page page, String list, String act) {
        page.navigate(list);
        page.check("[data-check-all]");
        follow(page, act);
    }

    private String theHolderFillsTheForm(Page holder) {
        holder.navigate("/risks/forms");
        assertThat(holder.locator("a[href^='/risks/forms/']").count()).isZero();
        office.navigate("/risks/progress");
        follow(office.locator(".section", new Page.LocatorOptions().setHasText("财务审计科"))
                .locator("form button"));
        holder.navigate("/");
        follow(holder.locator(".inbox-item").first());
        var form = holder.url();
        point(holder, "Payments above the limit are split", "LARGE_FUNDS", "4", "4");
        point(holder, "Invoices are booked unread", "FUNDS_AUDIT", "5", "4");
        return form;
    }

    private void point(Page holder, String title, String criterion, String probability, String harm) {
        follow(holder, "#add-point");
        holder.fill("#titleEn", title);
        follow(holder, "#save-point");
        assertThat(holder.locator(".invalid-feedback").count())
                .as("what is missing")
                .isPositive();
        holder.selectOption("#place", new SelectOption().setIndex(1));
        holder.fill("#descriptionEn", "One hand prepares, checks and pays");
        holder.selectOption("#primary", "BUSINESS_PROCESS");
        holder.selectOption("#cause", "POWER_CONCENTRATED");
        holder.selectOption("#probability", probability);
        holder.fill("#probabilityReason", "Every month, by one person");
        holder.selectOption("#harm", harm);
        holder.fill("#harmReason", "Up to 900 000 yuan a payment");
        holder.selectOption("#control", "PARTIAL");
        holder.check("[name=criteria][value=" + criterion + "]");
        holder.selectOption("#measure-0-type", "DECENTRALISE");
        holder.fill("#measure-0-en", "A second person checks every payment above 50 000 yuan");
        holder.selectOption("#measure-0-owner", new SelectOption().setIndex(1));
        holder.fill("#measure-0-due", dates.today().plusMonths(2).toString());
        follow(holder, "#save-point");
        assertThat(holder.locator("#points").textContent()).contains(title);
    }

    private void theFormIsSigned(String form, Page holder, Page chief, Page colleague, Page leader) {
        chief.navigate(form);
        assertThat(chief.locator("#sign").count()).as("not before the holder").isZero();
        follow(holder, "#sign");
        chief.navigate(form);
        follow(holder.locator("#point-2 a").first());
        holder.fill("#descriptionEn", "Invoices are booked without being read");
        follow(holder, "#save-point");
        follow(chief, "#sign");
        assertThat(chief.locator("#void-notice").count()).as("a stale form").isEqualTo(1);
        assertThat(chief.locator("#state").textContent()).isNotEqualTo("科室负责人已签");
        follow(holder, "#sign");
        colleague.navigate(form);
        colleague.fill("#finding", "核对了支付环节的审批记录");
        follow(colleague.locator("#peer-form button").first());
        sign(chief, form);
        sign(leader, form);
        sign(office, form);
        assertThat(office.locator("#state").textContent()).isEqualTo("待领导小组研究");
    }

    private static void sign(Page page, String form) {
        page.navigate(form);
        follow(page, "#sign");
        assertThat(page.locator(".alert-success").count()).isEqualTo(1);
    }

    private void theMeetingDecides(String form) {
        callMeeting("职权清单和风险点审定会");
        for (var box : office.locator("#hold-form input[type=checkbox]").all().subList(1, 5)) {
            box.uncheck();
        }
        follow(office, "#hold-form button");
        assertThat(office.locator("#hold-form .invalid-feedback").count())
                .as("no quorum")
                .isPositive();
        hold();
        assertThat(office.locator("[id^=item-]").allTextContents())
                .hasSize(2)
                .anyMatch(item -> item.contains("回避: 褚子") || item.contains("回避：褚子"))
                .anyMatch(item -> item.contains("回避: 卫丑") || item.contains("回避：卫丑"));
        office.evaluate("document.querySelectorAll('input[value=RECUSED]').forEach(field => field.remove())");
        follow(office, "#vote-form button.btn-primary");
        assertThat(office.locator("[role=alert]").textContent())
                .as("who drafted the powers, or whose form it is")
                .containsPattern("(褚子|卫丑)本人")
                .contains("须回避");
        again();
        office.getByLabel("吴己", new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption("ABSTAIN");
        follow(office, "#vote-form button.btn-primary");
        assertThat(office.locator("#vote-form").textContent()).contains("回避1人", "弃权1", "通过");
        archive("会纪〔2026〕1号");
        office.navigate(form);
        assertThat(office.locator("#state").textContent()).isEqualTo("已确定");
    }

    private void callMeeting(String title) {
        office.navigate("/programme/meetings/new");
        office.fill("#title-zh", title);
        office.selectOption("#chair", new SelectOption().setLabel("赵甲"));
        follow(office, "#meeting-form button.btn-primary");
    }

    private void hold() {
        for (var box : office.locator("#hold-form input[type=checkbox]").all()) {
            box.check();
        }
        follow(office, "#hold-form button");
    }

    private void again() {
        office.navigate(office.url().replaceAll("/(hold|decide)$", ""));
    }

    private void archive(String number) {
        office.fill("#minutes-number", number);
        follow(office, "#minutes-form button");
        follow(office, "#close-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo("记录已归档");
    }

    private void thePowersArePublished() {
        all(office, "/powers?state=LG_APPROVED", "#bulk-publish");
        office.navigate("/powers?state=PUBLISHED");
        assertThat(office.locator(".power-row").count()).isEqualTo(2);
    }

    private String theGradesAreProposed(Page holder, Page chief, Page leader) {
        holder.navigate("/");
        follow(holder.locator(".inbox-item[href^='/risks/grades/']").first());
        var sheet = holder.url();
        holder.evaluate("document.querySelector(\"#task-PROPOSE select option[value=HIGH]\").value = 'LOW'");
        holder.evaluate("document.querySelector('#task-PROPOSE select').value = 'LOW'");
        follow(holder, "#task-PROPOSE button");
        assertThat(holder.locator("#content").textContent()).contains("cannot lie below");
        holder.navigate(sheet);
        give(holder, sheet, "PROPOSE");
        give(chief, sheet, "SECTION_OPINION");
        give(leader, sheet, "LEADER_OPINION");
        give(office, sheet, "OFFICE_OPINION");
        return sheet;
    }

    private static void give(Page page, String sheet, String turn) {
        page.navigate(sheet);
        follow(page, "#task-" + turn + " button");
        assertThat(page.locator("[role=status]").count()).isEqualTo(1);
    }

    /** The first point stays high; the second is lowered to its floor, which takes a reason. */
    private void theMeetingGrades() {
        callMeeting("风险等级审定会");
        hold();
        var lowered = office.locator("[id^=item-]", new Page.LocatorOptions().setHasText("Invoices"));
        lowered.locator("select[name^='option.']").selectOption("MEDIUM");
        follow(office, "#vote-form button.btn-primary");
        assertThat(office.locator("[role=alert]").textContent()).contains("理由");
        lowered.locator("input[name^='text.']").fill("支付系统已上线自动比对，集体研究予以下调");
        follow(office, "#vote-form button.btn-primary");
        assertThat(office.locator("#vote-form").textContent()).contains("回避1人", "通过");
        archive("会纪〔2026〕2号");
    }

    private String theGradesArePublicised() {
        publish();
        follow(office, "#withdraw-form button");
        assertThat(office.locator("#withdraw-form .invalid-feedback").count())
                .as("a notice is not withdrawn without a reason")
                .isEqualTo(1);
        office.fill("#withdraw-form #reason", "公示渠道填写有误");
        follow(office, "#withdraw-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo("已撤回");
        publish();
        assertThat(office.locator("#lines tbody tr").count())
                .as("what was withdrawn waits for the next notice")
                .isEqualTo(2);
        assertThat(office.locator("#lines").textContent()).doesNotContain("卫丑");
        return office.url();
    }

    private void publish() {
        office.navigate("/programme/notices/new?kind=risks.grade");
        office.fill("#title-zh", "财务审计科岗位廉政风险等级公示");
        office.fill("#channels", "局域网公告栏");
        office.fill("#contact", "局办公室");
        follow(office, "#notice-form button.btn-primary");
        follow(office, "#publish-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo("公示中");
    }

    private void anObjectionIsDecided(String notice, Page colleague, Page holder) {
        colleague.navigate(notice);
        colleague.selectOption("#line", new SelectOption().setIndex(1));
        colleague.fill("#text", "支付限额以下的单笔金额并不大");
        follow(colleague, "#objection-form button");
        holder.navigate(notice);
        assertThat(holder.locator("[id^='objection-'] form").count())
                .as("who is concerned does not decide")
                .isZero();
        office.navigate(notice);
        follow(office, "[id^='objection-'] button[value=false]");
        assertThat(office.locator(".invalid-feedback").count())
                .as("a decision has its reason")
                .isPositive();
        office.fill("[id^='decision-']", "该资金属于大额度资金使用，维持等级");
        follow(office, "[id^='objection-'] button[value=false]");
        assertThat(office.locator("[id^='objection-']").first().textContent()).contains("维持等级");
    }

    private void theNoticeRunsOut(String notice, String sheet) {
        clock.moveTo(LocalDate.of(2026, 5, 20));
        noticeClock.concludeDue();
        office = returns("常甲", EN);
        office.navigate(notice);
        assertThat(office.locator("#state").textContent()).isEqualTo("Concluded");
        office.navigate(sheet);
        assertThat(office.locator("#content").textContent()).contains("In force", "4 × 4 = 16");
    }

    private void theLedgerIsReadTodayAndAsOfLastMonth() {
        clock.moveTo(LocalDate.of(2026, 6, 15));
        for (var language : List.of(ZH, EN)) {
            var page = returns("常甲", language);
            page.navigate("/risks/ledger?gradeState=EFFECTIVE");
            assertThat(page.locator("#ledger tbody tr").allTextContents())
                    .hasSize(2)
                    .anyMatch(row -> row.contains("Payments") && row.contains(language.equals(ZH) ? "高" : "High"))
                    .anyMatch(row -> row.contains("Invoices") && row.contains(language.equals(ZH) ? "中" : "Medium"));
            page.navigate("/risks/ledger?gradeState=EFFECTIVE&asOf=2026-05-31");
            assertThat(page.locator("#ledger tbody tr").count()).isEqualTo(2);
            page.navigate("/risks/ledger?gradeState=EFFECTIVE&asOf=2026-05-07");
            assertThat(page.locator("#ledger").count()).as("not yet in force").isZero();
            page.navigate("/risks/ledger?asOf=2026-05-07");
            assertThat(page.locator("#ledger tbody tr").count())
                    .as("but determined")
                    .isEqualTo(2);
            page.navigate("/risks/ledger?asOf=2026-05-05");
            assertThat(page.locator("#ledger").count())
                    .as("before anything was found")
                    .isZero();
        }
    }

    /** The first sign-in, with the password handed over; one's own must be chosen at once. */
    private Page arrives(String name, String language) {
        var slip = handed.get(name);
        var page = Browser.signedIn(url(), language, slip.get(0), slip.get(1));
        assertThat(page.navigate("/risks/ledger").url()).endsWith("/identity/password");
        page.fill("#current", slip.get(1));
        page.fill("#password", OWN);
        page.fill("#again", OWN);
        follow(page, "#password-form button");
        page.onDialog(Dialog::accept);
        return page;
    }

    private Page returns(String name, String language) {
        return Browser.signedIn(url(), language, handed.get(name).get(0), OWN);
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
