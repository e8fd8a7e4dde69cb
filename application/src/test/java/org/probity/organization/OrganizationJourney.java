package org.probity.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The organisation's pages in both languages, by those who may edit, those who may read, and those who may not. */
@ProbityTest
class OrganizationJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @Test
    void theOfficeAddsASectionAPostAndAHolderAndConfirmsItsDuties() {
        var page = enter("en", "staffA1");
        page.navigate("/organization");
        assertThat(page.locator("#problems").textContent()).contains("Not in order yet");
        shoot(page, "organization-en");
        page.locator("details summary").first().click();
        follow(page, "#section-form button");
        assertThat(page.locator("#content").textContent()).contains("Give a name", "Give a code");
        page.fill("#section-form #code", "C");
        page.fill("#section-form #nameZh", "法规科");
        page.fill("#section-form #nameEn", "Regulations");
        follow(page, "#section-form button");
        assertThat(page.locator("h1").textContent()).isEqualTo("Regulations");
        follow(page, "text=Add a post");
        page.fill("#nameEn", "Drafter");
        page.fill("#code", "C1");
        follow(page, "#post-form button");
        follow(page, "#confirm");
        assertThat(page.locator("[role=alert]").textContent()).contains("without duties cannot be confirmed");
        page.fill("#dutiesEn", "Drafts rules");
        follow(page, "#post-form button:has-text('Save')");
        page.waitForSelector("[role=status]");
        follow(page, "#confirm");
        page.waitForSelector("#content >> text=Duties confirmed");
        page.selectOption("#seat-form select", bureau.people().get("staffB1").toString());
        follow(page, "#seat-form button");
        assertThat(page.locator("#holders").textContent()).contains("Person staffB1");
        shoot(page, "organization-post-en");
    }

    @Test
    void theOfficeReadsItInChineseOnASmallScreenToo() {
        var page = enter("zh-CN", "staffA1");
        for (var path : new String[] {
            "/organization",
            "/organization/people",
            "/organization/people/" + bureau.people().get("chiefA"),
            "/organization/leading-group",
            "/organization/calendar?year=2026",
            "/organization/sections/" + bureau.sections().get("A"),
            "/organization/posts/" + bureau.posts().get("staffA1"),
            "/search?q=岗位",
            "/identity/me"
        }) {
            page.setViewportSize(1440, 900);
            var response = page.navigate(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(page.content()).as(path).doesNotContain("??");
            shoot(page, "zh" + path.replaceAll("[^a-z-]", "_").replaceAll("_.{30,}", "_x"));
            page.setViewportSize(390, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
        shoot(page, "me-390");
    }

    @Test
    void theLoserOfTwoEditsSeesBothWordings() {
        var url = "/organization/sections/" + bureau.sections().get("A");
        var chief = enter("en", "chiefA");
        var office = enter("en", "staffA1");
        chief.navigate(url);
        office.navigate(url);
        chief.fill("#mandateEn", "The chief's wording");
        follow(chief, "#section-form button");
        office.fill("#mandateEn", "The office's wording");
        follow(office, "#section-form button");
        assertThat(office.locator("[role=alert]").textContent()).contains("Somebody else changed this");
        assertThat(office.locator("#mandateEn").inputValue()).isEqualTo("The office's wording");
        assertThat(office.locator(".theirs").textContent()).contains("The chief's wording");
        follow(office, "#section-form button");
        assertThat(office.locator("[role=status]").textContent()).isEqualTo("Saved.");
    }

    @Test
    void whoEndsWhatSomebodyElseEndedReadsBothDaysAndWhoRenamesTheUnitBothNames() {
        var first = enter("en", "staffA1");
        var second = enter("zh-CN", "staffA1");
        for (var page :
                List.of("/organization/posts/" + bureau.posts().get("staffB2"), "/organization/leading-group")) {
            first.navigate(page);
            second.navigate(page);
            first.fill("form[action$='/end'] >> nth=0 >> input[name=toOn]", "2026-05-07");
            follow(first, "form[action$='/end'] >> nth=0 >> button");
            second.fill("form[action$='/end'] >> nth=0 >> input[name=toOn]", "2026-05-09");
            follow(second, "form[action$='/end'] >> nth=0 >> button");
            assertThat(second.locator("[role=alert]").textContent()).contains("2026年5月7日", "2026年5月9日");
        }
        first.navigate("/organization");
        second.navigate("/organization");
        first.locator("#unit-form #unitEn").evaluate("field => field.closest('details').open = true");
        second.locator("#unit-form #unitEn").evaluate("field => field.closest('details').open = true");
        first.fill("#unit-form #unitEn", "Bureau by the first");
        follow(first, "#unit-form button");
        second.fill("#unit-form #unitEn", "Bureau by the second");
        follow(second, "#unit-form button");
        assertThat(second.inputValue("#unit-form #unitEn")).isEqualTo("Bureau by the second");
        assertThat(second.locator("#unit-form .theirs").textContent()).contains("Bureau by the first");
        follow(second, "#unit-form button");
        second.navigate("/organization");
        assertThat(second.inputValue("#unit-form #unitEn")).isEqualTo("Bureau by the second");
    }

    @Test
    void othersSeeTheirPartAndNothingByDirectAddress() {
        var holder = enter("en", "staffB2");
        holder.navigate("/organization");
        assertThat(holder.locator("#content").textContent())
                .contains("Post staffB2")
                .doesNotContain("Post staffB1");
        assertThat(status(holder, "/organization/posts/" + bureau.posts().get("chiefA")))
                .isEqualTo(403);
        assertThat(status(holder, "/organization/sections/" + bureau.sections().get("A")))
                .isEqualTo(403);
        assertThat(status(holder, "/organization/people/" + bureau.people().get("chiefA")))
                .isEqualTo(403);
        assertThat(status(
                        holder,
                        "/organization/posts/new?section=" + bureau.sections().get("B")))
                .isEqualTo(403);
        var other = bureaus.found();
        var head = enter("en", "head");
        assertThat(status(head, "/organization/posts/" + other.posts().get("chiefA")))
                .isEqualTo(403);
        assertThat(status(head, "/organization/people/" + other.people().get("chiefA")))
                .isEqualTo(404);
        assertThat(status(head, "/organization/posts/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        head.navigate("/search?q=staffB2");
        assertThat(head.locator("#content a").allTextContents()).hasSize(2);
        holder.navigate("/search?q=chiefA");
        assertThat(holder.locator("#content").textContent()).contains("Nothing found");
    }

    private Page enter(String language, String key) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    private static int status(Page page, String path) {
        return page.navigate(path).status();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("../screenshots", name + ".png"))
                .setFullPage(true));
    }
}
