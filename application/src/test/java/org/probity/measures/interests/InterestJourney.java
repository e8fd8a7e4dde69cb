package org.probity.measures.interests;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Declaring interests so that only those who should read them, and keeping out of a matter (F24, segregation 1 and 8). */
@ProbityTest
class InterestJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatIsDeclaredIsReadByTheDeclarantAndDisciplineInspectionAlone(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var staff = signedIn(language, bureau, "staffA2");
        staff.navigate("/");
        follow(staff.locator("a[href='/measures/interests/declare']"));
        follow(staff, "#sign");
        assertThat(staff.locator(".invalid-feedback").first().textContent()).contains(english ? "Tick that" : "请勾选承诺");
        staff.check("#truth");
        follow(staff, "#sign");
        assertThat(staff.locator(".invalid-feedback").first().textContent())
                .contains(english ? "at least one line" : "至少填写一项");
        staff.locator("[name=relative]").first().fill("Secret <i>Spouse</i>");
        staff.locator("[name=colleague]")
                .first()
                .selectOption(bureau.people().get("chiefA").toString());
        staff.check("#truth");
        follow(staff, "#sign");
        assertThat(staff.locator(".invalid-feedback").first().textContent())
                .contains(english ? "relation and name" : "关系和姓名");
        assertThat(staff.locator("[name=relative]").first().inputValue()).isEqualTo("Secret <i>Spouse</i>");
        staff.locator("[name=relation]").first().selectOption("SPOUSE");
        staff.locator("[name=company]").first().fill("Hidden Sand Ltd");
        staff.locator("[name=registration]").first().fill("12");
        staff.check("#truth");
        follow(staff, "#sign");
        assertThat(staff.locator(".invalid-feedback").first().textContent()).contains("18");
        staff.locator("[name=registration]").first().fill("");
        staff.check("#truth");
        follow(staff, "#sign");
        assertThat(staff.locator("#declaration").textContent()).contains("Secret <i>Spouse</i>", "Hidden Sand Ltd");
        assertThat(staff.locator("#hash").textContent()).matches("[0-9a-f]{64}");
        var declaration = path(staff);
        assertThat(post(
                        staff,
                        "/measures/interests/declare",
                        "nothing=yes&truth=yes&person=" + bureau.people().get("staffA1")))
                .isEqualTo(403);
        staff.navigate("/measures/interests/declare");
        assertThat(staff.locator("[name=company]").first().inputValue()).isEqualTo("Hidden Sand Ltd");

        for (var other : List.of("head", "deputy", "chiefA", "staffA1", "superior", "auditor")) {
            var reader = signedIn(language, bureau, other);
            assertThat(status(reader, declaration)).as(other).isEqualTo(403);
            reader.navigate("/search?q=Hidden");
            assertThat(reader.locator("#content").textContent()).as(other).doesNotContain("Hidden Sand Ltd");
            assertThat(status(reader, "/measures/interests/kinship")).as(other).isEqualTo(403);
        }
        var office = signedIn(language, bureau, "staffA1");
        office.navigate("/measures/interests/status");
        assertThat(office.locator("#standing").textContent()).doesNotContain("Hidden", "Secret");
        assertThat(office.locator("#standing a").count()).isZero();
        assertThat(office.locator("#totals").textContent()).contains("9", "1", "8");
        office.navigate("/measures/interests/status?late=yes");
        assertThat(office.locator("#standing tbody tr").count()).isEqualTo(8);

        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/measures/interests/status");
        follow(inspection.locator("#standing a").first());
        assertThat(inspection.locator("#declaration").textContent()).contains("Hidden Sand Ltd");
        assertThat(inspection.locator(".alert-info").count()).isEqualTo(1);
        inspection.navigate("/measures/interests/kinship");
        assertThat(inspection.locator("#hints").textContent()).contains(english ? "leads the other" : "上下级领导关系");
        var auditor = signedIn(language, bureau, "auditor");
        auditor.navigate("/audit");
        assertThat(auditor.locator("#content").textContent())
                .contains(english ? "Declaration of interests read" : "查看利益关联申报")
                .doesNotContain("Hidden", "Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoeverAMatterConcernsKeepsOutOfIt(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var staff = signedIn(language, bureau, "staffA2");
        staff.navigate("/measures/interests/recusals/new");
        follow(staff, "#recusal-form .btn-primary");
        assertThat(staff.locator(".invalid-feedback").count()).isEqualTo(3);
        staff.fill("#matter", "Sand licence 2026-17");
        staff.selectOption("#ground", "KINSHIP");
        staff.fill("#grounds", "My brother owns the applicant.");
        follow(staff, "#recusal-form .btn-primary");
        var recusal = path(staff);
        assertThat(staff.locator("#decide-form").count()).isZero();
        assertThat(post(
                        staff,
                        recusal + "/grant",
                        "version=0&substitute=" + bureau.people().get("staffA1")))
                .isEqualTo(403);

        var auditor = signedIn(language, bureau, "auditor");
        auditor.navigate(recusal);
        assertThat(auditor.locator("#recusal").textContent())
                .contains("staffA2")
                .doesNotContain("brother");
        assertThat(auditor.locator("#grounds").count()).isZero();
        assertThat(status(signedIn(language, bureau, "chiefB"), recusal)).isEqualTo(403);
        assertThat(status(signedIn(language, bureaus.found(), "head"), recusal)).isEqualTo(404);

        var chief = signedIn(language, bureau, "chiefA");
        chief.navigate("/");
        follow(chief.locator("a[href='" + recusal + "']"));
        assertThat(chief.locator("#grounds").textContent()).contains("brother");
        follow(chief, "#grant");
        assertThat(chief.locator("#decide-form .invalid-feedback").textContent())
                .contains(english ? "acts instead" : "替代人员");
        chief.selectOption("#substitute", bureau.people().get("staffA1").toString());
        follow(chief, "#grant");
        assertThat(chief.locator("#state").textContent()).contains(english ? "Keeps out" : "已回避");
        chief.fill("#result", "Decided by the substitute.");
        follow(chief, "#close-form button");
        assertThat(chief.locator("#state").textContent()).contains(english ? "Done" : "已办结");

        chief.navigate("/measures/interests/recusals/order");
        assertThat(chief.locator("#person option").count()).isEqualTo(3);
        var head = signedIn(language, bureau, "head");
        head.navigate("/measures/interests/recusals/new");
        head.fill("#matter", "Tender of the hall");
        head.selectOption("#ground", "BUSINESS");
        head.fill("#grounds", "Shares of a bidder.");
        follow(head, "#recusal-form .btn-primary");
        assertThat(head.locator("#decide-form").count()).isZero();
        var superior = signedIn(language, bureau, "superior");
        superior.navigate(path(head));
        assertThat(superior.locator("#grounds").textContent()).contains("Shares");
        superior.selectOption("#substitute", bureau.people().get("deputy").toString());
        follow(superior, "#grant");
        assertThat(superior.locator("#state").textContent()).contains(english ? "Keeps out" : "已回避");
        assertThat(jdbc.sql("select count(*) from audit.entry where reason ilike '%brother%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/measures"));
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
