package org.probity.shell.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.frame.Dates;
import org.probity.identity.Accounts;
import org.probity.organization.WorkCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines as each role meets them, in both languages. */
@DeadlinesTest
class DeadlinesJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desk desk;

    @Autowired
    private Reminders reminders;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private Dates dates;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Bureaus.Bureau bureau;
    private LocalDate start;

    @BeforeEach
    void workOnDesks() {
        start = dates.today().with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (calendar.workingDaysBetween(start, start.plusDays(10)) < 9) {
            start = start.plusDays(7);
        }
        ((MutableClock) clock).moveTo(start);
        jdbc.sql("""
                        insert into shell.looked_through (person_id, day) select id, '2099-12-31' from organization.person
                        on conflict (person_id) do update set day = excluded.day
                        """).update();
        bureau = bureaus.found();
        desk.lay(
                bureau.people().get("staffA2"),
                Desk.item("/risks/ledger", start).toSuperior("risks:read"));
        desk.lay(bureau.people().get("staffA2"), Desk.item("/shell/deadlines?personal", start));
        desk.lay(bureau.people().get("staffA2"), Desk.item("/risks/forms", start.plusDays(12)));
        for (var day = start; day.isBefore(start.plusDays(8)); day = day.plusDays(1)) {
            ((MutableClock) clock).moveTo(day);
            reminders.run(day);
        }
    }

    @AfterEach
    void emptyDesks() {
        desk.clear();
    }

    private Page page(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    @Test
    void fromAPersonsDeadlinesToTheOneAboveAndTheOverview() {
        var staff = page("staffA2", "zh-CN");
        follow(staff, "a.nav-link[href='/shell/deadlines']");
        assertThat(staff.locator("h1").innerText()).isEqualTo("我的期限");
        // other modules may have work for everybody as well
        assertThat(staff.locator("#overdue .inbox-item:has-text('保密的事情')").count())
                .isEqualTo(2);
        assertThat(staff.locator("#overdue").innerText()).contains("已逾期", "告知您的上级");
        assertThat(staff.locator("#coming .inbox-item:has-text('保密的事情')").count())
                .isEqualTo(1);
        assertThat(staff.locator("#history tbody tr:has-text('保密的事情')").count()).isEqualTo(4);
        assertThat(staff.locator("#history").innerText()).contains("到期", "逾期");
        assertThat(staff.navigate("/shell/deadlines/overdue").status()).isEqualTo(403);
        assertThat(staff.navigate("/shell/deadlines/timed").status()).isEqualTo(403);
        assertThat(staff.navigate("/shell/deadlines?before=nonsense").status()).isEqualTo(200);

        var chief = page("chiefA", "zh-CN");
        chief.navigate("/");
        var heard = chief.locator(".inbox-item:has-text('所辖逾期事项')");
        assertThat(heard.count()).isEqualTo(1);
        assertThat(heard.innerText()).contains("人员staffA2：填写风险点排查表（保密的事情/risks/ledger）");
        follow(heard);
        assertThat(chief.url()).endsWith("/risks/ledger");
        chief.navigate("/shell/deadlines/overdue");
        assertThat(chief.locator("#total").innerText())
                .isEqualTo(String.valueOf(chief.locator("#rows tbody tr").count()));
        assertThat(chief.locator("#rows").innerText()).contains("人员staffA2").doesNotContain("personal");

        var leader = page("deputy", "en");
        leader.navigate("/");
        assertThat(leader.locator("#main").innerText()).doesNotContain("Overdue in your sections");
        follow(leader, "a.nav-link[href='/shell/deadlines/overdue']");
        assertThat(leader.locator("h1").innerText()).isEqualTo("Overdue");
        follow(leader.locator("#cells tr:has-text('Fill in the risk point form') a"));
        assertThat(leader.locator("#rows tbody tr").count()).isEqualTo(1);
        assertThat(leader.locator("#rows").innerText()).contains("Person staffA2");
        leader.navigate("/shell/deadlines/overdue?section=nonsense&task=none&page=-3");
        assertThat(leader.locator("#rows").innerText()).contains("No such row");

        var other = page("chiefB", "en");
        other.navigate("/shell/deadlines/overdue");
        assertThat(other.locator("#main").innerText())
                .contains("Nothing is overdue")
                .doesNotContain("staffA2");

        var office = page("staffA1", "en");
        office.navigate("/shell/deadlines/overdue");
        assertThat(office.locator("#rows").innerText()).contains("Person staffA2");

        desk.take(bureau.people().get("staffA2"), "/risks/ledger");
        chief.navigate("/");
        assertThat(chief.locator("#main").innerText()).doesNotContain("所辖逾期事项");
    }

    @Test
    void theAdministratorSeesWhetherTimedWorkIsDoneAndNothingElse() {
        accounts.open(null, "admin-" + bureau.number(), "a long secret", "zh", false);
        var administrator =
                Browser.signedIn("http://localhost:" + port, "en", "admin-" + bureau.number(), "a long secret");
        administrator.navigate("/shell/deadlines/timed");
        assertThat(administrator.locator("h1").innerText()).isEqualTo("Timed work");
        assertThat(administrator.locator("#main").innerText())
                .contains("Mail is on.")
                .doesNotContain("staff", "Fill in");
        administrator.navigate("/shell/deadlines");
        assertThat(administrator.locator("#main").innerText()).contains("An administrator has no deadlines");
        administrator.navigate("/shell/deadlines/mail");
        assertThat(administrator.locator("#main").innerText()).contains("An administrator has no deadlines");
        assertThat(administrator.navigate("/shell/deadlines/overdue").status()).isEqualTo(403);
    }

    @Test
    void anAddressIsConfirmedByItsOwnCodeAndCanBeTakenBack() throws Exception {
        var server = new GreenMail(new ServerSetup(DeadlinesTest.MailPort.PORT, "127.0.0.1", "smtp"));
        var page = page("staffB2", "en");
        page.navigate("/identity/me");
        follow(page, "a[href='/shell/deadlines/mail']");
        page.fill("#address", "not an address");
        follow(page, "#address-form button");
        assertThat(page.locator("#address-form").innerText()).contains("This is not one mail address");
        assertThat(page.inputValue("#address")).isEqualTo("not an address");
        page.fill("#address", "b2@bureau.example");
        follow(page, "#address-form button");
        assertThat(page.locator("#address-form").innerText()).contains("The mail server did not take the mail");
        server.start();
        try {
            page.fill("#address", "b2@bureau.example");
            follow(page, "#address-form button");
            assertThat(page.locator(".alert-success").innerText()).contains("A code was sent");
            page.fill("#code", "000");
            follow(page, "#code-form button");
            assertThat(page.locator("#code-form").innerText()).contains("This is not the code");
            var code = Pattern.compile("\\d{6}").matcher(String.valueOf(server.getReceivedMessages()[0].getContent()));
            assertThat(code.find()).isTrue();
            page.fill("#code", code.group());
            follow(page, "#code-form button");
            assertThat(page.locator("#main").innerText()).contains("b2@bureau.example", "confirmed as yours");
            page.uncheck("input[name=wanted]");
            page.selectOption("#language", "en");
            follow(page, "#choice-form button");
            assertThat(page.locator(".alert-success").innerText()).contains("No more mail is sent to you");
            page.navigate("/shell/deadlines");
            assertThat(page.locator("#mail").innerText()).contains("You have switched reminders by mail off");
            page.navigate("/shell/deadlines/mail");
            follow(page, "form[action$='/forget'] button");
            assertThat(page.locator("#main").innerText()).doesNotContain("b2@bureau.example");
        } finally {
            server.stop();
        }
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'shell.mail-preference-changed'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }
}
