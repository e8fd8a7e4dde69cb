package org.probity.measures.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.measures.HighPoints;
import org.probity.risks.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The gap report and the programme's health as their readers see them: one click from each figure to its rows, within one's scope. */
@ProbityTest
class GapsHealthJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Bureaus.Bureau bureau;
    private HighPoints points;
    private UUID formA;
    private UUID formB;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        points = new HighPoints(bureaus, transactions, jdbc, bureau);
        formA = points.form("A", "staffA2", false);
        formB = points.form("B", "staffB2", false);
        points.point("A", "staffA2", Grade.HIGH, formA, "受理申请时降低标准并且不按规定两人到场踏勘");
        points.point("B", "staffB2", Grade.LOW, formB, "受理申请时降低标准并且不按规定两人到场踏勘");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void eachFigureLeadsToItsRowsAndEachGapToWhereItIsClosed(String language) {
        var english = language.equals("en");
        var office = signedIn("staffA1", language);
        office.navigate("/measures/gaps");
        assertThat(office.locator("#point-without-measure .badge").textContent())
                .isEqualTo("2");
        assertThat(office.locator("#high-without-dossier .badge").textContent()).isEqualTo("1");
        shoot(office, "gaps-" + language);
        follow(office, "#high-without-dossier a");
        assertThat(office.locator("#total").textContent()).contains("1");
        follow(office, "#rows a");
        assertThat(office.url()).contains("/measures/dossiers/");
        office.navigate("/measures/gaps/point-without-measure?section="
                + bureau.sections().get("A"));
        assertThat(office.locator("#rows tbody tr").count()).isEqualTo(1);
        assertThat(office.navigate("/measures/gaps/nonsense").status()).isEqualTo(404);
        assertThat(office.navigate("/measures/gaps/point-without-rule?page=x&section=y")
                        .status())
                .isEqualTo(200);
        office.navigate("/measures/gaps/measure-vague");
        assertThat(office.locator(".empty-title").textContent()).contains(english ? "No such gap" : "没有此类缺口");

        office.navigate("/measures/health");
        assertThat(office.locator("#IR-K01").textContent()).contains(english ? "Plan not approved" : "方案未审批");
        shoot(office, "health-" + language);
        follow(office, "#IR-K03 a.badge");
        assertThat(office.locator("#findings tbody tr").count()).isEqualTo(2);
        follow(office.locator("#findings a").first());
        assertThat(office.locator("#pairs").textContent()).contains("受理申请时降低标准").contains("100");
        shoot(office, "similar-" + language);
        assertThat(office.navigate("/measures/health?indicator=%3Cb%3E&level=x&page=999")
                        .status())
                .isEqualTo(200);
        var gate = signedIn("head", language);
        gate.navigate("/programme/cycle");
        assertThat(gate.locator("#content").textContent())
                .contains(english ? "Every risk point has a measure" : "每个风险点都有防控措施");
    }

    @Test
    void nobodySeesMoreThanTheirOwn() {
        var holder = signedIn("staffB2", "zh-CN");
        holder.navigate("/measures/gaps");
        assertThat(holder.locator("#point-without-measure .badge").textContent())
                .isEqualTo("1");
        assertThat(holder.locator("#high-without-dossier .badge").textContent()).isEqualTo("0");
        assertThat(holder.navigate("/measures/health").status()).isEqualTo(403);
        assertThat(holder.navigate("/measures/health/similar/" + formB + "/" + formA)
                        .status())
                .isEqualTo(403);
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        update organization.appointment set to_on = from_on, version = version + 1, changed_at = now() where person_id = :person
                        """)
                .param("person", bureau.people().get("chiefA").value())
                .update());
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate("/measures/health?indicator=IR-K03");
        assertThat(chief.locator("#findings tbody tr").count()).isEqualTo(1);
        follow(chief, "#findings a");
        assertThat(chief.locator("#not-yours").count()).isEqualTo(1);
        assertThat(chief.navigate("/measures/health/similar/" + formB + "/" + formA)
                        .status())
                .isEqualTo(403);
        chief.navigate("/measures/health");
        assertThat(chief.locator("#IR-K01 a.badge").count())
                .as("what concerns the whole unit")
                .isZero();
        var stranger = Browser.signedIn(
                "http://localhost:" + port, "zh-CN", bureaus.found().username("head"), "demo");
        assertThat(stranger.navigate("/measures/health/similar/" + formA + "/" + formB)
                        .status())
                .isEqualTo(403);
        assertThat(stranger.navigate("/measures/health").status()).isEqualTo(200);
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
