package org.probity.measures.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.risks.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** P2.1.4b in the browser: owners show, a chief checks two measures in a minute, one is put right, and nobody checks their own. */
@ProbityTest
class ChecksJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void ownersShowAChiefChecksWhatIsNotCarriedOutIsPutRight(String language) {
        var english = language.equals("en");
        bureau = bureaus.found();
        var fixture = new ChecksFixture(bureaus, transactions, jdbc, bureau);
        var today = dates.today();
        var point = fixture.point("A", "staffA2", Grade.LOW);
        var good = fixture.measure(point, "staffA2", "TECHNOLOGY", "MONTHLY", today.minusMonths(2));
        var bad = fixture.measure(point, "staffA2", "SYSTEM", "MONTHLY", today.minusMonths(2));
        var high = fixture.point("B", "staffB2", Grade.HIGH);
        fixture.measure(high, "staffB2", "PROCESS", null, today.minusMonths(4));
        var chiefs = fixture.point("A", "chiefA", Grade.LOW);
        fixture.measure(chiefs, "chiefA", "PROCESS", "MONTHLY", today.minusMonths(2));

        var owner = signedIn("staffA2", language);
        owner.navigate("/");
        assertThat(owner.locator("main").textContent()).contains(english ? "Add evidence" : "提交佐证");
        owner.navigate("/measures/checks/" + good);
        owner.fill("#happenedOn", today.plusDays(2).toString());
        owner.fill("#text", "审查12件");
        owner.locator("#evidence-form").evaluate("form => form.noValidate = true");
        follow(owner, "#add-evidence");
        assertThat(owner.locator(".invalid-feedback").first().textContent())
                .contains(english ? "today or earlier" : "不晚于今天");
        assertThat(owner.inputValue("#text")).isEqualTo("审查12件");
        owner.fill("#happenedOn", today.toString());
        owner.setInputFiles("#files", new FilePayload("记录.txt", "text/plain", "审查记录".getBytes(StandardCharsets.UTF_8)));
        follow(owner, "#add-evidence");
        assertThat(owner.locator("#evidence li").textContent())
                .contains("审查12件")
                .contains("记录.txt");
        owner.fill("#text", "审查12件");
        follow(owner, "#add-evidence");
        assertThat(owner.locator(".invalid-feedback").first().textContent())
                .as("the same once more")
                .contains(english ? "already there" : "已经提交");
        owner.navigate("/measures/checks/points/" + point);
        assertThat(owner.locator("#record").count()).isZero();

        var chief = signedIn("chiefA", language);
        var inspector = signedIn("discipline", language);
        inspector.navigate("/measures/checks/points/" + point);
        chief.navigate("/measures/checks");
        assertThat(chief.locator("#checks tbody tr").count())
                .as("LOW posts of the section, not the chief's own")
                .isEqualTo(2);
        chief.navigate("/measures/checks/points/" + chiefs);
        assertThat(chief.locator(".alert-info").textContent()).contains(english ? "your own post" : "您本人所在岗位");
        assertThat(chief.locator("#record").count()).isZero();
        chief.navigate("/measures/checks");
        follow(chief.locator("#checks a[href*='/points/']").first());
        chief.check("input[name='result-" + good + "'][value=CARRIED_OUT]");
        chief.selectOption("#effect-" + good, "EFFECTIVE");
        chief.fill("#effectReason-" + good, "抽查无差错");
        chief.check("input[name='result-" + bad + "'][value=NOT_CARRIED_OUT]");
        follow(chief, "#record");
        assertThat(chief.locator("#m-" + bad).textContent())
                .contains(english ? "Say what was found" : "请写明检查发现")
                .contains(english ? "Tick that there is none" : "请勾选“没有佐证材料”");
        assertThat(chief.inputValue("#effectReason-" + good)).isEqualTo("抽查无差错");
        chief.check("input[name='none-" + bad + "']");
        chief.fill("#finding-" + bad, "制度未印发");
        chief.fill("#correctBy-" + bad, today.plusDays(10).toString());
        follow(chief, "#record");
        assertThat(chief.locator("#grounds").textContent()).contains(english ? "not rated yet" : "尚未评价");
        chief.navigate("/measures/checks?state=DONE");
        assertThat(chief.locator("#checks tbody tr").count()).isEqualTo(2);
        follow(chief.locator("#checks a[href*='/records/']").last());
        assertThat(chief.locator("#facts").textContent()).contains(english ? "as section chief" : "科室负责人");

        inspector.check("input[name='result-" + good + "'][value=CARRIED_OUT]");
        follow(inspector, "#record");
        assertThat(inspector.locator("[role=alert]").first().textContent())
                .as("two people at the same check")
                .contains(english ? "Person chiefA" : "人员chiefA");

        owner.navigate("/measures/checks/" + bad);
        owner.fill("#corrections textarea[name=report]", "制度已印发");
        follow(owner, ".report-form button");
        assertThat(owner.locator("#corrections").textContent()).contains(english ? "Reported" : "已报告");
        chief.navigate("/");
        assertThat(chief.locator("main").textContent()).contains(english ? "Follow up" : "复查已报告");
        chief.navigate("/measures/checks/" + bad);
        chief.click(".follow-up summary");
        chief.check("input[name='none-" + bad + "']");
        chief.check("input[name='result-" + bad + "'][value=CARRIED_OUT]");
        follow(chief, ".follow-up-form button");
        assertThat(chief.locator("#corrections").textContent())
                .contains(english ? "cannot count as carried out" : "不能认定为已落实");
        owner.navigate("/measures/checks/" + bad);
        owner.fill("#text", "制度已于今日印发执行");
        follow(owner, "#add-evidence");
        chief.navigate("/measures/checks/" + bad);
        chief.click(".follow-up summary");
        chief.check("input[name='result-" + bad + "'][value=CARRIED_OUT]");
        follow(chief, ".follow-up-form button");
        assertThat(chief.locator("#corrections").textContent()).contains(english ? "Put right" : "已整改");

        var stranger = signedIn("staffB2", language);
        assertThat(stranger.navigate("/measures/checks/points/" + point).status())
                .isEqualTo(403);
        assertThat(stranger.navigate("/measures/checks/" + good).status()).isEqualTo(403);
        var auditor = signedIn("auditor", language);
        auditor.navigate("/measures/checks?state=ALL");
        assertThat(auditor.locator("#checks tbody tr").count()).isEqualTo(6);
        assertThat(auditor.navigate("/measures/checks/points/" + high).status()).isEqualTo(200);
        assertThat(auditor.locator("#record").count()).isZero();
        assertThat(auditor.request()
                        .get("http://localhost:" + port + "/measures/checks/export.xlsx?state=ALL")
                        .status())
                .isEqualTo(200);
        auditor.setViewportSize(390, 800);
        auditor.navigate("/measures/checks/calendar?who=all&month=" + java.time.YearMonth.from(today.minusMonths(1)));
        assertThat(auditor.locator("#month-days li:visible").count()).isPositive();
        assertThat(auditor.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        follow(auditor.locator("#month-days a").first());
        assertThat(auditor.locator("#checks tbody tr").count()).isPositive();
        auditor.navigate("/measures/checks?month=nonsense&who=zz&grade=X&page=-3&day=2026-99-99");
        assertThat(auditor.locator("#filter").count()).isEqualTo(1);
        for (var visitor : new Page[] {owner, chief, inspector, stranger, auditor}) {
            visitor.context().close();
        }
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }
}
