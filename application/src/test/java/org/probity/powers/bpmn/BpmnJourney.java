package org.probity.powers.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerDrafts;
import org.probity.powers.PowerFixture;
import org.probity.powers.PowerId;
import org.probity.powers.PowerState;
import org.probity.powers.Powers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chart leaves as BPMN and comes back, and charts that others drew are imported, as the people of a bureau do it. */
@ProbityTest
class BpmnJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private PowerDrafts drafts;

    @Autowired
    private Powers powers;

    @Autowired
    private PowerContents contents;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aChiefTakesAChartOutAndBringsItBackChanged(String language) throws Exception {
        var english = language.equals("en");
        var id = power(PowerState.DRAFT);
        var chief = signedIn("chiefA", language);
        chief.navigate("/powers/" + id);
        var download = chief.waitForDownload(() -> chief.click("#export-bpmn"));
        assertThat(download.suggestedFilename()).endsWith(".bpmn");
        var xml = Files.readString(download.path());
        assertThat(xml).contains("<userTask", english ? "name=\"Step 1\"" : "name=\"环节1\"");

        follow(chief, "#import-bpmn");
        shoot(chief, "form-" + language);
        send(chief, "chart.bpmn", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(chief.locator("#content [role=status]").textContent())
                .contains(english ? "exactly what the draft says" : "完全一致");
        assertThat(chief.locator("#confirm").count()).isZero();

        chief.navigate("/powers/" + id + "/chart/bpmn");
        send(
                chief,
                "../..\\改过的图.bpmn",
                xml.replace(english ? "name=\"Step 1\"" : "name=\"环节1\"", "name=\"统一受理\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(chief.locator("h1").textContent()).isEqualTo("改过的图.bpmn");
        assertThat(chief.locator("#notes").textContent()).contains(english ? "Renamed in the modeler" : "已在建模工具中改名");
        assertThat(chief.locator("#gone").count()).isZero();
        shoot(chief, "renamed-" + language);
        follow(chief, "#confirm");
        assertThat(chief.locator("[role=status]").textContent()).contains(english ? "imported" : "已导入草稿");
        var steps = contents.of(powers.find(id).orElseThrow()).steps();
        assertThat(steps.get(0).name().zh()).isEqualTo("统一受理");
        assertThat(steps.get(0).limit())
                .as("what the drawing does not show stays")
                .isNotNull();

        chief.goBack();
        chief.reload();
        assertThat(chief.locator(".empty-title").textContent())
                .as("a file is imported once")
                .contains(english ? "no longer waiting" : "已不在待确认之列");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void threeRealChartsAreImported(String language) throws Exception {
        var folder = Path.of("..", "..", "shared", "data", "bpmn");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "No real charts at " + folder.toAbsolutePath());
        var english = language.equals("en");
        var chief = signedIn("chiefA", language);
        for (var name :
                List.of("miwg/C.1.0.bpmn", "pm4py_running-example.bpmn", "pm4py_ch7_CreditAppSimulation.bpmn")) {
            var id = power(PowerState.DRAFT);
            chief.navigate("/powers/" + id + "/chart/bpmn");
            var file = folder.resolve(name);
            send(chief, file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(chief.locator("#gone li").count()).isEqualTo(2);
            if (name.contains("C.1.0")) {
                assertThat(chief.locator("#notes").textContent())
                        .contains(english ? "Message flows" : "消息流", "Team-Assistant");
                assertThat(chief.locator("#lanes tbody tr").count()).isEqualTo(3);
                chief.selectOption("#pool", new com.microsoft.playwright.options.SelectOption().setIndex(0));
                follow(chief, "#choose-pool");
                assertThat(chief.locator("#steps tbody tr").count()).isEqualTo(4);
                chief.goBack();
                chief.waitForSelector("#lane-2");
            }
            chief.selectOption("#lane-0", bureau.posts().get("staffA2").value().toString());
            shoot(chief, file.getFileName() + "-" + language);
            assertThat(new AxeBuilder(chief).analyze().getViolations())
                    .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .isEmpty();
            follow(chief, "#confirm");
            assertThat(chief.locator("[role=status]").textContent()).contains(english ? "imported" : "已导入草稿");
            assertThat(contents.of(powers.find(id).orElseThrow()).steps().get(0).post())
                    .isEqualTo(bureau.posts().get("staffA2"));
            shoot(chief, file.getFileName() + "-done-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void filesThatAreNoChartsAreRefusedBesideTheField(String language) {
        var english = language.equals("en");
        var office = signedIn("staffA1", language);
        office.navigate("/powers/" + power(PowerState.DRAFT) + "/chart/bpmn");
        refused(office, "a.xlsx", "PK\u0003\u0004", english ? "packed document" : "打包文档");
        refused(office, "a.bpmn", "<definitions><process", english ? "stopped at line 1" : "读至第 1 行");
        refused(office, "a.bpmn", "<html></html>", english ? "begins with “html”" : "根元素为“html”");
        refused(
                office,
                "a.bpmn",
                "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><definitions>&a;</definitions>",
                english ? "not accepted for safety" : "不予接受");
        refused(
                office,
                "a.bpmn",
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
                english ? "draws no task" : "没有任务");
        if (english) {
            refused(office, "a.bpmn", " ".repeat(10 * 1024 * 1024), "larger than 5 MB");
        }
        shoot(office, "refused-" + language);
    }

    @Test
    void onlyWhoDraftsImportsAndWhoeverSeesADraftExportsIt() {
        var id = power(PowerState.DRAFT);
        for (var reader : List.of("staffA2", "staffB1", "head", "chiefB")) {
            var page = signedIn(reader, "zh-CN");
            assertThat(page.navigate("/powers/" + id + "/chart/bpmn").status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(page.request()
                            .get(url() + "/powers/" + id + "/chart.bpmn")
                            .status())
                    .as(reader)
                    .isEqualTo(reader.equals("staffA2") ? 403 : 200);
            page.navigate("/powers/" + id);
            assertThat(page.locator("#export-bpmn").count()).as(reader).isEqualTo(reader.equals("staffA2") ? 0 : 1);
            assertThat(page.locator("#import-bpmn").count()).as(reader).isZero();
            var answer = page.evaluate("""
                    async address => { const form = new FormData();
                      form.append('_csrf', document.querySelector('input[name=_csrf]').value);
                      form.append('file', new Blob(['<a/>']), 'a.bpmn');
                      return (await fetch(address, { method: 'POST', body: form })).status; }
                    """, "/powers/" + id + "/chart/bpmn");
            assertThat(answer).as(reader).isEqualTo(403);
        }
        var stranger = Browser.signedIn(url(), "zh-CN", bureaus.found().username("chiefA"), "demo");
        assertThat(stranger.navigate("/powers/" + id + "/chart/bpmn").status()).isEqualTo(403);
        assertThat(stranger.request()
                        .get(url() + "/powers/" + id + "/chart.bpmn")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPublishedPowerTakesAChartOnlyAsAnAmendment() throws Exception {
        var id = power(PowerState.PUBLISHED);
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate("/powers/" + id + "/chart/bpmn");
        assertThat(chief.locator("#not-a-draft").textContent()).contains("请先在职权页面启动调整");
        assertThat(chief.locator("#bpmn-form").count()).isZero();
        follow(chief, "#not-a-draft a");
        chief.fill("#comment", "流程再造");
        follow(chief, "#act-amend");
        chief.navigate("/powers/" + id + "/chart/bpmn");
        send(
                chief,
                "new.bpmn",
                BpmnFixture.write(List.of(BpmnFixture.step(1, "一窗受理", BpmnFixture.CLERK)), java.util.Locale.CHINESE)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(chief.locator("#lanes").textContent()).contains("未找到对应岗位");
        chief.selectOption("#lane-0", bureau.posts().get("staffA2").value().toString());

        var office = signedIn("staffA1", "zh-CN");
        office.navigate("/powers/" + id + "/steps");
        office.fill("[name='steps[0].nameZh']", "他人改名");
        follow(office, "#save");
        follow(chief, "#confirm");
        assertThat(chief.locator("[role=alert]").first().textContent()).contains("刚刚被他人修改");
        assertThat(chief.locator("#gone").textContent()).contains("他人改名");
        assertThat(chief.locator("#lane-0").inputValue())
                .isEqualTo(bureau.posts().get("staffA2").value().toString());
        follow(chief, "#confirm");
        assertThat(chief.locator("#steps tbody").textContent()).contains("一窗受理");
        assertThat(contents.of(powers.find(id).orElseThrow()).steps())
                .as("what is in force stays")
                .hasSize(2);
    }

    private PowerId power(PowerState state) {
        var content = PowerFixture.sound(
                bureau.sections().get("A"),
                "许可" + System.nanoTime(),
                bureau.posts().get("staffA2"),
                bureau.posts().get("chiefA"));
        return drafts.saveAll(bureau.unit(), List.of(content), state, null, "导入")
                .get(0);
    }

    private static void send(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "application/xml", content));
        follow(page, "#check");
    }

    private static void refused(Page page, String name, String content, String words) {
        send(page, name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".invalid-feedback").textContent()).contains(words);
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn(url(), language, bureau.username(key), "demo");
    }

    private String url() {
        return "http://localhost:" + port;
    }

    /** A picture to be looked at; kept out of the repository. */
    private static void shoot(Page page, String name) {
        if (System.getenv("PROBITY_SCREENSHOTS") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("..", "screenshots", "bpmn-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
