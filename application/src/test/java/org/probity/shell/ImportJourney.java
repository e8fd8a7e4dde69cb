package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.spreadsheets.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The leading group's office imports lists; nobody else does, and nothing is imported twice. */
@ProbityTest
class ImportJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private MutableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aListIsCheckedShownConfirmedAndReported(String language) {
        var bureau = bureaus.found();
        var page = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        page.navigate("/import");
        assertThat(page.locator("ol.list-group > li").count()).isEqualTo(9);
        page.navigate("/organization/import");
        send(page, "名单.csv", "科室,岗位\n甲,乙".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".alert-danger").textContent())
                .contains(language.equals("en") ? "text or web file" : "不是工作簿");

        send(page, "坏.xlsx", Drafts.sheet("科室|岗位|姓名|任职时间", "新科|新岗|张三|不详"));
        assertThat(page.locator("#findings").textContent()).contains("D2").contains("不详");
        assertThat(page.locator("#confirm-form button").count()).isZero();

        var good = Drafts.sheet("科室|岗位|岗位类别|姓名|任职时间", "新科|新岗|一般岗位|张三|2023.06");
        page.navigate("/organization/import");
        send(page, "好.xlsx", good);
        assertThat(page.locator("#tallies tbody tr").count()).isEqualTo(4);
        var preview = page.url();
        var second = page.context().newPage();
        second.navigate(preview);
        follow(page, "#confirm-form button");
        assertThat(page.locator("#report").textContent()).contains("1");
        assertThat(page.locator("[role=status]").textContent()).isNotBlank();
        follow(second, "#confirm-form button");
        assertThat(second.locator("[role=alert]").textContent())
                .contains(language.equals("en") ? "imported already" : "已经导入");

        page.navigate("/organization/import");
        send(page, "好.xlsx", good);
        assertThat(page.locator("#confirm-form button").count()).isZero();
        assertThat(page.locator(".alert-info").count()).isEqualTo(1);
    }

    private static void send(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, XLSX, content));
        follow(page, "#import-form button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPreviewHoldsForAnHourAndOnlyForWhatItShowed(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var page = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        var list = Drafts.sheet("科室|岗位|岗位类别|姓名|任职时间", "新科|新岗|一般岗位|张三|2023.06");
        page.navigate("/organization/import");
        send(page, "甲.xlsx", list);
        var shown = page.url();
        var second = page.context().newPage();
        second.navigate("/organization/import");
        send(second, "乙.xlsx", Drafts.sheet("科室|岗位|岗位类别|姓名|任职时间", "新科|另岗|一般岗位|李四|2023.06"));
        follow(second, "#confirm-form button");
        follow(page, "#confirm-form button");
        assertThat(page.locator("[role=alert]").first().textContent())
                .as("the section is there already: another change than the one shown")
                .contains(english ? "changed" : "变");
        assertThat(page.locator("#confirm-form button").count())
                .as("shown anew")
                .isEqualTo(1);
        clock.advance(java.time.Duration.ofMinutes(61));
        var later = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        later.navigate(shown);
        assertThat(later.locator("#confirm-form").count()).isZero();
        assertThat(later.locator("main a[href='/organization/import']").count()).isPositive();
    }

    @Test
    void othersAreRefusedAndPreviewsAreOnesOwn() {
        var bureau = bureaus.found();
        var office = Browser.signedIn("http://localhost:" + port, "en", bureau.username("staffA1"), "demo");
        office.navigate("/organization/import");
        send(office, "a.xlsx", Drafts.sheet("科室|岗位|姓名|任职时间", "新科|新岗|张三|2023.06"));
        var preview = office.url();
        for (var key : new String[] {"head", "chiefA", "staffA2", "auditor"}) {
            var other = Browser.signedIn("http://localhost:" + port, "en", bureau.username(key), "demo");
            assertThat(other.navigate("/organization/import").status()).as(key).isEqualTo(403);
            assertThat(other.navigate(preview).status()).as(key).isIn(403, 404);
        }
        var elsewhere = bureaus.found();
        var stranger = Browser.signedIn("http://localhost:" + port, "en", elsewhere.username("staffA1"), "demo");
        assertThat(stranger.navigate(preview).status()).isEqualTo(404);
        assertThat(stranger.navigate("/nothing/import").status()).isEqualTo(404);
    }
}
