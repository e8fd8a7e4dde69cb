package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The eight tasks of the year on the cycle's page: computed from what is on record, never entered (P0.2). */
@ProbityTest
class TaskBoardJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private static String state(Page page, String task) {
        return page.locator("[data-task=" + task + "]").getAttribute("data-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void eachTaskIsAsFarAsTheWorkOnRecord(String language) {
        var bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        var office = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        office.navigate("/programme/cycle");
        assertThat(office.locator("#tasks li").count()).isEqualTo(8);
        assertThat(office.locator("#tasks [data-state=NOT_STARTED]").count()).isEqualTo(8);

        fixture.point("A", "staffA2", Grade.HIGH, 5, 5);
        office.navigate("/programme/cycle");
        assertThat(state(office, "GRADE")).isEqualTo("DONE");
        fixture.point("A", "staffA2", null, 2, 2);
        office.navigate("/programme/cycle");
        assertThat(state(office, "GRADE")).isEqualTo("UNDER_WAY");
        assertThat(office.locator("[data-task=GRADE]").textContent())
                .contains(language.equals("en") ? "1 of 2" : "共2项，已完成1项");
        assertThat(state(office, "WARN_AND_DISPOSE")).isEqualTo("NOT_STARTED");
        for (var link : List.of("FIND", "GRADE", "OPTIMISE_POWERS", "STRENGTHEN_CONTROL", "DYNAMIC_MANAGEMENT")) {
            var pages = office.locator("[data-task=" + link + "] a").all().stream()
                    .map(found -> found.getAttribute("href"))
                    .toList();
            assertThat(pages).as(link).isNotEmpty();
            for (var page : pages) {
                assertThat(office.navigate(page).status()).as(page).isEqualTo(200);
            }
            office.navigate("/programme/cycle");
        }
    }
}
