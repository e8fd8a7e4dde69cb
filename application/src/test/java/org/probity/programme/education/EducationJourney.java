package org.probity.programme.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A study event with its corrections and log, a quiz and the pledge, in both languages (P1.2.3, P2.2.2g, F23). */
@ProbityTest
class EducationJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Dates dates;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatWasStudiedIsOnRecordByEventAndByPerson(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/programme/education/new");
        inspection.fill("#title-en", "Warning education");
        inspection.fill("#place", "Hall");
        inspection.check("#whom-SECTIONS");
        inspection.selectOption("#type", "WARNING");
        follow(inspection, "#gathering-form button");
        assertThat(inspection.locator(".invalid-feedback").textContent()).contains(english ? "for whom" : "参加对象");
        inspection.check("[name=sections][value='" + bureau.sections().get("A") + "']");
        inspection.selectOption("#type", "");
        follow(inspection, "#gathering-form button");
        assertThat(inspection.locator(".invalid-feedback").textContent()).contains(english ? "type" : "类型");
        inspection.selectOption("#type", "WARNING");
        follow(inspection, "#gathering-form button");
        assertThat(inspection.locator("#hold-form .attendee").count()).isEqualTo(3);
        var absent = bureau.people().get("staffA2");
        inspection.locator("[name=present][value='" + absent + "']").uncheck();
        inspection.selectOption("[name='absence." + absent + "']", "SICK");
        follow(inspection, "#hold-form .card-footer button");
        assertThat(inspection.locator("#rate").textContent()).contains("66.6");
        assertThat(inspection.locator("#archive-form").count()).isZero();
        var path = inspection.url().substring(inspection.url().indexOf("/programme"));

        inspection.navigate(path + "?correct=" + absent);
        follow(inspection, "#correct-form button");
        assertThat(inspection.locator("#correct-form .invalid-feedback").textContent())
                .contains(english ? "reason" : "理由");
        inspection.fill("#correct-reason", "The sign-in sheet shows it.");
        follow(inspection, "#correct-form button");
        assertThat(inspection.locator("#corrections").textContent()).contains("sign-in sheet shows it");
        assertThat(inspection.locator("#rate").textContent()).contains("100");

        var staff = signedIn(language, bureau, "staffA2");
        staff.navigate("/programme/education/log/" + absent);
        assertThat(staff.locator("#content table tbody tr").count()).isEqualTo(1);
        assertThat(status(staff, "/programme/education/log/" + bureau.people().get("staffA1")))
                .isEqualTo(403);
        assertThat(status(staff, "/programme/education/new")).isEqualTo(403);
        staff.navigate("/programme/education/log");
        assertThat(staff.locator("#content tbody tr").count()).isEqualTo(1);
        staff.navigate(path);
        assertThat(staff.locator("#attendance, #corrections").count()).isZero();
        assertThat(post(staff, path + "/correction", "version=2&came=yes&reason=here&person=" + absent))
                .isEqualTo(403);
        var superior = signedIn(language, bureau, "superior");
        superior.navigate("/programme/education");
        assertThat(superior.locator("#totals").textContent()).contains("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void eachIsTestedAndPledgesForThemselves(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var office = signedIn(language, bureau, "staffA1");
        office.onDialog(com.microsoft.playwright.Dialog::accept);
        office.navigate("/programme/education/quizzes");
        office.fill("#title-en", "Quiz on prevention");
        office.fill("#pass", "0");
        follow(office, "#quiz-form button");
        assertThat(office.locator(".invalid-feedback").textContent()).contains("100");
        office.fill("#pass", "100");
        office.fill("#attempts", "2");
        follow(office, "#quiz-form button");
        follow(office, "#open-form button");
        assertThat(office.locator(".alert-danger").textContent()).contains(english ? "Add questions" : "添加题目");
        office.fill("#q-en", "What comes before measures?");
        office.fill("#option-en-0", "Verification");
        office.fill("#option-en-1", "Punishment");
        follow(office, "#question-form button");
        assertThat(office.locator("#question-form .invalid-feedback").first().textContent())
                .contains(english ? "exactly one" : "一个正确答案");
        office.check("#right-0");
        follow(office, "#question-form button");
        follow(office, "#open-form button");
        assertThat(office.locator("#untaken").textContent()).contains("9");
        var quiz = office.url().substring(office.url().indexOf("/programme"));

        var staff = signedIn(language, bureau, "staffB2");
        staff.navigate("/");
        follow(staff.locator("a[href='" + quiz + "']"));
        assertThat(staff.locator("#totals, #untaken, #questions").count()).isZero();
        follow(staff, "#take");
        follow(staff, "#answers-form button");
        assertThat(staff.locator(".invalid-feedback").textContent()).contains(english ? "Answer this" : "请回答");
        staff.locator("#answers-form [type=radio]").nth(1).check();
        follow(staff, "#answers-form button");
        assertThat(staff.locator("#mine").textContent()).contains(english ? "0 of 1" : "答对0题");
        assertThat(staff.locator("#explained").count()).isZero();
        assertThat(post(staff, quiz + "/answers", "person=" + bureau.people().get("staffB1")))
                .isEqualTo(403);
        follow(staff, "#take");
        staff.locator("#answers-form [type=radio]").first().check();
        follow(staff, "#answers-form button");
        assertThat(staff.locator("#explained").count()).isEqualTo(1);
        assertThat(staff.locator("#take").count()).isZero();
        assertThat(post(staff, quiz + "/closing", "version=3")).isEqualTo(403);
        var chief = signedIn(language, bureau, "chiefB");
        chief.navigate(quiz);
        assertThat(chief.locator("#totals").count()).isZero();
        assertThat(chief.locator("#untaken").textContent())
                .contains(english ? "staffB1" : "人员staffB1")
                .doesNotContain("staffA2", "staffB2");

        thePledge(english, language, bureau, office, staff);
    }

    private void thePledge(boolean english, String language, Bureaus.Bureau bureau, Page office, Page staff) {
        office.navigate("/programme/education/pledges");
        office.fill("#title-en", "Integrity pledge");
        office.fill("#text-en", "Too short");
        follow(office, "#pledge-form button");
        assertThat(office.locator(".invalid-feedback").textContent()).contains("20");
        office.fill("#text-en", "I exercise my powers by law and declare every interest.");
        follow(office, "#pledge-form button");
        var pledge = office.url().substring(office.url().indexOf("/programme"));
        assertThat(status(staff, pledge)).isEqualTo(404);
        follow(office, "#open-form button");
        staff.onDialog(com.microsoft.playwright.Dialog::accept);
        staff.navigate(pledge);
        assertThat(post(
                        staff,
                        pledge + "/signature",
                        "person=" + bureau.people().get("staffB1")))
                .isEqualTo(403);
        follow(staff, "#sign-form button");
        assertThat(staff.locator("#signature").textContent()).containsPattern("[0-9a-f]{64}");
        assertThat(staff.locator("#sign-form, #count").count()).isZero();
        office.navigate(pledge);
        assertThat(office.locator("#count").textContent())
                .contains("1", "9", english ? "Person staffB1" : "人员staffB1")
                .doesNotContain("staffB2");
        assertThat(office.locator("#back-form").count()).isZero();
        var auditor = signedIn(language, bureau, "auditor");
        auditor.navigate(pledge);
        assertThat(auditor.locator("#sign-form").count()).isZero();
        assertThat(post(auditor, pledge + "/signature", "")).isEqualTo(403);
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
    }

    private static int status(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }

    private static int post(Page page, String address, String body) {
        return (int) page.evaluate("""
                async ([address, body]) => {
                    const csrf = document.querySelector('meta[name=csrf]');
                    const answer = await fetch(address, {method: 'POST', body, headers:
                        {'Content-Type': 'application/x-www-form-urlencoded', [csrf.dataset.header]: csrf.content}});
                    return answer.status;
                }
                """, List.of(address, body));
    }
}
