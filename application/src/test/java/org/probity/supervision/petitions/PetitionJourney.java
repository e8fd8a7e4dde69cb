package org.probity.supervision.petitions;

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

/** A petition's whole way, from a telephone without script to the reminder's receipt and the answer (P2.3a). */
@ProbityTest
class PetitionJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void fromTheTelephoneToTheAnswer(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var base = "http://localhost:" + port;
        var reporter = Browser.visitor(base, language, 390, 844);
        reporter.setExtraHTTPHeaders(java.util.Map.of("X-Forwarded-For", english ? "203.0.113.201" : "203.0.113.202"));
        reporter.navigate("/petition?unit=" + bureau.unit());
        assertThat(reporter.locator("script").count()).as("no script").isZero();
        assertThat((Boolean) reporter.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        reporter.fill("#message", "short");
        follow(reporter, "#petition-form .btn-primary");
        assertThat(reporter.locator(".invalid-feedback").textContent()).contains(english ? "at least 10" : "至少10个字");
        reporter.fill("#message", "Acceptance was signed without a visit to the site.");
        reporter.fill("#name", "Ouyang");
        follow(reporter, "#petition-form .btn-primary");
        var code = reporter.textContent("#receipt-code");

        for (var other : List.of("chiefB", "staffA2", "deputy", "auditor", "staffB1")) {
            var reader = Browser.signedIn(base, language, bureau.username(other), "demo");
            assertThat(Objects.requireNonNull(reader.navigate("/supervision/petitions"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            reader.context().close();
        }
        var inspector = Browser.signedIn(base, language, bureau.username("discipline"), "demo");
        inspector.navigate("/");
        follow(inspector.locator("main a[href^='/supervision/petitions/']").first());
        var petition = inspector.url().substring(inspector.url().indexOf("/supervision"));
        assertThat(inspector.locator("main").textContent()).doesNotContain("Ouyang", "site");
        follow(inspector, "#open-form button");
        assertThat(inspector.textContent("#opened")).contains("Ouyang", "without a visit");
        inspector.fill("#text", "Which site?");
        follow(inspector, "#answer-form button");

        reporter.navigate("/petition/follow");
        reporter.fill("#code", "AAAAA-AAAAA-AAAAA-AAAAA");
        follow(reporter, "#code-form button");
        var wrong = reporter.textContent(".alert-danger");
        reporter.fill("#code", "nonsense");
        follow(reporter, "#code-form button");
        assertThat(reporter.textContent(".alert-danger")).as("the same words").isEqualTo(wrong);
        open(reporter, code);
        assertThat(reporter.textContent("#messages")).contains("Which site?");
        reporter.fill("#text", "Lot seven.");
        follow(reporter, "#add-form button");
        assertThat(reporter.textContent("#messages")).contains("Lot seven.");

        inspector.fill("#summary", "Ouyang says so");
        inspector.selectOption("#section", bureau.sections().get("B").toString());
        follow(inspector, "#analysis-form .btn-primary");
        assertThat(inspector.locator("#analysis-form .invalid-feedback").count())
                .isEqualTo(1);
        inspector.fill("#summary", "Acceptance without a visit");
        follow(inspector, "#analysis-form .btn-primary");
        assertThat(inspector.textContent("#state")).contains(english ? "Analysed" : "已研判");

        var office = Browser.signedIn(base, language, bureau.username("staffA1"), "demo");
        office.navigate(petition);
        assertThat(office.textContent("#masked"))
                .contains("Acceptance without a visit")
                .doesNotContain("Ouyang");
        assertThat(office.locator("#open-form, #analysis-form, #close-form").count())
                .isZero();

        follow(inspector, "#to-remind");
        inspector.selectOption("#addressee", "section:" + bureau.sections().get("A"));
        inspector.fill("#facts", "Acceptances are signed without a visit to the site.");
        inspector.fill("#request", "check the acceptances of this year");
        follow(inspector, "#reminder-form .btn-primary");
        var letter = inspector.url().substring(inspector.url().indexOf("/supervision"));
        assertThat(inspector.textContent("main"))
                .contains(english ? "Petition reminder" : "信访提醒函")
                .doesNotContain("Ouyang");
        inspector.navigate(petition);
        assertThat(inspector.textContent("#state")).contains(english ? "Reminder issued" : "已提醒");
        assertThat(letter).startsWith("/supervision/letters/");

        inspector.click("#closing summary");
        inspector.selectOption("#outcome", "CLEARED");
        inspector.fill("#result-words", "Clarified in public.");
        inspector.fill("#reply", "The visits were made; the record is public now.");
        follow(inspector, "#close-form .btn-primary");
        assertThat(inspector.textContent("#result")).contains(english ? "Cleared" : "失实澄清");
        reporter.navigate("/petition/follow");
        open(reporter, code);
        assertThat(reporter.textContent("#messages")).contains("the record is public now");
        assertThat(reporter.locator("#add-form").count()).isZero();
        inspector.navigate("/supervision/petitions/access");
        assertThat(inspector.textContent("#acts")).contains(english ? "Opened it" : "开启密封内容");
        inspector.navigate("/supervision/petitions/analysis");
        assertThat(inspector.textContent("#months")).contains("1");
    }

    private static void open(Page page, String code) {
        page.fill("#code", code);
        follow(page, "#code-form button");
    }
}
