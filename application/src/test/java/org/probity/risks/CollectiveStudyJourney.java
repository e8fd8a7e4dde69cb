package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What no signature can do: unit forms in the section and the leading group, the head's form before the superior (P2.1.2d, e). */
@ProbityTest
@Import(Finding.class)
class CollectiveStudyJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Finding finding;

    @Autowired
    private FormEditing editing;

    @Autowired
    private FormSigning signing;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aUnitFormIsStudiedByItsSectionAndDeterminedByTheLeadingGroup(String language) {
        var bureau = finding.bureauWithPowers();
        var form = finding.unitForm(bureau);
        var chief = as(bureau, "chiefA", language);
        chief.navigate("/programme/meetings/new");
        call(chief, "Person chiefA", "人员chiefA");
        assertThat(chief.locator("[id^=item-]").count()).isEqualTo(1);
        var boxes = chief.locator("#hold-form input[type=checkbox]").all();
        boxes.get(1).uncheck();
        boxes.get(2).uncheck();
        follow(chief, "#hold-form button");
        assertThat(chief.locator("#hold-form .invalid-feedback").count())
                .as("one attendee is no meeting")
                .isPositive();
        hold(chief);
        var meeting = chief.url();
        var neighbour = as(bureau, "chiefB", language);
        assertThat(neighbour.navigate(meeting).status()).isEqualTo(200);
        assertThat(neighbour.locator("#vote-form button").count()).isZero();
        assertThat(post(neighbour, meeting + "/decide", Map.of("version", "1"))).isEqualTo(403);
        assertThat(as(bureau, "staffB2", language).navigate(meeting).status()).isEqualTo(403);
        follow(chief, "#vote-form button.btn-primary");
        close(chief, "A-1");
        assertThat(finding.state(form)).isEqualTo(FormState.COLLECTIVELY_STUDIED);

        var office = as(bureau, "staffA1", language);
        office.navigate("/programme/meetings/new");
        call(office, "Person head", "人员head");
        hold(office);
        assertThat(office.locator("input[value=RECUSED]").count())
                .as("its chief stays: the form is the section's")
                .isZero();
        follow(office, "#vote-form button.btn-primary");
        assertThat(finding.state(form)).isEqualTo(FormState.DETERMINED);
        office.navigate("/risks/forms/" + form.id());
        assertThat(office.locator("#state").textContent()).isEqualTo(language.equals("en") ? "Determined" : "已确定");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theHeadsOwnFormGoesToTheSuperior(String language) {
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var form = finding.filled(bureau, "head");
        signing.sign(form.id(), bureau.people().get("head"), finding.hash(form), "");
        finding.peer(bureau, form, "deputy");
        signing.sign(form.id(), bureau.people().get("staffA1"), finding.hash(form), "");
        var office = as(bureau, "staffA1", language);
        office.navigate("/programme/meetings/new?body=SUPERIOR");
        call(office, "Person superior", "人员superior");
        assertThat(office.locator("#meeting-form .invalid-feedback").first().textContent())
                .as("one person is no meeting")
                .isNotBlank();
        transactions.executeWithoutResult(status -> bureaus.insert(
                "organization.appointment",
                "unit_id",
                bureau.unit().value(),
                "person_id",
                bureau.people().get("auditor").value(),
                "role",
                "SUPERIOR",
                "from_on",
                finding.today().minusDays(1)));
        office.navigate("/programme/meetings/new?body=SUPERIOR");
        call(office, "Person superior", "人员superior");
        hold(office);
        follow(office, "#vote-form button.btn-primary");
        assertThat(finding.state(form)).isEqualTo(FormState.DETERMINED);
        var superior = as(bureau, "superior", language);
        assertThat(superior.navigate(office.url()).status()).isEqualTo(200);
        assertThat(superior.locator("#vote-form button").count()).isZero();
    }

    @Test
    void aMeetingIsCancelledWithAReasonAndItsMattersWaitForTheNext() {
        var bureau = finding.bureauWithPowers();
        finding.unitForm(bureau);
        var chief = as(bureau, "chiefA", "zh-CN");
        chief.navigate("/programme/meetings/new");
        call(chief, "Person chiefA", "人员chiefA");
        follow(chief, "#cancel-form button");
        assertThat(chief.locator(".invalid-feedback").count()).isPositive();
        chief.navigate(chief.url().replace("/cancel", ""));
        chief.fill("#cancel-form input[name=reason]", "科长外出开会");
        follow(chief, "#cancel-form button");
        assertThat(chief.locator("#state").textContent()).isEqualTo("已取消");
        assertThat(chief.locator("#content").textContent()).contains("科长外出开会");
        assertThat(chief.locator("#hold-form").count()).isZero();
        chief.navigate("/programme/meetings/new");
        assertThat(chief.locator("[name=agenda]").count()).isEqualTo(1);
    }

    @Test
    void aSecondCycleIsRefusedWhileOneIsOpen() {
        var bureau = bureaus.found();
        var office = as(bureau, "staffA1", "zh-CN");
        office.navigate("/programme/cycle");
        assertThat(office.locator("#open-form").count()).isZero();
        assertThat(post(office, "/programme/cycle", Map.of("year", "2027"))).isEqualTo(200);
        office.navigate("/programme/cycle");
        office.evaluate("""
                () => { const form = document.createElement('form'); form.method = 'post'; form.action = '/programme/cycle';
                  form.innerHTML = '<input name="year" value="2027"><button id="second">x</button>';
                  form.append(document.querySelector('input[name=_csrf]').cloneNode()); document.querySelector('main').append(form); }""");
        follow(office, "#second");
        assertThat(office.locator("[role=alert]").first().textContent()).contains("2026");
        assertThat(post(as(bureau, "staffA2", "zh-CN"), "/programme/cycle", Map.of("year", "2027")))
                .isEqualTo(403);
    }

    @Test
    void aDelegateSignsInTheChiefsNameForThatSectionAndNoLonger() {
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var form = finding.filled(bureau, "staffA2");
        signing.sign(form.id(), bureau.people().get("staffA2"), finding.hash(form), "");
        var delegate = as(bureau, "chiefB", "en");
        delegate.navigate("/risks/forms/" + form.id());
        assertThat(delegate.locator("#sign").count())
                .as("another section's chief")
                .isZero();
        var chief = as(bureau, "chiefA", "zh-CN");
        chief.navigate("/identity/delegations");
        chief.selectOption("#to", bureau.people().get("chiefB").toString());
        chief.locator("#delegation-form input[type=checkbox]").first().check();
        chief.fill("#toOn", finding.today().plusDays(5).toString());
        chief.fill("#reason", "外出学习");
        follow(chief, "#delegation-form button");
        delegate.navigate("/");
        follow(delegate.locator(".inbox-item", new Page.LocatorOptions().setHasText("Sign as section chief")));
        follow(delegate, "#sign");
        assertThat(finding.state(form)).isEqualTo(FormState.CHIEF_SIGNED);
        assertThat(delegate.locator("#signatures").textContent()).contains("Person chiefB", "Person chiefA");
        var second = finding.filled(bureau, "staffA1");
        signing.sign(second.id(), bureau.people().get("staffA1"), finding.hash(second), "");
        chief.navigate("/identity/delegations");
        follow(chief, "form[action$='/revoke'] button");
        delegate.navigate("/risks/forms/" + second.id());
        assertThat(delegate.locator("#sign").count()).isZero();
        assertThat(post(delegate, "/risks/forms/" + second.id() + "/sign", Map.of("hash", finding.hash(second))))
                .isLessThan(500);
        assertThat(finding.state(second)).isEqualTo(FormState.SELF_SIGNED);
    }

    @Test
    void aFormOfFortyPointsIsReadAndSignedOnASmallScreenToo() {
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var form = finding.formOf(bureau, "staffA2");
        editing.add(
                form.id(),
                IntStream.range(0, 40)
                        .mapToObj(n -> finding.complete(bureau, "staffA2"))
                        .toList());
        var holder = as(bureau, "staffA2", "zh-CN");
        holder.setViewportSize(390, 844);
        holder.navigate("/risks/forms/" + form.id());
        assertThat(holder.locator(".point").count()).isEqualTo(40);
        assertThat((Integer) holder.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(391);
        assertThat(holder.locator("#hints").textContent()).contains("40 个风险点");
        follow(holder.locator("#point-40 a").first());
        holder.fill("#titleZh", "第四十项");
        follow(holder, "#save-point");
        assertThat(holder.locator("#point-40").textContent()).contains("第四十项");
        follow(holder, "#sign");
        assertThat(finding.state(form)).isEqualTo(FormState.SELF_SIGNED);
        holder.navigate("/risks/forms/" + form.id() + "/print");
        assertThat(holder.locator("#content").textContent()).contains("第四十项");
    }

    private static void call(Page page, String english, String chinese) {
        page.fill("#title-zh", "集体研究");
        page.fill("#title-en", "Collective study");
        page.locator("#chair")
                .selectOption(new SelectOption()
                        .setLabel(page.locator("html").getAttribute("lang").startsWith("en") ? english : chinese));
        follow(page, "#meeting-form button.btn-primary");
    }

    private static void hold(Page page) {
        for (var box : page.locator("#hold-form input[type=checkbox]").all()) {
            box.check();
        }
        follow(page, "#hold-form button");
    }

    private static void close(Page page, String number) {
        page.fill("#minutes-number", number);
        follow(page, "#minutes-form button");
        follow(page, "#close-form button");
    }

    private Page as(Bureau bureau, String key, String language) {
        var page = Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
        page.onDialog(Dialog::accept);
        return page;
    }

    private int post(Page page, String url, Map<String, String> fields) {
        var form =
                FormData.create().set("_csrf", page.locator("meta[name=csrf]").getAttribute("content"));
        fields.forEach(form::set);
        return page.request()
                .post(
                        url.startsWith("http") ? url : "http://localhost:" + port + url,
                        RequestOptions.create().setForm(form))
                .status();
    }
}
