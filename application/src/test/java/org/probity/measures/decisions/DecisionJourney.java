package org.probity.measures.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An assessment before a decision from draft through both opinions to the meeting (F26). */
@ProbityTest
class DecisionJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aMatterIsAssessedOpinedOnAndTabled(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var chief = signedIn(language, bureau, "chiefA");
        chief.navigate("/measures/decisions/new");
        follow(chief, "#decision-form .btn-primary");
        assertThat(chief.locator(".invalid-feedback").count()).isEqualTo(8);
        assertThat(chief.locator("#section option").count()).isEqualTo(2);
        chief.fill("#title-en", "Purchase of survey drones");
        chief.selectOption("#section", bureau.sections().get("A").toString());
        chief.selectOption("#kind", "LARGE_FUNDS");
        chief.fill("#matter", "Twelve drones");
        chief.fill("#powers", "Purchase");
        chief.fill("#risks", "Requirements made for one supplier");
        chief.selectOption("#grade", "HIGH");
        chief.fill("#measures", "Requirements reviewed by three");
        follow(chief, "#decision-form .btn-primary");
        assertThat(chief.locator(".invalid-feedback").textContent()).contains(english ? "how much money" : "涉及资金");
        chief.fill("#amount", "-5");
        follow(chief, "#decision-form .btn-primary");
        assertThat(chief.locator(".invalid-feedback").textContent()).contains(english ? "amount in yuan" : "金额");
        chief.fill("#amount", "1,250,000.50");
        follow(chief, "#decision-form .btn-primary");
        assertThat(chief.locator("#sheet").textContent()).contains("1,250,000.50");
        var decision = path(chief);
        follow(chief, "#submission-form button");
        assertThat(chief.locator("#opinion-form").count()).isZero();
        assertThat(post(chief, decision + "/office-opinion", "version=1&opinion=mine"))
                .isEqualTo(403);

        var office = signedIn(language, bureau, "staffA1");
        office.navigate("/");
        follow(office.locator("a[href='" + decision + "']"));
        office.fill("#reason", "Name the suppliers compared.");
        follow(office, "#return-form button");
        chief.navigate(decision + "/edit");
        chief.fill("#measures", "Three quotations; requirements reviewed by three");
        follow(chief, "#decision-form .btn-primary");
        follow(chief, "#submission-form button");
        office.navigate(decision);
        follow(office, "#opinion-form button");
        assertThat(office.locator("#opinion-form .invalid-feedback").count()).isEqualTo(1);
        office.fill("#opinion", "May be tabled.");
        follow(office, "#opinion-form button");
        assertThat(office.locator("#tabling-form, #opinion-form").count()).isZero();
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate(decision);
        inspection.fill("#opinion", "Publish the result.");
        follow(inspection, "#opinion-form button");
        assertThat(inspection.locator("#state").textContent()).contains(english ? "Ready" : "待上会");

        office.navigate(decision);
        office.fill("#tabled-on", "2026-01-01");
        follow(office, "#tabling-form button");
        assertThat(office.locator(".invalid-feedback").textContent()).contains(english ? "last opinion" : "最后一份意见");
        office.navigate(decision);
        follow(office, "#tabling-form button");
        assertThat(office.locator("#state").textContent()).contains(english ? "Tabled" : "已上会");
        assertThat(status(chief, decision + "/edit")).isNotEqualTo(500);

        assertThat(status(signedIn(language, bureau, "chiefB"), decision + "/edit"))
                .isEqualTo(403);
        var staff = signedIn(language, bureau, "staffA2");
        assertThat(status(staff, "/measures/decisions")).isEqualTo(403);
        assertThat(status(signedIn(language, bureaus.found(), "head"), decision))
                .isEqualTo(404);
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/measures"));
    }

    private static int status(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }

    private static int post(Page page, String address, String body) {
        return (int) page.evaluate("""
                async ([address, body]) => {
                    const csrf = document.querySelector('meta[name=csrf]');
                    const answer = await fetch(address, {method: 'POST', body, headers:
                        {'Content-Type': 'application/x-www-form-urlencoded', [csrf.dataset.header]: csrf.content}});
                    return answer.status;
                }
                """, List.of(address, body));
    }
}
