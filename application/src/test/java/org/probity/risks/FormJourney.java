package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A holder finds, a chief and a leader sign, the office summarises: through the pages, in both languages. */
@ProbityTest
@Import(Finding.class)
class FormJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Finding finding;

    private Page as(Bureau bureau, String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    /** Keeps a picture for people to look at; the folder is not in the repository. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("screenshots", "risks", name + ".png"))
                .setFullPage(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aFormGoesFromTheHolderToTheLeadingGroup(String language) {
        var zh = language.startsWith("zh");
        var bureau = finding.bureauWithPowers();
        var office = as(bureau, "staffA1", language);
        office.navigate("/risks/progress");
        assertThat(office.locator(".section").count()).isEqualTo(3);
        follow(office.locator("#section-A form button"));
        office.waitForSelector(".alert-success");
        picture(office, "progress-" + language);

        var form = finding.formOf(bureau, "staffA2");
        var url = "/risks/forms/" + form.id();
        var holder = as(bureau, "staffA2", language);
        assertThat(holder.locator(".inbox-item").first().textContent()).contains(zh ? "填写风险点排查表" : "Fill in");
        holder.navigate(url);
        assertThat(holder.locator("#sign").count()).isZero();
        // a template is a start; what it lacks is said
        holder.locator("#templates input[type=checkbox]").first().check();
        follow(holder.locator("#templates button"));
        holder.waitForSelector("#point-1");
        assertThat(holder.locator("#missing").textContent()).contains("1");
        picture(holder, "form-incomplete-" + language);
        follow(holder.locator("#point-1 a").first());
        holder.waitForSelector("#point-form");
        // a refusal keeps what was typed
        holder.fill(zh ? "#descriptionZh" : "#descriptionEn", "裁量环节 no reasons given");
        holder.selectOption("#probability", "5");
        holder.selectOption("#harm", "4");
        holder.selectOption("#control", "PARTIAL");
        holder.waitForFunction("() => document.querySelector('#suggestion').textContent.includes('20')");
        holder.check("input[name=criteria][value=LARGE_FUNDS]");
        holder.waitForFunction(
                "(word) => document.querySelector('#suggestion').textContent.includes(word)",
                zh ? "大额度资金使用" : "large funds");
        picture(holder, "point-" + language);
        follow(holder, "#save-point");
        assertThat(holder.locator(".invalid-feedback").first().textContent()).contains(zh ? "理由" : "reason");
        assertThat(holder.inputValue(zh ? "#descriptionZh" : "#descriptionEn")).contains("no reasons given");
        holder.fill("#probabilityReason", "审计两次指出 audit found it twice");
        follow(holder, "#save-point");
        holder.waitForSelector("#point-1");
        assertThat(holder.locator(".alert-success").textContent()).contains(zh ? "已保存" : "Saved");
        assertThat(holder.locator("#missing").count()).isZero();
        follow(holder, "#sign");
        holder.waitForSelector(".alert-success");
        assertThat(holder.locator("#state").textContent()).isEqualTo(zh ? "本人已签" : "Signed by its author");
        assertThat(holder.locator("#sign").count()).isZero();

        // an edit after the signature voids it, visibly
        holder.navigate(url + "/points/new");
        holder.selectOption("#primary", "IDEOLOGY_MORALITY");
        holder.selectOption("#cause", "WORK_STYLE");
        holder.fill(zh ? "#titleZh" : "#titleEn", "服务对象宴请 Invitations");
        holder.fill(zh ? "#descriptionZh" : "#descriptionEn", "接受吃请 Meals from clients");
        holder.selectOption("#probability", "3");
        holder.selectOption("#harm", "3");
        holder.selectOption("#control", "ADEQUATE");
        holder.selectOption("#measure-0-type", "EDUCATION");
        holder.fill(zh ? "#measure-0-zh" : "#measure-0-en", zh ? "加强教育" : "strengthen education");
        holder.selectOption("#measure-0-owner", bureau.posts().get("staffA2").toString());
        holder.fill("#measure-0-due", finding.today().plusMonths(2).toString());
        follow(holder, "#save-point");
        holder.waitForSelector("#void-notice");
        assertThat(holder.locator("#void-notice").textContent())
                .contains(bureau.username("staffA2"), zh ? "新增第 2 个" : "point 2 was added");
        assertThat(holder.locator("#hints").textContent()).contains(zh ? "笼统" : "general");
        picture(holder, "form-void-" + language);
        follow(holder, "#sign");
        holder.waitForSelector(".alert-success");

        // the chief returns it once, then signs; a colleague checks; the leader signs in bulk; the office summarises
        var chief = as(bureau, "chiefA", language);
        assertThat(chief.locator(
                                ".inbox-item",
                                new Page.LocatorOptions().setHasText(zh ? "科室负责人签字" : "Sign as section chief"))
                        .count())
                .isEqualTo(1);
        chief.navigate(url);
        picture(chief, "form-chief-" + language);
        chief.locator("details:has(#return-form) summary").click();
        follow(chief.locator("#return-form button"));
        assertThat(chief.locator("#return-form .invalid-feedback").textContent())
                .isNotBlank();
        chief.fill("#comment", "请写明宴请的具体环节 say where");
        follow(chief.locator("#return-form button"));
        chief.waitForSelector(".alert-success");
        assertThat(chief.locator("#state").textContent()).isEqualTo(zh ? "已退回" : "Returned");
        holder.navigate(url);
        assertThat(holder.locator("#content").textContent()).contains("say where");
        follow(holder, "#sign");
        holder.waitForSelector(".alert-success");
        chief.navigate("/risks/forms");
        chief.check("#to-sign input[type=checkbox]");
        chief.fill("#opinion", "属实 agreed");
        follow(chief, "#sign-all");
        assertThat(chief.locator("#bulk-result").textContent()).contains(zh ? "已签字" : "Signed");
        office.navigate(url);
        office.fill("#finding", "核对了裁量环节 looked at the discretion step");
        follow(office.locator("#peer-form button").first());
        office.waitForSelector(".alert-success");
        var leader = as(bureau, "deputy", language);
        leader.navigate(url);
        follow(leader, "#sign");
        leader.waitForSelector(".alert-success");
        office.navigate(url);
        follow(office, "#sign");
        office.waitForSelector(".alert-success");
        assertThat(office.locator("#state").textContent()).isEqualTo(zh ? "待领导小组研究" : "Waiting for the leading group");
        office.navigate("/risks/matrix?section=" + bureau.sections().get("A"));
        assertThat(office.locator("#unchecked").textContent()).contains("1");
        picture(office, "matrix-" + language);
        office.navigate(url + "/print");
        picture(office, "print-" + language);
        office.setViewportSize(390, 844);
        office.navigate(url);
        picture(office, "form-narrow-" + language);
        assertThat((Integer) office.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(400);
    }

    @Test
    void nobodyReachesAFormThatIsNoneOfTheirs() {
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var form = finding.filled(bureau, "staffA2");
        var url = "/risks/forms/" + form.id();
        var other = finding.bureauWithPowers();
        for (var stranger : new String[] {"staffB2"}) {
            assertThat(as(bureau, stranger, "en").navigate(url).status()).isEqualTo(403);
        }
        var foreign = as(other, "head", "en");
        assertThat(foreign.navigate(url).status()).isEqualTo(403);
        assertThat(foreign.navigate(url + "/points/new").status()).isEqualTo(403);
        var chief = as(bureau, "chiefA", "en");
        assertThat(chief.navigate(url).status()).isEqualTo(200);
        assertThat(chief.navigate(url + "/points/new").status()).isEqualTo(403);
        assertThat(chief.navigate("/risks/forms/no-such-form").status()).isEqualTo(404);
        // by direct request: signing in wrong order, for another, in another's name
        chief.navigate(url);
        assertThat(post(chief, url + "/sign", finding.hash(form))).isLessThan(400);
        assertThat(finding.state(form)).isEqualTo(FormState.DRAFT);
        var leader = as(bureau, "deputy", "en");
        leader.navigate(url);
        assertThat(leader.locator("#sign").count()).isZero();
        post(leader, url + "/sign", finding.hash(form));
        assertThat(finding.state(form)).isEqualTo(FormState.DRAFT);
        foreign.navigate("/risks/forms");
        assertThat(post(foreign, url + "/sign", finding.hash(form))).isEqualTo(403);
        assertThat(post(foreign, url + "/none", "")).isEqualTo(403);
        var auditor = as(bureau, "auditor", "en");
        assertThat(auditor.navigate(url).status()).isEqualTo(200);
        assertThat(post(auditor, url + "/peer-check", "")).isEqualTo(403);
        assertThat(post(auditor, "/risks/progress/" + bureau.sections().get("A") + "/issue", ""))
                .isEqualTo(403);
    }

    private static int post(Page page, String url, String hash) {
        var token = page.locator("meta[name=csrf]").getAttribute("content");
        var base = page.url().replaceAll("^(https?://[^/]+).*", "$1");
        return page.request()
                .post(
                        base + url,
                        RequestOptions.create()
                                .setForm(FormData.create().set("_csrf", token).set("hash", hash)))
                .status();
    }

    @Test
    void twoPeopleEditingOnePointSeeBothVersions() {
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var form = finding.filled(bureau, "staffA2");
        var first = as(bureau, "staffA2", "en");
        var second = as(bureau, "staffA2", "zh-CN");
        for (var page : new Page[] {first, second}) {
            page.navigate("/risks/forms/" + form.id());
            follow(page.locator("#point-1 a").first());
            page.waitForSelector("#point-form");
        }
        first.fill("#titleEn", "Fines differ");
        follow(first, "#save-point");
        first.waitForSelector("#point-1");
        second.fill("#titleZh", "罚款幅度不同");
        follow(second, "#save-point");
        assertThat(second.locator("#stored").textContent()).contains("Fines differ");
        assertThat(second.inputValue("#titleZh")).isEqualTo("罚款幅度不同");
        picture(second, "conflict");
        follow(second, "#save-point");
        second.waitForSelector("#point-1");
        assertThat(second.locator("#point-1").textContent()).contains("罚款幅度不同");
    }

    @Test
    void aDeclarationOfNoneIsAskedForItsReasonAndLookedAtTwice() {
        var bureau = finding.bureauWithPowers();
        finding.issueAll(bureau);
        var form = finding.formOf(bureau, "staffA2");
        var page = as(bureau, "staffA2", "zh-CN");
        page.navigate("/risks/forms/" + form.id());
        page.fill("#noneReason", "没有");
        follow(page, "#declare-none");
        assertThat(page.locator("#none .invalid-feedback").textContent()).contains("10");
        assertThat(page.inputValue("#noneReason")).isEqualTo("没有");
        page.fill("#noneReason", "本岗位只负责资料归档，逐环节查找未发现风险");
        follow(page, "#declare-none");
        page.waitForSelector(".alert-success");
        assertThat(page.locator("#hints").textContent()).contains("重点核查");
        follow(page, "#sign");
        page.waitForSelector(".alert-success");
        assertThat(finding.state(form)).isEqualTo(FormState.SELF_SIGNED);
    }

    @Test
    void aUnitFormIsStartedByTheChiefAndNamesNoPerson() {
        var bureau = finding.bureauWithPowers();
        var chief = as(bureau, "chiefA", "zh-CN");
        chief.navigate("/risks/unit-forms");
        follow(chief.locator("#content button").first());
        chief.waitForSelector("#add-point");
        follow(chief, "#add-point");
        chief.waitForSelector("#point-form");
        chief.fill("#titleZh", "人员staffA2个人决定罚款");
        chief.fill("#threshold", "-1");
        follow(chief, "#save-point");
        assertThat(chief.locator("#content").textContent()).contains("请选择权力类别", "大于零");
        chief.selectOption("#place", new SelectOption().setIndex(1));
        chief.selectOption("#unitKind", "PENALTY");
        chief.fill("#threshold", "50000");
        chief.fill("#thresholdUnit", "元");
        chief.fill("#descriptionZh", "较大数额罚款未集体讨论");
        chief.selectOption("#primary", "BUSINESS_PROCESS");
        chief.selectOption("#cause", "POWER_CONCENTRATED");
        chief.selectOption("#probability", "3");
        chief.selectOption("#harm", "4");
        chief.selectOption("#control", "PARTIAL");
        chief.selectOption("#measure-0-type", "DECENTRALISE");
        chief.fill("#measure-0-zh", "五万元以上罚款由三人以上集体讨论并记录");
        chief.selectOption("#measure-0-owner", bureau.posts().get("chiefA").toString());
        chief.fill("#measure-0-due", finding.today().plusMonths(2).toString());
        picture(chief, "unit-point");
        follow(chief, "#save-point");
        chief.waitForSelector("#point-1");
        assertThat(chief.locator("#hints").textContent()).contains("人员staffA2");
        follow(chief, "#sign");
        chief.waitForSelector(".alert-success");
        picture(chief, "unit-form");
        var staff = as(bureau, "staffA2", "zh-CN");
        staff.navigate("/risks/unit-forms");
        assertThat(staff.locator("#content form").count()).isZero();
    }
}
