package org.probity.powers.benchmarks;

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
import org.probity.powers.PowerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A benchmark from the first draft with its faults into force, as chief, legal reviewer and head walk it, and staff use it. */
@ProbityTest
class BenchmarkJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Benchmarks benchmarks;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;
    private UUID power;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        power = power("A", "W22", true);
        power("B", "W30", true);
        power("A", "W31", false);
    }

    private UUID power(String section, String code, boolean discretion) {
        return transactions.execute(status -> bureaus.insert(
                "powers.power",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get(section).value(),
                "code",
                code,
                "type",
                "PENALTY",
                "name_zh",
                "违法建设处罚" + code,
                "name_en",
                "Penalty for unlawful building " + code,
                "discretion",
                discretion,
                "state",
                "PUBLISHED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aBenchmarkIsDraftedCheckedReviewedApprovedUsedAndFollowedByItsNextEdition(String language) {
        var english = language.equals("en");
        var chief = signedIn("chiefA", language);
        chief.navigate("/powers/benchmarks");
        assertThat(chief.locator(".empty-title").textContent()).contains(english ? "no benchmark yet" : "尚未制定");
        follow(chief, "#missing a");
        assertThat(chief.locator("#missing-powers tbody tr").count())
                .as("W31 has no discretion")
                .isEqualTo(2);
        follow(chief.locator("#missing-powers a.btn").first());
        assertThat(chief.locator("#power option").allTextContents())
                .as("only powers with discretion of the own section")
                .hasSize(2)
                .last()
                .asString()
                .contains("W22");
        chief.fill("#causeZh", "未取得建设工程规划许可证进行建设");
        chief.fill("#causeEn", "Building without a planning licence");
        chief.selectOption("#measure", "PERCENT");
        chief.fill("#lawMin", "五");
        chief.fill("[name='factors[0].levels[0].points']", "2.5");
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").allTextContents())
                .anyMatch(text -> text.contains(english ? "Type a number" : "请填写数字"))
                .anyMatch(text -> text.contains(english ? "whole number" : "整数"));
        assertThat(chief.inputValue("#causeZh")).as("everything typed survives").startsWith("未取得");
        chief.fill("#lawMin", "５");
        chief.fill("#lawMax", "10");
        factor(chief, 0, "改正情况", "Correction", "通知前改正", "Before notice", "0", "限期内改正", "In time", "2");
        follow(chief, "#add-level-0");
        chief.fill("[name='factors[0].levels[2].nameZh']", "拒不改正");
        chief.fill("[name='factors[0].levels[2].nameEn']", "Refused");
        chief.fill("[name='factors[0].levels[2].points']", "4");
        follow(chief, "#add-factor");
        factor(chief, 1, "违法次数", "Repetition", "首次", "First", "0", "再次", "Repeated", "4");
        band(chief, 0, "从轻", "Light", "0", "1", "5", "6");
        band(chief, 1, "一般", "Ordinary", "2", "3", "6.5", "8");
        band(chief, 2, "从重", "Grave", "4", "8", "7.5", "12");
        follow(chief, "#save");
        var faults = chief.locator("#findings").textContent();
        assertThat(faults)
                .contains(english ? "Gap" : "缺口")
                .contains(english ? "Overlap" : "重叠")
                .contains(english ? "above the legal maximum" : "高于法定上限")
                .contains(english ? "number of the document" : "文号")
                .contains(english ? "name the base" : "计算基数");
        assertThat(chief.locator("#drawing .zone-word").count()).isEqualTo(3);
        assertThat(chief.locator("#drawing .zone-GAP").textContent())
                .contains(english ? "Gap" : "缺口")
                .contains("6");
        shoot(chief, "benchmark-faulty-" + language);
        follow(chief, "#act-submit");
        assertThat(chief.locator("[role=alert]").first().textContent()).contains(english ? "Gap" : "缺口");

        follow(chief, "#edit");
        chief.fill("#number", "安自规〔2026〕3号");
        chief.fill("#baseZh", "建设工程造价");
        chief.fill("#baseEn", "building cost");
        chief.fill("#lawZh", "中华人民共和国城乡规划法");
        chief.fill("#article", "第六十四条");
        chief.fill("[name='bands[1].min']", "6");
        chief.fill("[name='bands[2].min']", "8");
        chief.fill("[name='bands[2].max']", "10");
        follow(chief, "#save");
        assertThat(chief.locator("#findings").count()).isZero();
        var page = chief.url();
        shoot(chief, "benchmark-draft-" + language);
        follow(chief, "#act-submit");
        assertThat(chief.locator("[role=status]").textContent())
                .contains(english ? "legal review comes next" : "下一步为法制审核");
        assertThat(chief.locator("#edit").count()).isZero();

        var reviewer = signedIn("staffB1", language);
        reviewer.navigate("/");
        follow(reviewer.locator(".inbox-item", new Page.LocatorOptions().setHasText(english ? "Building" : "未取得")));
        follow(reviewer, "#act-return-submitted");
        assertThat(reviewer.locator(".invalid-feedback").first().textContent()).contains(english ? "reason" : "理由");
        reviewer.fill("#comment", "请补充说明");
        follow(reviewer, "#act-return-submitted");
        chief.navigate("/");
        follow(chief.locator(".inbox-item", new Page.LocatorOptions().setHasText(english ? "returned" : "退回")));
        assertThat(chief.locator("#returned").textContent()).contains("请补充说明");
        follow(chief, "#act-submit");
        reviewer.navigate(page);
        follow(reviewer, "#act-review");

        var head = signedIn("head", language);
        head.navigate("/");
        follow(head.locator(
                ".inbox-item", new Page.LocatorOptions().setHasText(english ? "Approve the benchmark" : "审定裁量基准")));
        head.fill("#fromOn", dates.today().minusDays(1).toString());
        follow(head, "#act-approve");
        assertThat(head.locator(".invalid-feedback").first().textContent()).contains(english ? "before today" : "早于今日");
        head.fill("#fromOn", dates.today().toString());
        follow(head, "#act-approve");
        assertThat(head.locator("[role=status]").textContent()).contains(english ? "in force" : "生效");
        assertThat(benchmarks.inForce(new PowerId(power), dates.today())).hasSize(1);

        var staff = signedIn("staffA2", language);
        staff.navigate("/powers/" + power);
        assertThat(staff.locator("#benchmarks").textContent()).contains(english ? "In force" : "施行中");
        follow(staff, "#benchmarks a");
        assertThat(staff.locator("#acts").count()).isZero();
        follow(staff, "#try");
        follow(staff, "#judge");
        assertThat(staff.locator(".invalid-feedback").count())
                .as("no level chosen of either factor")
                .isEqualTo(2);
        staff.check("input[name=f0][value='2']");
        staff.check("input[name=f1][value='0']");
        staff.fill("#base", "1,500,000");
        staff.fill("#proposed", "９３０００");
        follow(staff, "#judge");
        assertThat(staff.locator("#band").textContent()).isEqualTo(english ? "Grave" : "从重");
        assertThat(staff.locator("#yuan").textContent()).contains("120,000").contains("150,000");
        assertThat(staff.locator("#deviation").textContent()).contains("31.1").contains("135,000");
        assertThat(staff.locator("#signal").textContent()).contains(english ? "orange" : "橙色");
        shoot(staff, "case-" + language);
        var address = staff.url();
        var plain = Browser.withoutScript("http://localhost:" + port, language, bureau.username("auditor"), "demo");
        plain.navigate(address);
        assertThat(plain.locator("#deviation").textContent())
                .as("the address is the case")
                .contains("31.1");
        plain.navigate(address.replace("base=", "base=-"));
        assertThat(plain.locator(".invalid-feedback").first().textContent())
                .contains(english ? "more than zero" : "大于零");
        plain.context().close();

        chief.navigate(page);
        follow(chief, "#act-revise");
        assertThat(chief.url()).isNotEqualTo(page);
        follow(chief, "#edit");
        chief.fill("[name='bands[0].max']", "6.5");
        chief.fill("[name='bands[1].min']", "6.5");
        follow(chief, "#save");
        follow(chief, "#versions");
        assertThat(chief.locator("#comparison tr.table-warning").count())
                .as("only the bands differ")
                .isEqualTo(1);
        shoot(chief, "benchmark-versions-" + language);
        chief.navigate(page);
        assertThat(chief.locator("#act-revise").count())
                .as("one next edition at a time")
                .isZero();
        chief.navigate("/search?q=" + (english ? "planning" : "规划许可证"));
        assertThat(chief.locator("a[href*='/powers/benchmarks/']").count()).isPositive();
        head.navigate(page);
        head.fill("#comment", english ? "The law changed" : "法律已修改");
        head.onDialog(dialog -> dialog.accept());
        follow(head, "#act-repeal");
        assertThat(head.locator("#ended").textContent()).contains(english ? "The law changed" : "法律已修改");
        assertThat(benchmarks.inForce(new PowerId(power), dates.today())).isEmpty();
        head.navigate(page + "/print");
        assertThat(head.locator("h1").textContent()).contains(english ? "Discretion benchmark" : "行政裁量权基准表");
        assertThat(head.locator(".alert-warning").textContent()).contains(english ? "not in force" : "未在施行");
        shoot(head, "benchmark-print-" + language);
        for (var visitor : new Page[] {chief, reviewer, head, staff}) {
            visitor.context().close();
        }
    }

    @Test
    void whoMayNotIsRefusedByDirectAddressAndOfTwoWhoEditAtOnceTheLoserSeesBoth() {
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate("/powers/benchmarks/new?power=" + power);
        chief.fill("#causeZh", "甲");
        follow(chief, "#save");
        var page = chief.url();
        follow(chief, "#edit");
        var office = signedIn("staffA1", "zh-CN");
        office.navigate(page + "/edit");
        office.fill("#causeZh", "乙");
        follow(office, "#save");
        chief.fill("#causeZh", "丙");
        follow(chief, "#save");
        assertThat(chief.locator("#theirs").textContent()).contains("乙");
        assertThat(chief.inputValue("#causeZh")).isEqualTo("丙");
        follow(chief, "#save");
        assertThat(chief.locator("h1").textContent()).isEqualTo("丙");

        for (var wrong : new String[] {"staffA2", "staffB1", "chiefB", "head", "auditor"}) {
            var visitor = signedIn(wrong, "zh-CN");
            assertThat(visitor.navigate(page + "/edit").status()).as(wrong).isEqualTo(403);
            assertThat(visitor.navigate(page).status()).as(wrong + " reads").isEqualTo(200);
            assertThat(visitor.locator("#acts").count()).as(wrong).isZero();
            visitor.context().close();
        }
        var other = bureaus.found();
        var stranger = Browser.signedIn("http://localhost:" + port, "zh-CN", other.username("head"), "demo");
        assertThat(stranger.navigate(page).status()).isEqualTo(403);
        assertThat(stranger.navigate(page + "/case").status()).isEqualTo(403);
        stranger.context().close();
        assertThat(chief.navigate("/powers/benchmarks/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        chief.navigate("/powers/benchmarks?state=NONSENSE&page=x&sort=FROM&dir=desc&q=%25");
        assertThat(chief.locator(".empty-title").count())
                .as("a filter that fits nothing says so")
                .isEqualTo(1);
        chief.navigate("/powers/benchmarks?sort=STATE&dir=desc");
        assertThat(chief.locator("#benchmarks tbody tr").count()).isEqualTo(1);
        chief.context().close();
        office.context().close();
    }

    private static void factor(
            Page page,
            int i,
            String zh,
            String en,
            String zh1,
            String en1,
            String p1,
            String zh2,
            String en2,
            String p2) {
        page.fill("[name='factors[" + i + "].nameZh']", zh);
        page.fill("[name='factors[" + i + "].nameEn']", en);
        page.fill("[name='factors[" + i + "].levels[0].nameZh']", zh1);
        page.fill("[name='factors[" + i + "].levels[0].nameEn']", en1);
        page.fill("[name='factors[" + i + "].levels[0].points']", p1);
        page.fill("[name='factors[" + i + "].levels[1].nameZh']", zh2);
        page.fill("[name='factors[" + i + "].levels[1].nameEn']", en2);
        page.fill("[name='factors[" + i + "].levels[1].points']", p2);
    }

    private static void band(Page page, int i, String zh, String en, String from, String to, String min, String max) {
        page.fill("[name='bands[" + i + "].nameZh']", zh);
        page.fill("[name='bands[" + i + "].nameEn']", en);
        page.fill("[name='bands[" + i + "].pointsFrom']", from);
        page.fill("[name='bands[" + i + "].pointsTo']", to);
        page.fill("[name='bands[" + i + "].min']", min);
        page.fill("[name='bands[" + i + "].max']", max);
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
