package org.probity.programme.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.programme.gatherings.ApprovedPlans;
import org.probity.programme.gatherings.Gatherings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** From the approved plan to the archived mobilisation meeting, with everybody's reading, in both languages (P1.2.1, P1.2.2). */
@ProbityTest
class MobilisationJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Dates dates;

    @Autowired
    private Gatherings gatherings;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void allStaffAreMobilisedAndEachReadsForThemselves(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var office = signedIn(language, bureau, "staffA1");
        office.navigate("/programme/mobilisation");
        assertThat(office.locator("#deadline").textContent()).contains(english ? "follows the plan" : "先有方案");
        assertThat(office.locator("#call").count()).isZero();
        ApprovedPlans.approve(bureaus, transactions, bureau, dates.today().minusDays(3));
        office.navigate("/");
        follow(office, "a[href='/programme/mobilisation/new']");

        theMeetingIsCalled(english, bureau, office);
        var meeting = office.url();
        var path = meeting.substring(meeting.indexOf("/programme"));
        attendanceIsRecorded(english, bureau, office);
        whoMayNotActIsTurnedAway(language, bureau, path);
        theRecordIsArchived(english, bureau, office);
        everybodyReads(language, bureau, path);
    }

    private void theMeetingIsCalled(boolean english, Bureaus.Bureau bureau, Page office) {
        assertThat(office.locator("#gathering-form").textContent()).contains(english ? "9 people" : "9人");
        office.fill("#title-en", "Mobilisation of all staff");
        office.selectOption("#chair", bureau.people().get("deputy").toString());
        follow(office, "#gathering-form button");
        assertThat(office.locator(".invalid-feedback").textContent())
                .contains(english ? "where it takes place" : "请填写地点");
        office.fill("#place", "Hall 3");
        follow(office, "#gathering-form button");
        assertThat(office.locator(".invalid-feedback").textContent())
                .contains(english ? "convenes and chairs in person" : "亲自召集主持");
        assertThat(office.inputValue("#title-en")).isEqualTo("Mobilisation of all staff");
        office.selectOption("#chair", bureau.people().get("head").toString());
        office.fill("#held-on", dates.today().minusDays(10).toString());
        follow(office, "#gathering-form button");
        assertThat(office.locator(".invalid-feedback").textContent()).contains(english ? "cannot be earlier" : "不能早于");
        office.fill("#held-on", dates.today().toString());
        follow(office, "#gathering-form button");
        office.waitForSelector("#hold-form");
    }

    private void attendanceIsRecorded(boolean english, Bureaus.Bureau bureau, Page office) {
        office.fill("input[data-filter]", "staffB2");
        assertThat(office.locator("#hold-form .attendee:visible").count()).isEqualTo(1);
        office.fill("input[data-filter]", "");
        untick(office, bureau, "staffB2");
        untick(office, bureau, "staffA2");
        office.selectOption("[name='absence." + bureau.people().get("staffA2") + "']", "SICK");
        follow(office, "#hold-form .card-footer button");
        assertThat(office.locator(".invalid-feedback").textContent())
                .contains(english ? "Person staffB2" : "人员staffB2")
                .doesNotContain("staffA2");
        assertThat(box(office, bureau, "staffB2").isChecked()).isFalse();
        office.selectOption("[name='absence." + bureau.people().get("staffB2") + "']", "ON_DUTY");

        forge(office, bureau.people().get("auditor").toString());
        follow(office, "#hold-form .card-footer button");
        assertThat(office.locator(".invalid-feedback").textContent())
                .contains(english ? "not on the roster" : "不在当日名册");
        forge(office, bureau.people().get("head").toString());
        follow(office, "#hold-form .card-footer button");
        assertThat(office.locator(".invalid-feedback").textContent()).contains(english ? "twice" : "重复");
        follow(office, "#hold-form .card-footer button");
        assertThat(office.locator("#rate").textContent()).contains("9", "7", "77.7");

        office.navigate(office.url() + "?show=absent");
        assertThat(office.locator("#attendance tbody tr").count()).isEqualTo(2);
        follow(office, "#sign-in-sheet");
        assertThat(office.locator(".sign-sheet tbody tr").count()).isEqualTo(9);
        office.goBack();
    }

    private void theRecordIsArchived(boolean english, Bureaus.Bureau bureau, Page office) {
        office.onDialog(com.microsoft.playwright.Dialog::accept);
        office.navigate(office.url().replaceAll("\\?.*", ""));
        assertThat(office.locator("#gate").textContent()).contains(english ? "have not made up" : "尚未补课");
        follow(office, "#archive-form button");
        assertThat(office.locator(".alert-danger").textContent()).contains("2");
        for (var person : List.of("staffA2", "staffB2")) {
            office.fill("#made-up-on", dates.today().toString());
            office.fill("#made-up-place", "Room 2");
            office.fill("#made-up-by", "Office");
            office.check("#make-up-form [value='" + bureau.people().get(person) + "']");
            follow(office, "#make-up-form button");
        }
        assertThat(office.locator("#make-ups li").count()).isEqualTo(2);
        office.fill("#minutes-number", "M-1");
        office.fill("#minutes", "The head spoke of the four points.");
        follow(office, "#minutes-form button");
        follow(office, "#archive-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo(english ? "Archived" : "已归档");
        assertThat(office.locator("#minutes-form, #correct-form, #make-up-form").count())
                .isZero();
    }

    private void everybodyReads(String language, Bureaus.Bureau bureau, String path) {
        var english = language.equals("en");
        var staff = signedIn(language, bureau, "staffB2");
        follow(staff.locator("a[href='" + path + "']").first());
        assertThat(post(staff, path + "/reading", "person=" + bureau.people().get("staffB1")))
                .isEqualTo(403);
        follow(staff, "#read-form button");
        assertThat(staff.locator("#my-reading").textContent()).contains(english ? "You confirmed" : "您已于");
        assertThat(staff.locator("#attendance, #reading-list, #rate").count()).isZero();
        assertThat(staff.locator("#mine").textContent()).contains(english ? "made up" : "已补课");
        staff.navigate("/");
        assertThat(staff.locator("a[href='" + path + "']").count()).isZero();
        staff.navigate(path + "/reading");
        assertThat(staff.locator("#readers tbody tr").count()).isEqualTo(1);

        var chief = signedIn(language, bureau, "chiefB");
        chief.navigate(path + "/reading?show=unread");
        assertThat(chief.locator("#by-section").textContent()).contains(english ? "Section B" : "B科");
        var head = signedIn(language, bureau, "head");
        head.navigate(path + "/reading");
        assertThat(head.locator("#reading-rate").textContent()).contains("1", "9");
        assertThat(head.locator("#readers tbody tr").count()).isEqualTo(9);
    }

    private void whoMayNotActIsTurnedAway(String language, Bureaus.Bureau bureau, String path) {
        var staff = signedIn(language, bureau, "staffA2");
        for (var address : List.of(path + "/plan", path + "/sign-in-sheet", "/programme/mobilisation/new")) {
            assertThat(Objects.requireNonNull(staff.navigate(address)).status())
                    .as(address)
                    .isEqualTo(403);
        }
        staff.navigate(path);
        for (var act : List.of("/hold", "/make-up", "/minutes", "/archive", "/cancel")) {
            assertThat(post(staff, path + act, "version=1")).as(act).isEqualTo(403);
        }
        assertThat(post(
                        staff,
                        path + "/correction",
                        "version=1&came=yes&reason=here&person="
                                + bureau.people().get("staffA2")))
                .isEqualTo(403);
        var superior = signedIn(language, bureau, "superior");
        superior.navigate(path);
        assertThat(superior.locator("#rate").count()).isEqualTo(1);
        assertThat(superior.locator("#hold-form, #minutes-form, #read-form").count())
                .isZero();
        assertThat(post(superior, path + "/reading", "")).isEqualTo(403);
        var other = bureaus.found();
        var stranger = signedIn(language, other, "head");
        assertThat(Objects.requireNonNull(stranger.navigate(path)).status()).isEqualTo(404);
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
    }

    private static Locator box(Page page, Bureaus.Bureau bureau, String who) {
        return page.locator(
                "#hold-form input[name=present][value='" + bureau.people().get(who) + "']:not([type=hidden])");
    }

    private static void untick(Page page, Bureaus.Bureau bureau, String who) {
        box(page, bureau, who).uncheck();
    }

    /** Puts another name among those present, as somebody might who writes the request themselves. */
    private static void forge(Page page, String person) {
        page.locator("#hold-form").evaluate("""
                (form, person) => { const box = document.createElement('input'); box.type = 'hidden'; box.name = 'present';
                    box.value = person; form.append(box); }
                """, person);
    }

    /** Posts by hand from the open page, and returns the answer's status. */
    static int post(Page page, String address, String body) {
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
