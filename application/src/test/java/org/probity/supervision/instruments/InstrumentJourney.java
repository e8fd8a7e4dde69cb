package org.probity.supervision.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An admonition with its talk, and letters with their wording, in the browser (P2.3b, F13b). */
@ProbityTest
class InstrumentJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void twoTalkThePersonSignsAndColleaguesKnowNothing(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/supervision/instruments/new");
        follow(inspection, "#instrument-form .btn-primary");
        assertThat(inspection.locator(".invalid-feedback").count()).isEqualTo(6);
        inspection.selectOption("#kind", "ADMONITION");
        inspection.selectOption("#form", "BOTH");
        inspection.selectOption("#person", bureau.people().get("chiefA").toString());
        inspection.selectOption("#ground", "COLLECTIVE_DECISION");
        inspection.fill("#facts", "Two matters <b>alone</b>");
        inspection.fill("#requirement", "Decide them together");
        inspection.selectOption("#talker", bureau.people().get("staffA2").toString());
        inspection.selectOption("#recorder", bureau.people().get("staffB1").toString());
        follow(inspection, "#instrument-form .btn-primary");
        assertThat(inspection.locator(".invalid-feedback").textContent())
                .contains(english ? "works under this person" : "谈话人是该人员的下级");
        inspection.selectOption("#talker", bureau.people().get("deputy").toString());
        follow(inspection, "#instrument-form .btn-primary");
        var record = path(inspection);
        assertThat(inspection.locator("#record").textContent()).contains("Two matters <b>alone</b>");

        for (var other : List.of("staffA2", "chiefB", "staffB2")) {
            var reader = signedIn(language, bureau, other);
            assertThat(status(reader, record)).as(other).isEqualTo(404);
            reader.navigate("/supervision/instruments");
            assertThat(reader.locator("#instruments").count()).as(other).isZero();
            assertThat(status(reader, "/supervision/instruments/new")).as(other).isEqualTo(403);
        }
        var talker = signedIn(language, bureau, "deputy");
        talker.navigate("/");
        follow(talker.locator("a[href='" + record + "']").first());
        follow(talker, "#talk-form .btn-primary");
        assertThat(talker.locator("#talk-form .invalid-feedback").count()).isEqualTo(1);
        talker.fill("#place", "Room 3");
        talker.fill("#talk-text", "The matters were named, the explanation heard.");
        follow(talker, "#talk-form .btn-primary");
        assertThat(talker.locator("#sign-form").count()).isZero();

        var person = signedIn(language, bureau, "chiefA");
        person.navigate(record);
        assertThat(person.locator("#influence").count()).isEqualTo(1);
        follow(person, "#sign-form .btn-primary");
        assertThat(person.locator("#state").textContent()).contains(english ? "Acknowledged" : "已签认");
        person.fill("#statement-text", "I shall bring them to the meeting.");
        follow(person, "#statement-form .btn-primary");
        assertThat(person.locator("#statement").textContent()).contains("I shall bring them");
        follow(person, "#letter-link");
        assertThat(person.locator(".letter-title").textContent()).isEqualTo(english ? "Admonition" : "诫勉书");
        assertThat(person.locator("#acknowledge-form").count()).isEqualTo(1);
        assertThat(person.locator("#service-form").count()).isZero();
        assertThat(person.locator("[data-word]").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theOfficeWritesTheWordsOfLettersAndTheWordOfTheirNumbers(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var office = signedIn(language, bureau, "staffA1");
        office.navigate("/supervision/letters");
        assertThat(office.locator(".empty").count()).isEqualTo(1);
        office.navigate("/supervision/letters/templates");
        follow(office.locator("#templates a").first());
        var template = path(office);
        office.fill("#word", "测 字");
        follow(office, "#word-form button");
        assertThat(office.locator("#word-form .invalid-feedback").count()).isEqualTo(1);
        office.fill("#word", "测自然资纪函");
        follow(office, "#word-form button");
        office.fill("#body-zh", "{facts}{oops}");
        office.fill("#reason", "shorter");
        follow(office, "#preview-template");
        assertThat(office.locator("#sample").textContent()).contains("测自然资纪函〔");
        assertThat(office.locator("#template-form").textContent())
                .contains("{oops}")
                .contains("{due}")
                .contains(english ? "These places are missing" : "缺少以下填充项");
        office.fill("#body-zh", "{source}{facts}{request}{due}。");
        office.fill("#body-en", "{source} {facts} {request} {due}.");
        follow(office, "#save-template");
        assertThat(office.locator("#editions details").count()).isEqualTo(2);
        var chief = signedIn(language, bureau, "chiefA");
        assertThat(status(chief, template)).isEqualTo(403);
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate(template);
        assertThat(inspection.locator("#template-form, #word-form").count()).isZero();
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        var page = Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
        page.onDialog(Dialog::accept);
        return page;
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/supervision"));
    }

    private static int status(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }
}
