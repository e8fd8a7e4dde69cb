package org.probity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads the log of acts, how much of it, and the proof by one click. */
@ProbityTest
class LogJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void disciplineInspectionReadsAndProvesTheLog(String language) {
        var bureau = bureaus.found();
        var administrator = "log-admin-" + language.toLowerCase(java.util.Locale.ROOT);
        accounts.open(null, administrator, "a long secret", "zh", false);
        var base = "http://localhost:" + port;

        var discipline = Browser.signedIn(base, language, bureau.username("discipline"), "demo");
        discipline.navigate("/audit?size=10");
        assertThat(discipline.locator("#acts tbody tr").count()).isEqualTo(10);
        shot(discipline, "log-" + language);
        follow(discipline, "a[rel=next]");
        assertThat(discipline.locator("#acts tbody tr").count()).isPositive();
        discipline.selectOption("#kind", "organization.unit");
        follow(discipline, "form[method=get] .btn-primary");
        assertThat(discipline.url()).contains("kind=organization.unit");
        follow(discipline.locator("#acts a").first());
        assertThat(discipline.locator("#acts tbody tr").count()).isPositive();
        discipline.navigate("/audit?from=2001-01-01&to=2001-01-02&who=%25&before=x");
        assertThat(discipline.locator("#acts").count()).isZero();
        follow(discipline, "form[action='/audit/verification'] button");
        assertThat(discipline.locator("#verdict").textContent()).isNotBlank();
        assertThat(discipline.locator("#content").textContent()).contains("SHA-256");
        shot(discipline, "verification-" + language);

        var admin = Browser.signedIn(base, language, administrator, "a long secret");
        admin.navigate("/audit");
        assertThat(admin.locator("#acts th").count()).isEqualTo(5);
        assertThat(admin.locator("#acts a").count()).isZero();

        var staff = Browser.signedIn(base, language, bureau.username("staffA2"), "demo");
        assertThat(staff.navigate("/audit").status()).isEqualTo(403);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
