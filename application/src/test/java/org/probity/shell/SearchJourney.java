package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.arrive;
import static org.probity.Browser.follow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** One box finds people, posts and powers, never another unit's. */
@ProbityTest
class SearchJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({"zh-CN, 测试许可", "en, Test licence"})
    void aPowerIsFoundByAPartOfItsNameInItsOwnUnitOnly(String language, String words) {
        var own = bureaus.found();
        var other = bureaus.found();
        for (var bureau : new Bureaus.Bureau[] {own, other}) {
            transactions.executeWithoutResult(status -> bureaus.insert(
                    "powers.power",
                    "unit_id",
                    bureau.unit().value(),
                    "section_id",
                    bureau.sections().get("A").value(),
                    "code",
                    "W01",
                    "type",
                    "LICENSE",
                    "name_zh",
                    "测试许可" + bureau.number(),
                    "name_en",
                    "Test licence " + bureau.number()));
        }
        var page = Browser.signedIn("http://localhost:" + port, language, own.username("staffA2"), "demo");
        page.fill("header input[name=q]", words);
        arrive(page, () -> page.press("header input[name=q]", "Enter"));
        var found = page.locator("main").textContent();
        assertThat(found).contains(words);
        assertThat(page.locator("main a[href^='/powers/']").count()).isEqualTo(1);
        follow(page, "main a[href^='/powers/']");
        assertThat(page.locator("h1").textContent()).contains(words).contains(String.valueOf(own.number()));
    }
}
