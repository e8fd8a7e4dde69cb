package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
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

    private static final List<String> MAIN_PAGES = List.of(
            "/",
            "/programme/cycle",
            "/programme/cycle/deviations",
            "/programme/cycle/units",
            "/programme/plans",
            "/programme/plans/actions",
            "/programme/meetings/new",
            "/programme/notices",
            "/powers",
            "/powers/new",
            "/powers/allocation",
            "/powers/benchmarks",
            "/powers/benchmarks/new",
            "/powers/rules",
            "/powers/rules/new",
            "/risks/forms",
            "/risks/progress",
            "/risks/matrix",
            "/risks/grades",
            "/risks/ledger",
            "/measures/dossiers",
            "/measures/gaps",
            "/measures/health",
            "/organization",
            "/organization/people",
            "/identity/me",
            "/powers/import",
            "/no-such-page");

    private static final List<String> OTHER_PAGES = List.of(
            "/shell/deadlines",
            "/shell/deadlines/overdue",
            "/shell/deadlines/mail",
            "/programme/meetings",
            "/programme/mobilisation",
            "/programme/education",
            "/programme/education/new",
            "/programme/education/log",
            "/programme/education/quizzes",
            "/programme/education/pledges",
            "/measures",
            "/measures/print",
            "/measures/checks",
            "/measures/checks/calendar",
            "/measures/responsibility",
            "/measures/responsibility/mine",
            "/measures/responsibility/calendar",
            "/measures/responsibility/statements",
            "/measures/projects",
            "/supervision/letters",
            "/supervision/letters/templates",
            "/supervision/letters/templates/REMINDER",
            "/supervision/orders",
            "/supervision/instruments",
            "/measures/projects/new",
            "/measures/decisions/new",
            "/measures/repeated",
            "/measures/education",
            "/measures/education/new",
            "/measures/education/coverage",
            "/measures/education/words",
            "/measures/interests",
            "/measures/interests/declare",
            "/measures/interests/status",
            "/measures/interests/recusals",
            "/measures/interests/recusals/new",
            "/measures/interventions",
            "/measures/interventions/new",
            "/measures/decisions",
            "/supervision/petitions",
            "/supervision/petitions/analysis",
            "/warnings",
            "/warnings/mine",
            "/warnings/reminders/new",
            "/warnings/inquiries/new",
            "/warnings/escalations",
            "/warnings/lessons",
            "/warnings/figures",
            "/warnings/terms",
            "/programme/feedback",
            "/powers/coverage",
            "/powers/benchmarks/missing",
            "/risks/without-rule",
            "/risks/unit-forms",
            "/risks/ledger/heat",
            "/risks/reexaminations",
            "/organization/leading-group",
            "/organization/calendar",
            "/identity/password",
            "/identity/accounts",
            "/identity/delegations",
            "/import",
            "/search?q=a");

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
        var barriers = new ArrayList<>(barriers(door, "/sign-in"));
        for (var path : List.of("/petition", "/petition?unit=" + bureau.unit(), "/petition/follow")) {
            door.navigate(path);
            barriers.addAll(barriers(door, path));
        }
        door.navigate("/sign-in");
        door.fill("#username", bureau.username("staffA1"));
        door.fill("#password", "demo");
        door.click("#sign-in-form button");
        door.waitForURL(url -> !url.contains("/sign-in"));
        var rows = Stream.of(
                "/risks/ledger/" + point,
                "/measures/dossiers/" + point,
                "/measures/dossiers/" + point + "/edit",
                "/measures/dossiers/" + point + "/bow-tie",
                "/measures/dossiers/" + point + "/print",
                "/measures/gaps/high-without-dossier",
                "/risks/forms/" + form,
                "/risks/forms/" + form + "/print",
                "/powers/" + power,
                "/powers/" + power + "/chart",
                "/powers/" + power + "/chart/compare",
                "/powers/" + power + "/chart/bpmn",
                "/powers/posts/" + bureau.posts().get("staffA1").value(),
                "/organization/posts/" + bureau.posts().get("staffA1").value(),
                "/organization/sections/" + bureau.sections().get("A").value(),
                "/organization/people/" + bureau.people().get("staffA1").value(),
                "/risks/grades/posts/" + bureau.posts().get("staffA1").value());
        var others = width > 1000 ? OTHER_PAGES.stream() : Stream.<String>of();
        Stream.of(MAIN_PAGES.stream(), others, rows).flatMap(pages -> pages).forEach(path -> {
            door.navigate(path);
            barriers.addAll(barriers(door, path));
        });
        assertThat(barriers).isEmpty();
        door.context().close();
    }

    private static List<String> barriers(Page page, String path) {
        var found = new ArrayList<String>();
        new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> rule.getImpact().equals("serious")
                                || rule.getImpact().equals("critical"))
                        .forEach(rule -> found.add(path + " " + rule.getId() + ": "
                                + rule.getNodes().get(0).getHtml()));
        if (page.title().isBlank() || page.locator("h1").count() != 1) {
            found.add(path + " has no title, or not one heading of the first rank");
        }
        if (!(boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
            found.add(path + " is wider than the window");
        }
        return found;
    }
}
