package org.probity.monitoring.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of an indicator from the draft with its faults, through what it would differ, into force; and a run on demand. */
@ProbityTest
class IndicatorJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private JdbcClient jdbc;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        // One who has held a key post for seven years.
        var post = bureau.posts().get("staffA2").value();
        jdbc.sql("update organization.holding set from_on = date '2019-12-01' where post_id = :post")
                .param("post", post)
                .update();
        jdbc.sql("update organization.post set key_post = true where id = :post")
                .param("post", post)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aChangeIsTriedBeforeItIsApproved(String language) {
        var english = language.equals("en");
        var office = signedIn("staffA1", language);
        office.navigate("/monitoring/runs");
        Browser.arrive(office, () -> office.locator("#run-now button").click());
        shot(office, "run", language);
        assertThat(office.locator("#judged").textContent()).contains("IR-H01");
        assertThat(office.locator("#lacking").textContent()).contains("IR-F07");
        office.navigate("/monitoring/runs");
        assertThat(office.locator("#runs tbody tr").count()).isPositive();
        shot(office, "runs", language);

        office.navigate("/monitoring/indicators");
        shot(office, "list", language);
        assertThat(office.locator("#IR-H01").textContent()).contains(english ? "as in the catalogue" : "按指标目录");
        office.navigate("/monitoring/indicators?group=H&data=MISSING");
        assertThat(office.locator("#group-A").count()).isZero();
        follow(office, "#group-H tbody a");
        office.navigate("/monitoring/indicators/IR-H01");
        shot(office, "indicator", language);
        follow(office, "#change");
        shot(office, "form", language);
        office.fill("#band-YELLOW", "9");
        Browser.arrive(office, () -> office.locator("#save").click());
        assertThat(office.locator(".invalid-feedback, .text-danger")
                        .allTextContents()
                        .toString())
                .contains(english ? "higher than" : "高于");
        office.fill("#band-YELLOW", "7");
        office.fill("#reason", english ? "Too many long terms." : "任期较长的岗位较多。");
        Browser.arrive(office, () -> office.locator("#save").click());
        assertThat(office.locator("#difference tr.table-warning").count()).isEqualTo(1);
        shot(office, "edition", language);
        follow(office, "#replay");
        shot(office, "replay", language);
        assertThat(office.locator("#gone").textContent()).contains("staffA2");
        office.goBack();
        Browser.arrive(office, () -> office.locator("#act-submit").click());
        var address = office.url();
        assertThat(office.locator("#act-review").count()).isZero();

        var reviewer = signedIn("staffB1", language);
        reviewer.navigate(address);
        Browser.arrive(reviewer, () -> reviewer.locator("#act-review").click());
        var member = signedIn("deputy", language);
        member.navigate(address);
        Browser.arrive(member, () -> member.locator("#act-approve").click());
        assertThat(member.locator("h1 ~ div, .badge").allTextContents().toString())
                .contains(english ? "In force" : "施行中");

        var staff = signedIn("staffA2", language);
        assertThat(staff.navigate("/monitoring/indicators").status()).isEqualTo(403);
        assertThat(staff.navigate("/monitoring/runs").status()).isEqualTo(403);
        var chief = signedIn("chiefB", language);
        assertThat(chief.navigate("/monitoring/indicators/IR-H01/change").status())
                .isEqualTo(403);
        assertThat(chief.navigate("/monitoring/indicators/IR-Z99").status()).isEqualTo(404);
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    private static void shot(Page page, String name, String language) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("indicators-" + name + "-" + language + ".png"))
                .setFullPage(true));
    }
}
