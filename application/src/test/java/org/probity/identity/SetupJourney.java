package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The first visit to an empty store; an application of its own, as every other test fills its store. */
@ProbityTest
@TestPropertySource(properties = "probity.test.store=empty")
class SetupJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private SetupToken token;

    @Test
    void whoeverReadsTheConsoleSetsTheStoreUpOnce() {
        var url = "http://localhost:" + port;
        var page = Browser.visitor(url, "en");
        page.navigate("/sign-in");
        assertThat(page.url()).endsWith("/identity/setup");
        page.fill("#word", "guess");
        page.fill("#administrator", "root");
        page.fill("#password", "rivers run to the sea");
        page.fill("#again", "rivers run to the sea");
        page.fill("#code", "U");
        page.fill("#nameEn", "New Bureau");
        page.fill("#personEn", "Office Person");
        page.fill("#username", "office");
        follow(page, "#setup-form button");
        assertThat(page.locator("#setup-form").textContent()).contains("not the word on the console");
        page.fill("#word", token.word());
        page.fill("#password", "rivers run to the sea");
        page.fill("#again", "rivers run to the sea");
        follow(page, "#setup-form button");
        var password = page.locator("#handed code").textContent();
        assertThat(page.navigate("/identity/setup").status()).isEqualTo(404);
        var office = Browser.signedIn(url, "en", "office", password);
        assertThat(office.url()).endsWith("/identity/password");
        Browser.signedIn(url, "zh-CN", "root", "rivers run to the sea");
    }
}
