package org.probity.powers.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation;
import org.probity.powers.LegalBasis;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerDrafts;
import org.probity.powers.PowerFacts;
import org.probity.powers.PowerId;
import org.probity.powers.PowerState;
import org.probity.powers.PowerType;
import org.probity.powers.Step;
import org.probity.powers.Steps;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chart as its section chief writes it, and as everybody else sees it. */
@ProbityTest
class ChartsJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private PowerDrafts drafts;

    @Autowired
    private Steps steps;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theChartDrawsItselfBesideTheTableAndTheChecksSpeakAtOnce(String language) {
        var english = language.equals("en");
        var id = power(PowerState.DRAFT, List.of());
        var chief = signedIn("chiefA", language);
        chief.navigate("/powers/" + id + "/steps");
        checks(chief, english ? "no start and no end" : "没有开始和结束");
        row(chief, 0, "受理", "Accept", "staffA2", "2");
        row(chief, 1, "审查", "Examine", "staffA2", "9");
        chief.waitForSelector("#drawn svg a[href='#step-row-2']");
        checks(chief, english ? "all steps are in the hands" : "全部环节均由");
        row(chief, 2, "审批", "Approve", "chiefA", "30");
        chief.waitForSelector("#checks .bg-red-lt");
        checks(chief, english ? "take 41 days; the law gives 20" : "合计 41 日，超过法定时限 20 日");
        chief.click("#save-chart");
        chief.waitForSelector("#saved");
        assertThat(steps.of(id)).hasSize(3);
        chief.fill("[name='steps[2].limit']", "5x");
        chief.click("#save-chart");
        chief.waitForSelector("#step-row-3 .invalid-feedback");
        assertThat(chief.inputValue("[name='steps[2].limit']"))
                .as("what was typed survives")
                .isEqualTo("5x");
        chief.fill("[name='steps[2].limit']", "５");
        chief.click("#branch-2");
        chief.fill("[name='steps[2].branches[0].conditionZh']", "退回补正");
        chief.selectOption("[name='steps[2].branches[0].to']", "1");
        chief.waitForSelector("#drawn svg path[stroke-dasharray]");
        chief.waitForSelector("#checks .bg-red-lt");
        checks(chief, english ? "no way leads to the end" : "无法到达办结");
        chief.click("#branch-2");
        chief.fill("[name='steps[2].branches[1].conditionZh']", "通过");
        chief.selectOption("[name='steps[2].branches[1].to']", "end");
        chief.waitForSelector("#checks .text-success");
        chief.click("#down-steps-0");
        chief.waitForSelector("[name='steps[1].nameZh'][value='受理']");
        assertThat(chief.inputValue("[name='steps[2].branches[0].to']")).isEqualTo("2");
        follow(chief, "#save");
        assertThat(chief.locator("#steps svg.chart a").count()).isEqualTo(3);
        assertThat(chief.getAttribute("#steps svg.chart a >> nth=0", "aria-label"))
                .startsWith("1 ");
        chief.focus("#steps svg.chart a >> nth=2");
        chief.keyboard().press("Enter");
        assertThat(chief.url()).endsWith("#step-row-3");
    }

    @Test
    void aChartThatCouldNotEndIsNotConfirmed() {
        var id = power(PowerState.DRAFT, List.of(step(1, "staffA2", 5), step(2, "chiefA", 30)));
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate("/powers/" + id);
        assertThat(chief.textContent("#missing")).contains("合计 35 日，超过法定时限 20 日");
        follow(chief, "#act-confirm");
        assertThat(chief.textContent("[role=alert]")).contains("超过法定时限");
    }

    @Test
    void whoSavesSecondSeesBothVersions() {
        var id = power(PowerState.DRAFT, List.of(step(1, "staffA2", 5), step(2, "chiefA", 5)));
        var first = signedIn("chiefA", "zh-CN");
        var second = signedIn("staffA1", "zh-CN");
        first.navigate("/powers/" + id + "/steps");
        second.navigate("/powers/" + id + "/steps");
        first.fill("[name='steps[0].nameZh']", "先到者所写");
        first.click("#save-chart");
        first.waitForSelector("#saved");
        second.fill("[name='steps[0].nameZh']", "后到者所写");
        second.click("#save-chart");
        second.waitForSelector("#theirs");
        assertThat(second.textContent("#theirs")).contains("先到者所写");
        assertThat(second.inputValue("[name='steps[0].nameZh']")).isEqualTo("后到者所写");
        assertThat(steps.of(id).get(0).name().zh()).isEqualTo("先到者所写");
        second.click("#save-chart");
        second.waitForSelector("#saved");
        assertThat(steps.of(id).get(0).name().zh()).isEqualTo("后到者所写");
    }

    @Test
    void theTableIsWrittenWithoutScriptsToo() {
        var id = power(PowerState.DRAFT, List.of());
        var chief = Browser.withoutScript("http://localhost:" + port, "zh-CN", bureau.username("chiefA"), "demo");
        chief.navigate("/powers/" + id + "/steps");
        row(chief, 0, "受理", "Accept", "staffA2", "2");
        chief.click("#add-steps");
        chief.waitForSelector("#step-row-7");
        row(chief, 6, "审批", "Approve", "chiefA", "3");
        chief.click("#save");
        chief.waitForSelector("#steps svg.chart");
        assertThat(steps.of(id)).extracting(Step::number).containsExactly(1, 2);
    }

    @Test
    void draftsAreForThoseWhoMakeThemAndChartsInForceForEverybodyInTheUnit() {
        var draft = power(PowerState.DRAFT, List.of(step(1, "staffA2", 5), step(2, "chiefA", 5)));
        var published = power(PowerState.PUBLISHED, List.of(step(1, "staffA2", 5), step(2, "chiefA", 5)));
        for (var who : List.of("chiefA", "head", "deputy", "staffA1", "staffB1")) {
            assertThat(status(who, "/powers/" + draft + "/chart")).as(who).isEqualTo(200);
        }
        assertThat(status("staffA2", "/powers/" + draft + "/chart")).isEqualTo(403);
        assertThat(status("staffA2", "/powers/" + draft + "/chart/compare")).isEqualTo(403);
        assertThat(status("staffA2", "/powers/" + draft + "/steps")).isEqualTo(403);
        assertThat(status("staffA2", "/powers/" + published + "/chart?edition=2"))
                .isEqualTo(403);
        var staff = signedIn("staffA2", "en");
        staff.navigate("/powers/" + draft);
        assertThat(staff.locator("svg.chart").count()).isZero();
        staff.navigate("/powers/posts/" + bureau.posts().get("staffA2").value());
        follow(staff, "#held a[href$='/chart']");
        assertThat(staff.url()).contains(published.toString());
        assertThat(staff.locator("svg.chart").count()).isEqualTo(1);
        assertThat(staff.textContent(".chart-facts")).contains("approved").contains("in force since");
        assertThat(staff.locator("#export-bpmn").getAttribute("href")).contains("/chart.bpmn");
        assertThat(staff.locator("#import-bpmn").count()).isZero();
        assertThat(staff.textContent("#steps")).contains("5 working days");
        var chief = signedIn("chiefA", "en");
        chief.navigate("/powers/" + draft + "/chart");
        assertThat(chief.locator("#export-bpmn").count()).isEqualTo(1);
        follow(chief, "#import-bpmn");
        assertThat(chief.url()).endsWith("/chart/bpmn");
        staff.navigate("/powers/" + published + "/chart?day=2001-01-01");
        assertThat(staff.textContent(".empty-title")).contains("No chart was in force");
        assertThat(staff.navigate("/powers/" + published + "/chart?day=yesterday")
                        .status())
                .isEqualTo(400);
    }

    /** Waits until the checks say so. */
    private static void checks(Page page, String words) {
        page.waitForSelector("#checks:has-text('" + words + "')");
    }

    private void row(Page page, int row, String zh, String en, String post, String limit) {
        var at = "steps[" + row + "].";
        page.fill("[name='" + at + "nameZh']", zh);
        page.fill("[name='" + at + "nameEn']", en);
        page.fill("[name='" + at + "limit']", limit);
        page.selectOption("[name='" + at + "post']", post);
    }

    private Step step(int number, String post, int days) {
        return Step.named(
                number,
                new Bilingual("环节" + number, "Step " + number),
                new PostId(bureau.posts().get(post).value()),
                TimeLimit.workingDays(days));
    }

    private PowerId power(PowerState state, List<Step> steps) {
        var plain = PowerFacts.named(
                new SectionId(bureau.sections().get("A").value()),
                "",
                PowerType.LICENSE,
                new Bilingual("采砂许可" + state, "Sand licence " + state));
        var facts = new PowerFacts(
                plain.section(),
                "",
                plain.type(),
                plain.name(),
                plain.subItem(),
                new Bilingual("审查并核发许可", "Examine and grant"),
                new Bilingual("测试局", "Test Bureau"),
                plain.object(),
                plain.unitKind(),
                TimeLimit.workingDays(20),
                null,
                "",
                false,
                "",
                false,
                true,
                "",
                "",
                "",
                "",
                "");
        var since = LocalDate.of(2026, 1, 1);
        var content = new PowerContent(
                facts,
                List.of(LegalBasis.of(new Bilingual("水法", "Water Law"), "第三十九条", LegalBasis.Rank.LAW)),
                List.of(
                        Allocation.of(bureau.posts().get("staffA2"), Allocation.Role.HANDLE, since),
                        Allocation.of(bureau.posts().get("chiefA"), Allocation.Role.APPROVE, since)),
                steps);
        return drafts.saveAll(bureau.unit(), List.of(content), state, null, "导入")
                .get(0);
    }

    private int status(String who, String path) {
        return signedIn(who, "zh-CN").navigate(path).status();
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }
}
