package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The main pages have no barrier that axe calls serious or critical (WCAG 2.2 AA), and none is wider than its window. */
@ProbityTest
class AccessibilityJourney {

    private static final List<String> PAGES = List.of(
            "/",
            "/programme/cycle",
            "/programme/meetings",
            "/programme/meetings/new",
            "/programme/notices",
            "/programme/feedback",
            "/powers",
            "/powers/new",
            "/powers/allocation",
            "/powers/coverage",
            "/risks/forms",
            "/risks/unit-forms",
            "/risks/progress",
            "/risks/matrix",
            "/risks/grades",
            "/risks/ledger",
            "/risks/ledger/heat",
            "/risks/reexaminations",
            "/organization",
            "/organization/people",
            "/organization/leading-group",
            "/organization/calendar",
            "/identity/me",
            "/identity/password",
            "/identity/accounts",
            "/identity/delegations",
            "/import",
            "/powers/import",
            "/search?q=a",
            "/no-such-page");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440", "en, 390"})
    void pagesHaveNoBarriers(String language, int width) {
        var bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        var power = fixture.power("A");
        var point = fixture.point("A", "staffA1", Grade.HIGH, 5, 5, power);
        fixture.point("B", "staffB1", Grade.LOW, 2, 2);
        var form = jdbc.sql("select form_id from risks.point where id = :id")
                .param("id", point)
                .query(String.class)
                .single();
        var base = "http://localhost:" + port;

        var door = Browser.visitor(base, language, width, 900);
        door.navigate("/sign-in");
        assertOpen(door, "/sign-in");
        door.fill("#username", bureau.username("staffA1"));
        door.fill("#password", "demo");
        door.click("#sign-in-form button");
        door.waitForURL(url -> !url.contains("/sign-in"));
        var rows = Stream.of(
                "/risks/ledger/" + point,
                "/risks/forms/" + form,
                "/risks/forms/" + form + "/print",
                "/powers/" + power,
                "/powers/posts/" + bureau.posts().get("staffA1").value(),
                "/organization/posts/" + bureau.posts().get("staffA1").value(),
                "/organization/sections/" + bureau.sections().get("A").value(),
                "/organization/people/" + bureau.people().get("staffA1").value(),
                "/risks/grades/posts/" + bureau.posts().get("staffA1").value());
        Stream.concat(PAGES.stream(), rows).forEach(path -> {
            door.navigate(path);
            assertOpen(door, path);
        });
        door.context().close();
    }

    private static void assertOpen(Page page, String path) {
        var barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> rule.getImpact().equals("serious")
                                || rule.getImpact().equals("critical"))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertThat(barriers).as(path).isEmpty();
        assertThat(page.title()).as(path).isNotBlank();
        assertThat(page.locator("h1").count())
                .as("one heading of the first rank on " + path)
                .isEqualTo(1);
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no wider than the window: " + path)
                .isTrue();
    }
}
