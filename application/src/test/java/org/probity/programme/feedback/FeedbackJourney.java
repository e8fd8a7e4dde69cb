package org.probity.programme.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff speak during the window, without a name if they want; the office answers. */
@ProbityTest
class FeedbackJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Dates dates;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void feedbackIsGivenWithoutANameAndAnswered(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var office = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        office.navigate("/programme/cycle");
        assertThat(office.locator("[aria-current=step]").textContent()).contains(english ? "Implementation" : "组织实施阶段");
        office.navigate("/programme/feedback");
        office.fill("#title-en", "Feedback on the unit form");
        office.locator("#days").evaluate("field => field.removeAttribute('max')");
        office.fill("#days", "8");
        follow(office, "#window-form button");
        assertThat(office.locator(".invalid-feedback").textContent()).contains("7");
        office.fill("#days", "5");
        follow(office, "#window-form button");
        var window = UUID.fromString(office.url().substring(office.url().lastIndexOf('/') + 1));

        var staff = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffB2"), "demo");
        staff.navigate("/programme/feedback/" + window);
        staff.fill("#text", "The second measure is too weak.");
        staff.check("#unnamed");
        follow(staff, "#feedback-form button");
        assertThat(staff.locator("#content").textContent()).doesNotContain("too weak");
        assertThat(jdbc.sql("""
                        select count(*) from programme.feedback f join audit.entry e on e.subject = 'programme.feedback' and e.subject_id = f.id::text
                        where f.window_id = :window and (f.person_id is not null or e.account_id is not null or e.actor <> 'system')
                        """).param("window", window).query(Integer.class).single())
                .isZero();

        office.navigate("/programme/feedback/" + window);
        office.fill("input[name=answer]", "Adopted: a second check is added.");
        follow(office, ".list-group-item form button");
        staff.navigate("/programme/feedback/" + window);
        assertThat(staff.locator("#content").textContent())
                .contains("too weak")
                .contains(english ? "Without name" : "匿名");

        aFormIsSpokenOf(language, bureau, window);

        ((MutableClock) clock).moveTo(dates.today().plusDays(6));
        var daysLater = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffB2"), "demo");
        daysLater.navigate("/programme/feedback/" + window);
        assertThat(daysLater.locator("#content").textContent()).contains("too weak");
        assertThat(daysLater.locator("#feedback-form").count()).isZero();
        assertThatThrownBy(() -> feedbacks.give(window, bureau.people().get("staffB2"), "too late by a day"))
                .isInstanceOf(Refused.class);
    }

    /** From the form to what is said of it, and back to the form with the answer (P2.1.2k). */
    private void aFormIsSpokenOf(String language, Bureaus.Bureau bureau, UUID window) {
        var form = transactions.execute(status -> bureaus.insert(
                "risks.form",
                "unit_id",
                bureau.unit().value(),
                "cycle_id",
                bureau.cycle(),
                "scope",
                "UNIT",
                "section_id",
                bureau.sections().get("B").value(),
                "chain",
                "UNIT",
                "state",
                "DETERMINED",
                "due_on",
                dates.today()));
        var chief = Browser.signedIn("http://localhost:" + port, language, bureau.username("chiefB"), "demo");
        chief.navigate("/risks/forms/" + form);
        follow(chief.locator("#voices a").first());
        assertThat(chief.locator("#about").textContent()).contains(language.equals("en") ? "Section B" : "B科");
        chief.fill("#text", "The threshold is too high.");
        follow(chief, "#feedback-form button");
        var office = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        office.navigate("/programme/feedback/" + window);
        var said = office.locator("[id^=feedback-]", new Page.LocatorOptions().setHasText("too high"));
        assertThat(said.locator("a[href='/risks/forms/" + form + "']").count()).isEqualTo(1);
        said.locator("input[name=answer]").fill("Adopted: lowered to 50 000 yuan.");
        follow(said.locator("form button"));
        chief.navigate("/risks/forms/" + form);
        assertThat(chief.locator("#voices").textContent()).contains("too high", "lowered to 50 000");
        chief.navigate("/programme/feedback/" + window + "?about=risks.form:" + UUID.randomUUID());
        assertThat(chief.locator("#about").count()).isZero();
    }
}
