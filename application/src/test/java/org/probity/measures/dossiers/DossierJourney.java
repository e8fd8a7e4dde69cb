package org.probity.measures.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.measures.HighPoints;
import org.probity.organization.Scope;
import org.probity.risks.Grade;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskPointId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A dossier from its first line to the head's confirmation, what refuses it, and what makes it to be looked at again (P2.2.2h). */
@ProbityTest
class DossierJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dossiers dossiers;

    private Bureaus.Bureau bureau;
    private HighPoints points;
    private UUID point;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        points = new HighPoints(bureaus, transactions, jdbc, bureau);
        point = points.point("A", "staffA2", Grade.HIGH);
        points.measure(point, MeasureType.EDUCATION);
        points.measure(point, MeasureType.EDUCATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aDossierIsWrittenRefusedMendedEndorsedConfirmedAndLookedAtAgain(String language) {
        var english = language.equals("en");
        var chief = signedIn("chiefA", language);
        chief.navigate("/");
        follow(chief.locator(
                        ".inbox-item",
                        new Page.LocatorOptions().setHasText(english ? "Write the dossier" : "编制高等级风险防控档案"))
                .first());
        assertThat(chief.locator("#only-education").textContent())
                .contains(english ? "All measures are education" : "全部是教育类");
        follow(chief, "#edit");
        for (var question : DossierQuestion.values()) {
            chief.fill("#" + question + "-zh", "第一步接触当事人\n第二步不经集体研究直接决定");
            chief.fill("#" + question + "-en", "First the party is met\nThen one person decides");
        }
        chief.check("#disclosure-PUBLIC");
        chief.fill("#disclosedWhat", "x".repeat(200));
        follow(chief, "#save");
        var page = chief.url();
        follow(chief, "#act-prepare");
        assertThat(chief.locator("[role=alert]").first().textContent())
                .contains(english ? "All measures are education" : "全部是教育类")
                .contains(english ? "what is made public" : "公开内容");
        assertThat(coverage().complete()).isZero();

        points.measure(point, MeasureType.PROCESS);
        chief.navigate(page);
        assertThat(chief.locator("#only-education").count()).isZero();
        follow(chief.locator("#checklist .missing a").first());
        assertThat(chief.url()).contains("/edit#disclosure");
        chief.fill("#disclosedWhere", "门户网站");
        chief.fill("#disclosedWhen", "每季度");
        follow(chief, "#save");
        follow(chief, "#act-prepare");
        assertThat(chief.locator("[role=status]").textContent()).contains(english ? "Put forward" : "已提交");
        assertThat(chief.locator("#act-endorse, #act-confirm").count()).isZero();

        var head = signedIn("head", language);
        head.navigate(page);
        assertThat(head.locator("#act-confirm, #act-endorse").count())
                .as("not before the leader")
                .isZero();
        var leader = signedIn("deputy", language);
        leader.navigate("/");
        follow(leader.locator(
                ".inbox-item", new Page.LocatorOptions().setHasText(english ? "Endorse the dossier" : "审签防控档案")));
        follow(leader, "#act-return-prepared");
        assertThat(leader.locator(".invalid-feedback").first().textContent()).contains(english ? "reason" : "理由");
        follow(leader, "#act-endorse");
        assertThat(leader.locator("#act-confirm").count()).isZero();

        head.navigate("/");
        follow(head.locator(".inbox-item", new Page.LocatorOptions().setHasText(english ? "in person" : "亲自确认")));
        head.fill("#words", english ? "Agreed." : "同意，按季检查。");
        follow(head, "#act-confirm");
        assertThat(head.locator("#content h1 + div").textContent()).contains(english ? "Complete" : "完整");
        assertThat(coverage()).isEqualTo(new Dossiers.Coverage(1, 1));
        assertThat(head.locator("#statement").textContent()).contains(english ? "one person decides" : "直接决定");
        shoot(head, "dossier-" + language);
        follow(head, "#paper");
        assertThat(head.locator("#signature-boxes").textContent()).contains(english ? "Agreed." : "按季检查");
        shoot(head, "dossier-paper-" + language);
        head.navigate("/measures/dossiers");
        assertThat(head.locator("#coverage").textContent()).contains("100");
        shoot(head, "dossiers-" + language);

        points.measure(point, MeasureType.SUPERVISION);
        chief.navigate("/");
        follow(chief.locator(
                ".inbox-item",
                new Page.LocatorOptions().setHasText(english ? "Look at the dossier again" : "重新研判防控档案")));
        assertThat(chief.locator("#stale").count()).isEqualTo(1);
        assertThat(coverage().complete()).isZero();
        chief.fill("#words", english ? "A measure was added" : "新增一项措施");
        follow(chief, "#act-look-again");
        assertThat(chief.locator("#signatures .badge").count())
                .as("former signatures are void")
                .isEqualTo(3);
        follow(chief, "#act-prepare");
        assertThat(chief.locator("#stale").count()).isZero();
    }

    @Test
    void whoMayNotIsRefusedAndOfTwoWhoWriteAtOnceTheLoserSeesBoth() {
        var url = "/measures/dossiers/" + point;
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate(url + "/edit");
        chief.fill("#HOW-zh", "丙方案的发生过程说明");
        var office = signedIn("staffA1", "zh-CN");
        office.navigate(url + "/edit");
        office.fill("#HOW-zh", "乙方案的发生过程说明");
        follow(office, "#save");
        follow(chief, "#save");
        assertThat(chief.locator("#theirs").textContent()).contains("乙方案");
        assertThat(chief.inputValue("#HOW-zh")).contains("丙方案");
        follow(chief, "#save");
        assertThat(chief.locator("#analysis").textContent()).contains("丙方案");
        chief.navigate(url + "/edit");
        chief.evaluate("() => document.querySelector('#HOW-zh').removeAttribute('maxlength')");
        chief.fill("#HOW-zh", "长".repeat(4001));
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").first().textContent()).contains("4,000");
        for (var wrong : new String[] {"staffA2", "staffB1", "staffB2", "auditor", "head", "deputy"}) {
            var visitor = signedIn(wrong, "zh-CN");
            assertThat(visitor.navigate(url + "/edit").status()).as(wrong).isEqualTo(403);
            assertThat(visitor.navigate(url).status())
                    .as(wrong + " reads")
                    .isEqualTo(wrong.equals("staffB2") ? 403 : 200);
            assertThat(visitor.locator("#edit, #acts").count()).isZero();
            visitor.context().close();
        }
        var stranger = Browser.signedIn(
                "http://localhost:" + port, "zh-CN", bureaus.found().username("staffA1"), "demo");
        assertThat(stranger.navigate(url).status()).isEqualTo(403);
        assertThat(stranger.navigate(url + "/bow-tie").status()).isEqualTo(403);
        stranger.navigate("/measures/dossiers");
        assertThat(stranger.locator(".empty-title").textContent()).contains("暂无高等级风险点");
        assertThat(stranger.navigate("/measures/dossiers?state=nonsense&page=-3&section=x")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anyPointHasABowTieWithEveryMeasureInWordsAndNoScript() {
        var low = points.point("B", "staffB2", Grade.LOW);
        points.measure(low, MeasureType.TECHNOLOGY, "<b>系统强制</b>双人复核\"&".repeat(8), "chiefB", null, "");
        points.measure(low, MeasureType.DISCLOSURE);
        var reader = Browser.withoutScript("http://localhost:" + port, "zh-CN", bureau.username("staffB2"), "demo");
        assertThat(reader.navigate("/measures/dossiers/" + low + "/bow-tie").status())
                .isEqualTo(200);
        assertThat(reader.locator("svg.bow-tie title").textContent()).contains("拍板");
        assertThat(reader.locator("svg.bow-tie b").count()).isZero();
        assertThat(reader.locator("#bow-tie-words").textContent())
                .contains("<b>系统强制</b>")
                .contains("未启动");
        reader.navigate("/measures/dossiers/" + low);
        assertThat(reader.locator("#not-high").count()).isEqualTo(1);
        assertThat(reader.locator("#acts, #checklist").count()).isZero();
        var phone = Browser.visitor("http://localhost:" + port, "en", 390, 800);
        phone.navigate("/sign-in");
        phone.fill("#username", bureau.username("head"));
        phone.fill("#password", "demo");
        follow(phone, "#sign-in-form button");
        phone.navigate("/measures/dossiers/" + point + "/bow-tie");
        assertThat((Integer) phone.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        shoot(phone, "bow-tie-phone");
    }

    @Test
    void theHeadsOwnPointIsConfirmedByTheSuperiorAndNobodySignsAboutOneself() {
        var own = points.point("L", "head", Grade.HIGH);
        var dossier = dossiers.of(new RiskPointId(own)).orElseThrow();
        assertThat(dossier.standing()).isEqualTo(DossierStanding.NOT_BEGUN);
        var signers = new DossierSigners(
                Set.of(bureau.people().get("head")),
                Set.of(bureau.people().get("head")),
                Set.of(bureau.people().get("head")),
                Set.of(bureau.people().get("discipline")),
                Set.of(bureau.people().get("superior")),
                Set.of());
        assertThat(signers.confirming()).containsExactly(bureau.people().get("superior"));
        assertThat(dossier.missing())
                .contains(DossierRule.TWO_MEASURES, DossierRule.CONFIRMED)
                .doesNotContain(DossierRule.CURRENT);
    }

    private Dossiers.Coverage coverage() {
        return dossiers.coverage(new Scope(bureau.unit(), true, Set.of(), Set.of()));
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
