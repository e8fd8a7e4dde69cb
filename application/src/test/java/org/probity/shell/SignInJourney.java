package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through the door, in both languages. */
@ProbityTest
class SignInJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void anAdministratorSignsInAndSeesNoBusinessContent(String language) {
        var name = "admin-" + language.toLowerCase(java.util.Locale.ROOT);
        accounts.open(null, name, "a long secret", "zh", false);
        var page = Browser.signedIn("http://localhost:" + port, language, name, "a long secret");
        assertThat(page.title()).contains(language.equals("en") ? "My work" : "我的待办");
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "deputy", "chiefA", "staffA2", "discipline", "auditor", "superior"})
    void everyRoleReachesItsWork(String key) {
        var bureau = bureaus.found();
        var page = Browser.signedIn("http://localhost:" + port, "en", bureau.username(key), "demo");
        assertThat(page.locator("h1").textContent()).isEqualTo("My work");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        accounts.open(null, "somebody", "a long secret", "zh", false);
        var page = Browser.visitor("http://localhost:" + port, "en");
        page.navigate("/sign-in");
        page.fill("#username", "somebody");
        page.fill("#password", "wrong");
        follow(page, "#sign-in-form button");
        assertThat(page.locator("[role=alert]").textContent()).contains("do not match");
    }
}
