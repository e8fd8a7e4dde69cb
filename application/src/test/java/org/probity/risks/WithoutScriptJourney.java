package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.arrive;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A reader whose browser runs no script reads every page of the menu and fills and signs a form. */
@ProbityTest
@Import(Finding.class)
class WithoutScriptJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Finding finding;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageIsReadAndAFormIsFilledAndSigned(String language) {
        var english = language.equals("en");
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var url = "http://localhost:" + port;

        var office = Browser.withoutScript(url, language, bureau.username("staffA1"), "demo");
        var pages = new LinkedHashSet<String>();
        office.locator("#menu a.nav-link").all().forEach(link -> pages.add(link.getAttribute("href")));
        assertThat(pages).hasSizeGreaterThan(12);
        for (var page : pages) {
            assertThat(office.navigate(page).status()).as(page).isEqualTo(200);
            assertThat(office.locator("h1").first().textContent()).as(page).isNotBlank();
            assertThat(office.locator("form[data-autosubmit]:not(:has(button))").count())
                    .as("forms on " + page + " that only a script sends")
                    .isZero();
        }
        office.navigate("/programme/meetings/new");
        office.selectOption("#body", "SUPERIOR");
        follow(office, "#body-form button");
        assertThat(office.url()).contains("body=SUPERIOR");

        var holder = Browser.withoutScript(url, language, bureau.username("staffA2"), "demo");
        follow(holder, ".inbox-item");
        var form = holder.url();
        follow(holder, "#add-point");
        fill(holder, english, bureau.posts().get("staffA2").toString());
        follow(holder, "noscript button");
        assertThat(holder.locator("#suggestion").textContent()).contains("20");
        follow(holder, "#add-measure");
        assertThat(holder.locator(".measure").count()).isEqualTo(2);
        assertThat(holder.inputValue(english ? "#titleEn" : "#titleZh")).isEqualTo("Fines");
        follow(holder, "#save-point");
        assertThat(holder.locator("#point-1").textContent()).contains("Fines");
        follow(holder, "#sign");
        assertThat(holder.locator("#state").textContent()).isEqualTo(english ? "Signed by its author" : "本人已签");

        var chief = Browser.withoutScript(url, language, bureau.username("chiefA"), "demo");
        chief.navigate(form);
        chief.fill("#opinion", "agreed");
        follow(chief, "#sign");
        assertThat(finding.state(finding.formOf(bureau, "staffA2"))).isEqualTo(FormState.CHIEF_SIGNED);
    }

    /** By the keyboard: without scripts Chromium never calls a page it scrolls at rest, and a click waits for that. */
    private static void follow(Page page, String selector) {
        arrive(page, () -> page.locator(selector).first().press("Enter"));
    }

    private void fill(Page page, boolean english, String post) {
        page.fill(english ? "#titleEn" : "#titleZh", "Fines");
        page.fill(english ? "#descriptionEn" : "#descriptionZh", "Same facts, different fines");
        page.selectOption("#primary", "POST_DUTY");
        page.selectOption("#cause", "DISCRETION_EXCESSIVE");
        page.selectOption("#probability", "5");
        page.fill("#probabilityReason", "every month");
        page.selectOption("#harm", "4");
        page.selectOption("#control", "PARTIAL");
        page.selectOption("#measure-0-type", "DISCRETION");
        page.fill(english ? "#measure-0-en" : "#measure-0-zh", "The chief checks every tenth decision");
        page.selectOption("#measure-0-owner", post);
        page.fill("#measure-0-due", finding.today().plusMonths(2).toString());
    }
}
