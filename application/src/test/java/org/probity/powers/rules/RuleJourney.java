package org.probity.powers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A rule from draft to repeal, what it governs, and what still cites it afterwards. */
@ProbityTest
class RuleJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;
    private UUID power;
    private UUID step;
    private UUID successor;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        power = insert(
                "powers.power",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get("A").value(),
                "code",
                "W22",
                "type",
                "PENALTY",
                "name_zh",
                "违法建设处罚",
                "name_en",
                "Penalty for unlawful building",
                "state",
                "PUBLISHED");
        step = insert("powers.step", "power_id", power, "number", 2, "name_zh", "集体审理", "name_en", "Collective review");
        successor = insert(
                "powers.rule",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get("A").value(),
                "number",
                "测发〔2026〕9号",
                "title_zh",
                "案件审理新办法",
                "title_en",
                "New measures for case review",
                "kind",
                "MEASURES",
                "issued_on",
                dates.today().minusDays(20),
                "from_on",
                dates.today().minusDays(10),
                "state",
                "ISSUED",
                "state_since",
                java.sql.Timestamp.from(dates.startOf(dates.today().minusDays(20))));
    }

    private UUID insert(String table, Object... columns) {
        return transactions.execute(status -> bureaus.insert(table, columns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aRuleIsDraftedReviewedIssuedTiedRepealedAndItsCitationsFollow(String language) {
        var english = language.equals("en");
        var chief = signedIn("chiefA", language);
        chief.navigate("/powers/rules");
        follow(chief, "#new");
        chief.fill("#issuedOn", dates.today().toString());
        chief.fill("#fromOn", dates.today().minusDays(3).toString());
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").allTextContents())
                .anyMatch(text -> text.contains(english ? "Give a title" : "请填写中文或英文名称"))
                .anyMatch(text -> text.contains(english ? "before it is issued" : "不得早于印发日期"));
        chief.fill("#titleZh", "行政处罚案件集体审理办法");
        chief.fill("#titleEn", "Measures for collective review");
        chief.fill("#fromOn", dates.today().toString());
        chief.fill("#number", "测发〔2026〕9号");
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").first().textContent())
                .contains(english ? "registered already" : "已登记");
        chief.fill("#number", "测发〔2026〕3号");
        follow(chief, "#save");
        var page = chief.url();
        follow(chief, "#act-submit");
        assertThat(chief.locator("[role=alert]").first().textContent())
                .contains(english ? "neither a wording" : "既无正文");
        follow(chief, "#edit");
        chief.fill("#text", "第一条 重大复杂案件应当集体审理。");
        follow(chief, "#save");
        follow(chief, "#do-link");
        assertThat(chief.locator(".invalid-feedback").first().textContent())
                .contains(english ? "Choose a power" : "请选择职权");
        chief.selectOption("#target", power + "/" + step);
        follow(chief, "#do-link");
        chief.selectOption("#target", power + "/" + step);
        follow(chief, "#do-link");
        assertThat(chief.locator(".invalid-feedback").first().textContent()).contains(english ? "already" : "已经关联");
        follow(chief, "#act-submit");

        var reviewer = signedIn("staffB1", language);
        reviewer.navigate("/");
        follow(reviewer.locator(
                ".inbox-item", new Page.LocatorOptions().setHasText(english ? "Review the rule" : "法制审核制度")));
        follow(reviewer, "#act-review");
        var head = signedIn("head", language);
        head.onDialog(dialog -> dialog.accept());
        head.navigate("/");
        follow(head.locator(".inbox-item", new Page.LocatorOptions().setHasText(english ? "Issue the rule" : "审定印发")));
        follow(head, "#act-issue");
        assertThat(head.locator("[role=status]").textContent()).contains(english ? "Issued" : "已印发");
        shoot(head, "rule-" + language);

        var staff = signedIn("staffA2", language);
        staff.navigate("/powers/" + power);
        assertThat(staff.locator("#rules").textContent()).contains("测发〔2026〕3号");
        assertThat(staff.locator("#rules .badge").count()).isZero();

        head.navigate(page);
        follow(head, "#act-repeal");
        assertThat(head.locator(".invalid-feedback").first().textContent()).contains(english ? "reason" : "理由");
        head.selectOption("#successor", successor.toString());
        head.fill("#comment", english ? "Replaced" : "已有新办法");
        follow(head, "#act-repeal");
        staff.navigate("/powers/" + power);
        assertThat(staff.locator("#rules .badge").textContent()).contains(english ? "still cited" : "仍被引用");
        assertThat(staff.locator("#steps tbody .badge[href^='/powers/rules/']").textContent())
                .contains(english ? "still cited" : "仍被引用");
        staff.navigate("/powers/rules?cited=true");
        assertThat(staff.locator("#rules tbody tr").count()).isEqualTo(1);
        shoot(staff, "rules-" + language);
        assertThat(staff.navigate(page).status()).isEqualTo(200);
        assertThat(staff.locator("#replace, #acts, #link").count())
                .as("staff only read")
                .isZero();

        chief.navigate("/");
        follow(chief.locator(
                ".inbox-item", new Page.LocatorOptions().setHasText(english ? "Replace the repealed" : "改引已废止")));
        shoot(chief, "rule-repealed-" + language);
        assertThat(chief.inputValue("#instead")).as("the successor is offered").isEqualTo(successor.toString());
        follow(chief, "#do-replace");
        staff.navigate("/powers/" + power);
        assertThat(staff.locator("#rules").textContent()).contains("测发〔2026〕9号").doesNotContain("测发〔2026〕3号");
        staff.navigate("/powers/rules");
        assertThat(staff.locator("#cited").count()).isZero();
        staff.navigate("/search?q=" + (english ? "collective" : "集体审理"));
        assertThat(staff.locator("a[href*='/powers/rules/']").count()).isPositive();
        for (var visitor : new Page[] {chief, reviewer, head, staff}) {
            visitor.context().close();
        }
    }

    @Test
    void whoMayNotIsRefusedAndOfTwoWhoEditAtOnceTheLoserSeesBoth() {
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate("/powers/rules/new");
        chief.fill("#titleZh", "甲");
        follow(chief, "#save");
        var page = chief.url();
        follow(chief, "#edit");
        var office = signedIn("staffA1", "zh-CN");
        office.navigate(page + "/edit");
        office.fill("#titleZh", "乙");
        follow(office, "#save");
        chief.fill("#titleZh", "丙");
        follow(chief, "#save");
        assertThat(chief.locator("#theirs").textContent()).contains("乙");
        assertThat(chief.inputValue("#titleZh")).isEqualTo("丙");
        follow(chief, "#save");
        assertThat(chief.locator("h1").textContent()).isEqualTo("丙");
        for (var wrong : new String[] {"staffA2", "staffB1", "chiefB", "auditor"}) {
            var visitor = signedIn(wrong, "zh-CN");
            assertThat(visitor.navigate(page + "/edit").status()).as(wrong).isEqualTo(403);
            assertThat(visitor.navigate(page).status()).as(wrong + " reads").isEqualTo(200);
            visitor.context().close();
        }
        var other = bureaus.found();
        var stranger = Browser.signedIn("http://localhost:" + port, "zh-CN", other.username("staffA1"), "demo");
        assertThat(stranger.navigate(page).status()).isEqualTo(403);
        assertThat(stranger.navigate("/powers/rules").status()).isEqualTo(200);
        assertThat(stranger.locator(".empty-title").textContent()).contains("尚未登记制度");
        stranger.context().close();
        chief.context().close();
        office.context().close();
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
