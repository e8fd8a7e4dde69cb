package org.probity.powers.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;
import static org.probity.powers.PowerFixture.sound;
import static org.probity.powers.PowerFixture.step;
import static org.probity.powers.PowerFixture.withAllocations;
import static org.probity.powers.PowerFixture.withSteps;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.organization.PostId;
import org.probity.powers.Allocation;
import org.probity.powers.Allocation.Role;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerDrafts;
import org.probity.powers.PowerState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The allocation table with its gaps and concentrations, as chief, head and staff see it, on a desk and a telephone. */
@ProbityTest
class AllocationJourney {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private PowerDrafts drafts;

    private Bureaus.Bureau bureau;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void gapsAndConcentrationsAreNamedWithTheirWayOut(String language) throws Exception {
        var english = language.equals("en");
        bureau = bureaus.found();
        list();
        var chief = signedIn("chiefA", language);
        chief.navigate("/powers/allocation");
        assertThat(chief.locator("#summary").textContent())
                .isEqualTo(
                        english
                                ? "6 powers: 3 with gaps, 2 with a concentration to review."
                                : "共 6 项职权，其中有缺口 3 项、有集中提示 2 项。");
        assertThat(chief.locator("#matrix tbody tr").count()).isEqualTo(6);
        assertThat(chief.locator("#matrix tbody tr").first().textContent())
                .as("letter and word")
                .contains(english ? "Handles" : "承办");
        var findings = chief.locator("#findings").textContent();
        assertThat(findings)
                .contains(
                        english ? "No post plays a part" : "目前没有岗位承担该职权",
                        english ? "nobody reviews, approves or decides" : "无审核、审批或决定岗位",
                        english ? "By a post without a part in this power" : "但该岗位未承担此职权",
                        english ? "both handles and approves or decides" : "既承办又审批",
                        english ? "As a substitute" : "替补时",
                        english ? "says nothing about the people" : "不代表对任职人员的评价");
        shoot(chief, "chief-" + language);

        follow(chief.locator("#counts a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(english ? "no post" : "无岗位")));
        assertThat(chief.locator("#matrix tbody tr").count()).isEqualTo(1);
        assertThat(chief.locator("#summary").textContent()).contains("1");
        follow(chief, "#findings .way-out");
        assertThat(chief.url()).endsWith("/allocation");
        assertThat(chief.locator("#allocation-form").count()).isEqualTo(1);

        chief.navigate("/powers/allocation?problem=CONCENTRATION&section=nonsense&page=-3");
        assertThat(chief.locator("#matrix tbody tr").count()).isEqualTo(2);
        chief.navigate(
                "/powers/allocation?section=" + bureau.sections().get("B").value());
        assertThat(chief.locator(".empty-title").textContent()).contains(english ? "No power fits" : "没有符合条件的职权");
        chief.navigate("/powers/allocation");
        var rows = rows(chief);
        assertThat(rows).hasSize(8);
        assertThat(rows.get(1)).contains(english ? "Handles" : "承办");
        assertThat(rows.get(7)).contains(english ? "Powers in which the post plays a part" : "岗位承担职权数");
        for (var i = 1; i < chief.locator("#totals > *").count(); i++) {
            assertThat(rows.get(7).get(i + 2))
                    .as("page and workbook have the same totals")
                    .isEqualTo(chief.locator("#totals > *").nth(i).textContent());
        }

        var staff = signedIn("staffB2", language);
        staff.navigate("/powers/allocation");
        assertThat(staff.locator("#matrix tbody tr").count()).isEqualTo(6);
        assertThat(staff.locator(".way-out").count()).as("staff edit nothing").isZero();
        staff.setViewportSize(390, 844);
        staff.reload();
        assertThat((Boolean) staff.evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
        assertThat(staff.locator("#matrix .role-word").first().isVisible()).isTrue();
        shoot(staff, "narrow-" + language);
        if (System.getenv("PROBITY_SCREENSHOTS") != null) {
            chief.pdf(new Page.PdfOptions()
                    .setPath(Path.of("..", "screenshots", "allocation-" + language + ".pdf"))
                    .setPreferCSSPageSize(true));
        }
    }

    /** A sound power, one without post, one unchecked, one with a step by another post, and two that are concentrated. */
    private void list() {
        var clerk = bureau.posts().get("staffA2");
        var chief = bureau.posts().get("chiefA");
        var other = bureau.posts().get("staffA1");
        drafts.saveAll(
                bureau.unit(),
                List.of(
                        power("甲许可"),
                        withAllocations(power("孤儿许可")),
                        withSteps(
                                withAllocations(power("无人复核许可"), Allocation.of(clerk, Role.HANDLE, SINCE)),
                                step(1, clerk, 3)),
                        withSteps(power("越位许可"), step(1, clerk, 3), step(2, other, 3)),
                        withSteps(
                                withAllocations(
                                        power("集中许可"),
                                        Allocation.of(clerk, Role.HANDLE, SINCE),
                                        Allocation.of(clerk, Role.APPROVE, SINCE)),
                                step(1, clerk, 3)),
                        withAllocations(
                                power("替补许可"),
                                Allocation.of(clerk, Role.HANDLE, SINCE),
                                new Allocation(null, chief, Role.APPROVE, clerk, SINCE, null))),
                PowerState.DRAFT,
                null,
                "导入");
    }

    private PowerContent power(String name) {
        PostId clerk = bureau.posts().get("staffA2");
        return sound(bureau.sections().get("A"), name, clerk, bureau.posts().get("chiefA"));
    }

    private static List<List<String>> rows(Page page) throws Exception {
        var download = page.waitForDownload(() -> page.click("#export"));
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        try (var in = Files.newInputStream(download.path());
                var workbook = new XSSFWorkbook(in)) {
            var format = new DataFormatter();
            var rows = new ArrayList<List<String>>();
            workbook.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                for (var i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i);
                    cells.add(cell == null ? "" : format.formatCellValue(cell));
                }
                rows.add(cells);
            });
            return rows;
        }
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    /** A picture to be looked at; kept out of the repository. */
    private static void shoot(Page page, String name) {
        if (System.getenv("PROBITY_SCREENSHOTS") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("..", "screenshots", "allocation-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
