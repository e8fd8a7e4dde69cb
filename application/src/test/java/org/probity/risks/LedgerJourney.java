package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers of the ledger in both languages, and those who may not read all of it. */
@ProbityTest
class LedgerJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theLedgerIsReadTodayAndAsOfAPastDay(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        var power = fixture.power("A");
        var point = fixture.point("A", "staffA1", Grade.HIGH, 5, 5, power);
        fixture.point("A", "staffA2", Grade.MEDIUM, 3, 3);
        var other = fixture.point("B", "staffB1", null, 2, 2);
        for (var i = 0; i < 10; i++) {
            fixture.point("B", "staffB2", Grade.LOW, 1, 2);
        }
        jdbc.sql("update risks.point set primary_source = 'POST_DUTY', sources = '{POST_DUTY}',"
                        + " changed_at = changed_at + interval '1 second' where section_id = :section")
                .param("section", bureau.sections().get("B").value())
                .update();
        var before = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        clock.advance(Duration.ofDays(2));
        var base = "http://localhost:" + port;

        var office = Browser.signedIn(base, language, bureau.username("staffA1"), "demo");
        office.navigate("/risks/ledger?size=10");
        assertThat(office.title()).contains(english ? "Integrity risk ledger" : "廉政风险防控台账");
        assertThat(office.locator("#totals > b").textContent()).contains("13");
        assertThat(office.locator("#ledger tbody tr").count()).isEqualTo(10);
        shot(office, "ledger-" + language);
        follow(office, "a[rel=next]");
        assertThat(office.locator("#ledger tbody tr").count()).isEqualTo(3);
        office.selectOption("#grade", "HIGH");
        follow(office, "#filter button");
        assertThat(office.locator("#ledger tbody tr").count()).isEqualTo(1);
        assertThat(office.url()).contains("grade=HIGH");

        office.navigate("/risks/ledger/heat");
        assertThat(office.locator("#heat a").count()).isEqualTo(4);
        shot(office, "heat-" + language);
        follow(office.locator("#heat a").first());
        assertThat(office.locator("#ledger tbody tr").count()).isEqualTo(1);
        office.navigate("/risks/ledger/heat?grade=LOW");
        follow(office, "#content a[href*='/ledger/sources']");
        assertThat(office.url()).contains("grade=LOW");
        assertThat(office.locator("#sources tbody tr").count()).isEqualTo(2);
        shot(office, "sources-" + language);
        assertThat(office.locator("#sources-caption").textContent()).contains(english ? "each of their" : "分别计数");
        follow(office.locator("#sources tbody a").first());
        assertThat(office.url()).contains("grade=LOW").contains("source=POST_DUTY");
        assertThat(office.locator("#totals > b").textContent()).contains("10");
        office.navigate("/risks/ledger/sources");
        assertThat(office.locator(".one-sided").textContent()).contains(english ? "other aspects" : "其他方面");
        shot(office, "one-sided-" + language);
        office.navigate("/risks/ledger");
        follow(office, "#content a[href*='/ledger/trend']");
        assertThat(office.locator("#trend tbody tr").count()).isEqualTo(1);
        assertThat(office.locator("#first-cycle").textContent()).contains(english ? "begins with the next" : "自下一周期起");
        shot(office, "trend-" + language);
        office.navigate("/risks/ledger/completeness");
        assertThat(office.locator("#percent").textContent()).contains("%");
        follow(office.locator("table a").first());
        assertThat(office.locator("#ledger tbody tr").count()).isPositive();
        office.navigate("/risks/ledger/print");
        assertThat(office.locator("#print tbody tr").count()).isEqualTo(13);

        office.navigate("/risks/ledger/" + point);
        assertThat(office.locator("#explanation").textContent())
                .contains("5 × 5 = 25")
                .contains("25 × 0.8 = 20.0");
        shot(office, "point-" + language);
        office.fill("#why", english ? "The holder asks" : "经办人员提出");
        follow(office, "#reexamine button");
        assertThat(office.locator(".alert-success").count()).isEqualTo(1);
        office.fill("#because", english ? "Power abolished, meeting 3" : "职权取消，第3次会议");
        office.onDialog(dialog -> dialog.accept());
        follow(office, "#status button[value=CLOSED]");
        assertThat(office.locator("#changes").textContent())
                .contains(english ? "Power abolished, meeting 3" : "职权取消，第3次会议");
        office.navigate("/risks/ledger?status=CLOSED");
        assertThat(office.locator("#ledger tbody tr").count()).isEqualTo(1);
        office.navigate("/risks/ledger?status=CLOSED&asOf=" + before);
        assertThat(office.locator("#ledger").count()).isZero();
        office.navigate("/risks/ledger?asOf=" + before);
        assertThat(office.locator(".alert-warning").count()).isEqualTo(1);
        assertThat(office.locator("#totals > b").textContent()).contains("13");
        follow(office.locator("#ledger a").first());
        assertThat(office.locator(".alert-warning").count()).isEqualTo(1);
        assertThat(office.locator("#status").count()).isZero();

        // The chief finds the task in My work, concludes it badly, then well.
        var chief = Browser.signedIn(base, language, bureau.username("chiefA"), "demo");
        follow(chief.locator("a[href*='/risks/reexaminations/']").first());
        follow(chief, "#conclude button");
        assertThat(chief.locator(".invalid-feedback").count()).isPositive();
        chief.check("input[value=UNCHANGED]");
        chief.fill("#conclusion", english ? "Nothing else to do" : "无需其他调整");
        shot(chief, "reexamination-" + language);
        follow(chief, "#conclude button");
        assertThat(chief.locator(".alert-success").count()).isEqualTo(1);

        // Rows outside one's reach: not listed, not opened, not asked for.
        var staff = Browser.signedIn(base, language, bureau.username("staffA2"), "demo");
        staff.navigate("/risks/ledger");
        assertThat(staff.locator("#ledger tbody tr").count()).isEqualTo(1);
        assertThat(staff.navigate("/risks/ledger/" + other).status()).isEqualTo(403);
        assertThat(staff.navigate("/risks/reexaminations").status()).isEqualTo(403);
        assertThat(staff.navigate("/risks/ledger/NO-SUCH").status()).isEqualTo(404);
        assertThat(staff.navigate("/risks/ledger?grade=X&after=%00&size=9&asOf=never&section=1")
                        .status())
                .isEqualTo(200);

        var phone = Browser.visitor(base, language, 390, 844);
        phone.context().addCookies(office.context().cookies());
        for (var page : new String[] {"", "/sources", "/trend"}) {
            phone.navigate("/risks/ledger" + page);
            shot(phone, "phone-ledger" + page.replace('/', '-') + "-" + language);
            assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= 391"))
                    .isTrue();
        }
        phone.navigate("/risks/ledger/" + point);
        shot(phone, "phone-point-" + language);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
