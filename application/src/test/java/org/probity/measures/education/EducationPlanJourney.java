package org.probity.measures.education;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a line of the education plan through its study event to who of the HIGH posts was reached (P2.2.2g, F23). */
@ProbityTest
class EducationPlanJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aLineIsPlannedArrangedHeldAndCounted(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var fixture = new HighPost(bureaus, transactions, jdbc);
        var point = fixture.at(bureau, "A", "staffA2");
        fixture.at(bureau, "B", "staffB2");

        var office = signedIn(language, bureau, "staffA1");
        office.navigate("/measures/education");
        assertThat(office.locator(".empty").count()).isEqualTo(1);
        assertThat(office.locator("#figures").textContent()).contains("0 / 2");
        office.navigate("/measures/education/new");
        office.fill("#theme-zh", "以案为鉴 <b>守底线</b>");
        office.fill("#theme-en", "Learning from cases");
        follow(office, "#line-form button");
        assertThat(office.locator(".invalid-feedback").allTextContents().toString())
                .contains(english ? "Say what in thinking" : "请填写联系的思想实际");
        assertThat(office.inputValue("#theme-en")).isEqualTo("Learning from cases");
        office.selectOption("#kind", "WARNING");
        office.selectOption("#carrier", "CASE_STUDY");
        office.fill("#month", "2026-04");
        office.fill("#thinking", "侥幸心理");
        office.selectOption("#points", point.toString());
        office.selectOption("#lecturer", bureau.people().get("head").toString());
        office.check("#whom-POSTS");
        follow(office, "#line-form button");
        assertThat(office.locator(".invalid-feedback").first().textContent())
                .contains(english ? "kind of posts" : "一类岗位");
        office.check("[name=kinds][value='measures.high-posts']");
        follow(office, "#line-form button");
        assertThat(office.locator("#state").textContent()).contains(english ? "Slipped" : "逾期未开展");
        assertThat(office.locator("#record").textContent()).contains("R-staffA2");
        var line = office.url().substring(office.url().indexOf("/measures"));

        follow(office, "#arrange-form button");
        assertThat(office.locator(".invalid-feedback").count()).isPositive();
        office.fill("#held-on", "2026-05-05");
        office.fill("#place", "201");
        follow(office, "#arrange-form button");
        assertThat(office.url()).contains("/programme/education/");
        assertThat(office.locator("#hold-form .attendee").count()).isEqualTo(2);
        var absent = bureau.people().get("staffB2");
        office.locator("[name=present][value='" + absent + "']").uncheck();
        office.selectOption("[name='absence." + absent + "']", "SICK");
        follow(office, "#hold-form .card-footer button");

        office.navigate(line);
        assertThat(office.locator("#state").textContent()).contains(english ? "Held" : "已开展");
        assertThat(office.locator("#arrange-form, #withdraw-form").count()).isZero();
        assertThat(office.locator("#record").textContent()).contains("50");
        assertThat(status(office, line + "/edit")).isNotEqualTo(500);
        office.navigate("/measures/education");
        assertThat(office.locator("#figures").textContent()).contains("1 / 1", "0 / 2", english ? "kept" : "已落实");
        office.navigate("/measures/education/coverage");
        assertThat(office.locator("#holders tbody tr").count()).isEqualTo(2);
        assertThat(office.locator("#holders").textContent())
                .contains(english ? "1 more" : "还差1次", english ? "2 more" : "还差2次");
        assertThat(office.request().get("/measures/education/plan.xlsx").status())
                .isEqualTo(200);

        var staff = signedIn(language, bureau, "staffA2");
        staff.navigate(line);
        assertThat(staff.locator("#record").textContent()).contains("R-staffA2").doesNotContain("50");
        staff.navigate("/measures/education/coverage");
        assertThat(staff.locator("#holders tbody tr").count()).isEqualTo(1);
        assertThat(status(staff, "/measures/education/new")).isEqualTo(403);
        assertThat(status(staff, line + "/edit")).isEqualTo(403);
        assertThat(post(staff, line + "/withdrawal", "version=2&reason=none")).isEqualTo(403);
        var stranger = signedIn(language, bureaus.found(), "staffA1");
        assertThat(status(stranger, line)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theKindsGoByTheBodysOwnWordsAndALineIsWithdrawnWithAReason(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/measures/education/words");
        inspection.fill("#zh-PARTY_CLASS", "廉洁从业专题课");
        inspection.fill("#en-PARTY_CLASS", "Integrity class");
        follow(inspection, "#words-form button");
        inspection.navigate("/measures/education/new");
        inspection.fill("#theme-en", "Power is a trust");
        inspection.selectOption("#kind", "PARTY_CLASS");
        inspection.selectOption("#carrier", "LECTURE");
        inspection.fill("#month", "2026-06");
        inspection.fill("#work", "Licences are decided by one desk.");
        follow(inspection, "#line-form button");
        assertThat(inspection.locator("#record").textContent()).contains(english ? "Integrity class" : "廉洁从业专题课");
        var line = inspection.url().substring(inspection.url().indexOf("/measures"));

        var office = signedIn(language, bureau, "staffA1");
        office.navigate(line + "/edit");
        inspection.navigate(line + "/edit");
        inspection.fill("#month", "2026-07");
        follow(inspection, "#line-form button");
        office.fill("#month", "2026-08");
        follow(office, "#line-form button");
        assertThat(office.locator(".alert-warning").textContent()).contains("2026-07");
        assertThat(office.inputValue("#month")).isEqualTo("2026-08");

        inspection.navigate(line);
        follow(inspection, "#withdraw-form button");
        assertThat(inspection.locator("#withdraw-form .invalid-feedback").count())
                .isEqualTo(1);
        inspection.fill("#reason", "Merged with another lecture");
        follow(inspection, "#withdraw-form button");
        assertThat(inspection.locator(".alert-info").textContent()).contains("Merged with another lecture");
        inspection.navigate("/measures/education?show=WITHDRAWN");
        assertThat(inspection.locator("#lines tbody tr").count()).isEqualTo(1);
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
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
