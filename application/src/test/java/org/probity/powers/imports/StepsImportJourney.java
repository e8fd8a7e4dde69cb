package org.probity.powers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.Registers;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.RegisterImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office imports the steps of 29 powers with their branches, is told of each mistake, and gets out what went in. */
@ProbityTest
class StepsImportJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADINGS = "职权编码|环节序号|环节名称|责任岗位|办理时限|下一环节";

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Imports imports;

    @Autowired
    private List<RegisterImport> registers;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aHundredAndThirtyNineStepsComeInWithTheirBranchesAndGoOutUnchanged(String language) throws Exception {
        var english = language.equals("en");
        var bureau = bureaus.found();
        for (var register : List.of("/organization/import staff", "/powers/import powers")) {
            var words = register.split(" ");
            var importer = registers.stream()
                    .filter(one -> one.path().equals(words[0]))
                    .findFirst()
                    .orElseThrow();
            imports.importNow(importer, bureau.unit(), words[1] + ".xlsx", Registers.read(words[1] + ".xlsx"));
        }
        var office = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");

        send(office, Drafts.sheet(HEADINGS, "W01|1|受理|出纳岗|1个工作日|通过→2；退回→9", "W01|2|审查|出纳岗|很快|办结"));
        assertThat(findings(office)).contains("F2", english ? "step 9" : "9", "E3", english ? "time limit" : "时限");
        assertThat(office.locator("#confirm-form button").count()).isZero();
        send(office, Drafts.sheet(HEADINGS, "W01|1|受理|别家局的岗|1个工作日|2", "W01|1|审查|出纳岗|1个工作日|办结"));
        assertThat(findings(office)).contains("D2", "别家局的岗", "B3");
        shoot(office, "bad-" + language);

        send(office, Registers.read("process-steps.xlsx"));
        var tallies = office.locator("#tallies").textContent();
        assertThat(tallies).contains("139", "29", "55");
        shoot(office, "preview-" + language);
        follow(office, "#confirm-form button");
        assertThat(office.locator("#report").textContent()).contains("139");
        office.navigate("/powers?q=W13");
        follow(office.locator("#list a[href*='/powers/'], table a[href*='/powers/']")
                .first());
        assertThat(office.locator("#steps").textContent()).contains("不合格（告知）");

        office.navigate("/powers/steps/import");
        var download = office.waitForDownload(() -> office.click("a[href$='/current.xlsx']"));
        send(office, Files.readAllBytes(download.path()));
        assertThat(office.locator(".alert-info").count())
                .as("what went out changes nothing when it comes in")
                .isEqualTo(1);

        var chief = Browser.signedIn("http://localhost:" + port, language, bureau.username("chiefA"), "demo");
        assertThat(chief.navigate("/powers/steps/import").status())
                .as("the office imports, a chief edits")
                .isEqualTo(403);
    }

    private static void send(Page page, byte[] content) {
        page.navigate("/powers/steps/import");
        page.setInputFiles("#file", new FilePayload("环节.xlsx", XLSX, content));
        follow(page, "#import-form button");
    }

    private static String findings(Page page) {
        return page.locator("#findings").textContent();
    }

    /** A picture to be looked at; kept out of the repository. */
    private static void shoot(Page page, String name) {
        if (System.getenv("PROBITY_SCREENSHOTS") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("..", "screenshots", "steps-import-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
