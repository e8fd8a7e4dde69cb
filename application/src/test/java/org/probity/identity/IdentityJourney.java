package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts, passwords and delegations as the administrator and their owners use them. */
@ProbityTest
class IdentityJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Dates dates;

    private Bureau bureau;
    private String url;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        url = "http://localhost:" + port;
    }

    @Test
    void aResetPasswordIsShownOnceAndChangedBeforeAnythingElse() {
        var name = "journey-admin-" + bureau.number();
        accounts.open(null, name, "a long secret", "zh", false);
        var admin = Browser.signedIn(url, "en", name, "a long secret");
        admin.onDialog(dialog -> dialog.accept());
        admin.navigate("/identity/accounts?q=" + bureau.username("staffB2"));
        follow(admin, "#accounts button:has-text('New one-time password')");
        var password = admin.locator("#handed code").textContent();
        assertThat(admin.navigate("/organization").status()).isEqualTo(403);
        var holder = Browser.signedIn(url, "en", bureau.username("staffB2"), password);
        holder.navigate("/");
        assertThat(holder.url()).endsWith("/identity/password");
        holder.fill("#current", password);
        holder.fill("#password", "short");
        holder.fill("#again", "other");
        follow(holder, "#password-form button");
        assertThat(holder.locator("#password-form").textContent()).contains("10 to 200", "differ");
        holder.fill("#current", password);
        holder.fill("#password", "rivers run to the sea");
        holder.fill("#again", "rivers run to the sea");
        follow(holder, "#password-form button");
        assertThat(holder.locator("[role=status]").textContent()).contains("Your password is changed");
        var elsewhere = Browser.signedIn(url, "zh-CN", bureau.username("staffB2"), "rivers run to the sea");
        holder.navigate("/identity/me");
        follow(holder, "text=Sign out everywhere else");
        assertThat(holder.locator("[role=status]").textContent()).contains("everywhere else");
        elsewhere.navigate("/");
        assertThat(elsewhere.url()).contains("/sign-in");
    }

    @Test
    void aChiefDelegatesAndRevokesAndStaffMayNot() {
        var chief = Browser.signedIn(url, "zh-CN", bureau.username("chiefA"), "demo");
        chief.onDialog(dialog -> dialog.accept());
        chief.navigate("/identity/delegations");
        follow(chief, "#delegation-form button");
        assertThat(chief.locator("#delegation-form").textContent()).contains("请选择受托人", "请填写起止日期");
        chief.selectOption("#to", bureau.people().get("chiefB").toString());
        chief.locator("#delegation-form input[type=checkbox]").first().check();
        chief.fill("#toOn", dates.today().plusDays(5).toString());
        chief.fill("#reason", "外出学习");
        follow(chief, "#delegation-form button");
        assertThat(chief.locator("#delegations").textContent()).contains("生效中", "外出学习");
        var delegate = Browser.signedIn(url, "en", bureau.username("chiefB"), "demo");
        delegate.navigate("/identity/me");
        assertThat(delegate.locator("#delegated").textContent()).contains("Sign as section chief", "Section A");
        follow(chief, "text=撤回");
        assertThat(chief.locator("#delegations").textContent()).contains("已撤回");
        var staff = Browser.signedIn(url, "en", bureau.username("staffB2"), "demo");
        assertThat(staff.navigate("/identity/delegations").status()).isEqualTo(403);
        assertThat(staff.navigate("/identity/accounts").status()).isEqualTo(403);
    }
}
