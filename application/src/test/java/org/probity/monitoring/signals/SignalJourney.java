package org.probity.monitoring.signals;

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
import org.probity.identity.Accounts;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A signal from the morning it is raised until two people said what is to be made of it, as each of them sees it. */
@ProbityTest
class SignalJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private SignalIntake intake;

    @Autowired
    private Signals signals;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aSignalIsVerifiedByTwoAndTheOneItConcernsIsHeard(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var id = intake.raise(signal(bureau, "staffB2", SignalLevel.ORANGE));
        var path = SignalFilter.LIST + "/" + id;

        for (var who : List.of("staffB2", "staffA2")) {
            assertThat(status(signedIn(language, bureau, who), path)).as(who).isEqualTo(404);
        }

        var office = signedIn(language, bureau, "staffA1");
        office.navigate("/");
        follow(office.locator("a[href='" + path + "']").first());
        assertThat(office.locator("#reason-to-look").textContent()).contains(english ? "not a finding" : "不是结论");
        assertThat(office.locator("#evidence").textContent())
                .contains("case-17")
                .contains("SHA-256");
        assertThat(office.locator("#one option").allTextContents())
                .noneMatch(text -> text.contains("staffB2") || text.contains("chiefB") || text.contains("deputy"));
        follow(office, "#assign-form .btn-primary");
        assertThat(office.locator("#assign-form .invalid-feedback").count()).isEqualTo(1);
        office.selectOption("#one", person(bureau, "staffA1"));
        office.selectOption("#other", person(bureau, "staffA1"));
        follow(office, "#assign-form .btn-primary");
        assertThat(office.locator("#assign-form .invalid-feedback").textContent())
                .contains(english ? "Two different people" : "两名不同人员");
        office.selectOption("#other", person(bureau, "discipline"));
        follow(office, "#assign-form .btn-primary");
        assertThat(office.locator("#state").textContent()).contains(english ? "Being verified" : "核实中");
        follow(office, ".tell");

        var staff = signedIn(language, bureau, "staffB2");
        staff.navigate("/");
        follow(staff.locator("a[href='" + path + "']").first());
        assertThat(staff.locator("#grounds").textContent()).contains(english ? "A step is missing" : "环节缺失");
        assertThat(staff.locator("#verification, #others, #persons").count()).isZero();
        follow(staff, "#answer-form .btn-primary");
        assertThat(staff.locator("#answer-form .invalid-feedback").count()).isEqualTo(1);
        staff.fill("#answer", "The form was kept on paper.");
        follow(staff, "#answer-form .btn-primary");
        assertThat(post(staff, path + "/proposal", "version=" + version(id) + "&findings=mine&proposal=DISMISS"))
                .isEqualTo(403);

        office.navigate(path);
        assertThat(office.locator("#persons").textContent()).contains("The form was kept on paper.");
        follow(office, "#proposal-form .btn-primary");
        assertThat(office.locator("#proposal-form .invalid-feedback").count()).isEqualTo(2);
        office.fill("#findings", "The paper form was found.");
        office.check("input[name=proposal][value=CONFIRM]");
        office.selectOption("#judged", "YELLOW");
        follow(office, "#proposal-form .btn-primary");
        assertThat(office.locator("#findings").inputValue()).isEqualTo("The paper form was found.");
        assertThat(office.locator("#proposal-form .invalid-feedback").textContent())
                .contains(english ? "Say why" : "请说明理由");
        office.fill("#level-reason", "Only the record was late.");
        follow(office, "#proposal-form .btn-primary");
        assertThat(office.locator("#conclude").count()).isZero();
        assertThat(post(office, path + "/conclusion", "version=" + version(id) + "&opinion="))
                .isEqualTo(200);
        assertThat(signals.require(id).state()).isEqualTo(SignalState.VERIFYING);

        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/");
        follow(inspection.locator("a[href='" + path + "']").first());
        inspection.fill("#return-reason", "Say which form.");
        follow(inspection, "#return-form .btn");
        office.navigate(path);
        assertThat(office.locator("#verification").textContent()).contains("Say which form.");
        office.check("input[name=proposal][value=DISMISS]");
        office.selectOption("#dismissal", "DATA_WRONG");
        office.fill("#dismissal-reason", "Form 17 was scanned a week later.");
        follow(office, "#proposal-form .btn-primary");
        inspection.navigate(path);
        follow(inspection, "#conclude-form .btn-primary");
        assertThat(inspection.locator("#state").textContent()).contains(english ? "Dismissed" : "已排除");
        assertThat(inspection.locator("#tune a").getAttribute("href")).contains("/monitoring/indicators/IR-A01/change");
        inspection.navigate("/monitoring/signals/figures");
        assertThat(inspection.locator("#indicators").textContent())
                .contains("IR-A01")
                .contains("100%");
        assertThat(inspection.locator("#exclusions").textContent()).contains("Form 17 was scanned");
        staff.navigate(path);
        assertThat(staff.locator("#result").textContent()).contains(english ? "nothing follows" : "不再处理");

        var chief = signedIn(language, bureau, "chiefB");
        chief.navigate(SignalFilter.LIST + "?state=DISMISSED");
        assertThat(chief.locator("#signals tbody tr").count()).isEqualTo(1);
        assertThat(post(chief, path + "/verifiers", "version=0")).isEqualTo(403);
        var auditor = signedIn(language, bureau, "auditor");
        assertThat(status(auditor, path)).isEqualTo(200);
        assertThat(auditor.locator("form[method=post]:not([action*='sign-out'])")
                        .count())
                .isZero();
        assertThat(status(auditor, SignalFilter.LIST + "/new")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void signalsAreEnteredByHandAndByOneself(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var head = intake.raise(signal(bureau, "head", SignalLevel.RED));
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate(SignalFilter.LIST + "/new");
        follow(inspection, "#signal-form .btn-primary");
        assertThat(inspection.locator(".invalid-feedback").count()).isEqualTo(3);
        inspection.selectOption("#source", "AUDIT");
        inspection.selectOption("#level", "YELLOW");
        inspection.fill("#wording-zh", "资产台账与盘点不符");
        follow(inspection, "#signal-form .btn-primary");
        assertThat(inspection.locator(".invalid-feedback").textContent())
                .contains(english ? "section, the post or the person" : "科室、岗位或人员");
        inspection.selectOption("#post", bureau.posts().get("staffA2").toString());
        inspection.fill("#facts", "<script>alert(1)</script> two assets");
        follow(inspection, "#signal-form .btn-primary");
        assertThat(inspection.locator("#evidence").textContent()).contains("<script>");
        inspection.navigate(SignalFilter.LIST);
        assertThat(inspection.locator("#signals tbody tr").count()).isEqualTo(2);
        assertThat(inspection.locator("#count-new").textContent()).isEqualTo("2");

        var staff = signedIn(language, bureau, "staffB2");
        staff.navigate(SignalFilter.LIST + "/self-report");
        follow(staff, "#report-form .btn-primary");
        assertThat(staff.locator(".invalid-feedback").count()).isEqualTo(1);
        staff.fill("#wording-zh", "本人亲属企业参与本科室采购报价");
        follow(staff, "#report-form .btn-primary");
        var own = staff.url().substring(staff.url().indexOf(SignalFilter.LIST));
        assertThat(status(signedIn(language, bureau, "chiefB"), own)).isEqualTo(404);
        assertThat(status(inspection, own)).isEqualTo(200);

        var headPath = SignalFilter.LIST + "/" + head;
        for (var who : List.of("head", "staffA1", "deputy")) {
            assertThat(status(signedIn(language, bureau, who), headPath))
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(status(inspection, headPath)).isEqualTo(200);
        assertThat(inspection.locator("#assign-form").count()).isZero();
        var superior = signedIn(language, bureau, "superior");
        superior.navigate("/");
        follow(superior.locator("a[href='" + headPath + "']").first());
        assertThat(superior.locator("#verification").textContent()).contains(english ? "the superior" : "上级领导小组");
        assertThat(superior.locator("#assign-form").count()).isEqualTo(1);

        var office = signedIn(language, bureau, "staffA1");
        office.navigate(SignalFilter.LIST + "/figures");
        office.fill("#days", "0");
        office.fill("#terms-reason", "More staff");
        follow(office, "#terms-form .btn");
        assertThat(office.locator("#terms-form .invalid-feedback").count()).isEqualTo(1);
        office.fill("#days", "1");
        office.fill("#terms-reason", "More staff");
        follow(office, "#terms-form .btn");
        assertThat(office.locator("#terms-form .invalid-feedback").textContent())
                .contains(english ? "no later" : "不得长于");
        office.fill("#days", "4");
        office.fill("#terms-reason", "More staff");
        follow(office, "#terms-form .btn");
        assertThat(office.locator("#days").inputValue()).isEqualTo("4");

        var admin = "signals-admin-" + bureau.number() + (english ? "e" : "z");
        accounts.open(null, admin, "a long secret", "zh", false);
        var administrator = Browser.signedIn("http://localhost:" + port, language, admin, "a long secret");
        assertThat(status(administrator, SignalFilter.LIST)).isEqualTo(403);
        assertThat(status(administrator, headPath)).isEqualTo(403);
    }

    private static NewSignal signal(Bureaus.Bureau bureau, String who, SignalLevel level) {
        return NewSignal.of(bureau.unit(), SignalSource.INDICATOR, level, new Bilingual("环节缺失", "A step is missing"))
                .by(new SignalIndicator("IR-A01", 1, "{\"steps\": 1}", "1", "0"))
                .on(null, bureau.posts().get(who), null)
                .restingOn(
                        "[{\"case\": \"case-17\", \"step\": 3}]", List.of(new StepMark(StepMark.Kind.SKIPPED, 3, null)))
                .suppressing("IR-A01|" + who, 90);
    }

    private int version(SignalId id) {
        return signals.require(id).version();
    }

    private static String person(Bureaus.Bureau bureau, String key) {
        return Objects.requireNonNull(bureau.people().get(key)).toString();
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
