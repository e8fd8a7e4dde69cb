package org.probity.measures.interventions;

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

/** Writing down an intervention so that whoever it concerns learns nothing of it (F22, segregation 4 and 7). */
@ProbityTest
class InterventionJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aRecordIsThereForItsReporterAndItsExaminerAlone(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var staff = signedIn(language, bureau, "staffA2");
        staff.navigate("/measures/interventions/new");
        follow(staff, "#intervention-form .btn-primary");
        assertThat(staff.locator(".invalid-feedback").count()).isEqualTo(5);
        write(staff, "Choice of the bidder");
        staff.fill("#happened-on", "2030-01-01");
        staff.fill("#intervener", "人员deputy");
        follow(staff, "#intervention-form .btn-primary");
        assertThat(staff.locator(".invalid-feedback").textContent()).contains(english ? "today or before" : "不能晚于今天");
        staff.fill("#happened-on", "2026-05-05");
        follow(staff, "#intervention-form .btn-primary");
        assertThat(staff.locator("#record").textContent()).contains("Choice of the bidder");
        var record = path(staff);
        assertThat(post(
                        staff,
                        "/measures/interventions",
                        "reporter=" + bureau.people().get("staffA1")))
                .isEqualTo(403);
        assertThat(post(staff, record + "/examination", "version=0&finding=mine"))
                .isEqualTo(403);

        for (var other : List.of("deputy", "head", "chiefA", "staffA1", "superior")) {
            var reader = signedIn(language, bureau, other);
            assertThat(status(reader, record)).as(other).isEqualTo(404);
            reader.navigate("/measures/interventions");
            assertThat(reader.locator("#interventions, #facts").count())
                    .as(other)
                    .isZero();
        }
        assertThat(status(signedIn(language, bureau, "auditor"), record)).isEqualTo(403);

        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/");
        follow(inspection.locator("a[href='" + record + "']"));
        follow(inspection, "#examine-form button");
        assertThat(inspection.locator("#examine-form .invalid-feedback").count())
                .isEqualTo(1);
        inspection.fill("#finding", "Both were heard.");
        follow(inspection, "#examine-form button");
        inspection.selectOption("#outcome-choice", "REMINDED");
        inspection.fill("#result", "A reminder was given.");
        follow(inspection, "#close-form button");
        assertThat(inspection.locator("#outcome").textContent()).contains(english ? "Reminder given" : "已提醒");
        inspection.navigate("/measures/interventions");
        assertThat(inspection.locator("#facts").textContent()).contains(english ? "Yellow" : "黄色");
        staff.navigate(record);
        assertThat(staff.locator("#record").textContent())
                .contains("A reminder was given.")
                .doesNotContain("Both were heard.");

        var entries = jdbc.sql(
                        "select actor || ' ' || coalesce(account_id::text, '') || ' ' || act || ' ' || coalesce(reason, '') from audit.entry where subject_id = :id")
                .param("id", record.substring(record.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
        assertThat(entries).hasSize(3).containsOnly("system  measures.restricted-entry ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatConcernsTheHeadOrDisciplineInspectionGoesToTheSuperior(String language) {
        var bureau = bureaus.found();
        var staff = signedIn(language, bureau, "staffB2");
        staff.navigate("/measures/interventions/new");
        write(staff, "Land use");
        staff.selectOption("#intervener-id", bureau.people().get("discipline").toString());
        follow(staff, "#intervention-form .btn-primary");
        var ofInspection = path(staff);
        staff.navigate("/measures/interventions/new");
        write(staff, "Appointment");
        staff.selectOption("#intervener-id", bureau.people().get("head").toString());
        follow(staff, "#intervention-form .btn-primary");
        var ofHead = path(staff);

        for (var who : List.of("discipline", "head")) {
            var reader = signedIn(language, bureau, who);
            assertThat(status(reader, ofInspection)).isEqualTo(404);
            assertThat(status(reader, ofHead)).isEqualTo(404);
            reader.navigate("/measures/interventions");
            assertThat(reader.locator("#interventions, #facts").count()).isZero();
            reader.navigate("/");
            assertThat(reader.locator("a[href^='/measures/interventions/']").count())
                    .isZero();
        }
        var superior = signedIn(language, bureau, "superior");
        superior.navigate("/");
        assertThat(superior.locator("a[href^='/measures/interventions/']").count())
                .isEqualTo(2);
        superior.navigate(ofHead);
        superior.fill("#finding", "Heard.");
        follow(superior, "#examine-form button");
        assertThat(superior.locator("#close-form").count()).isEqualTo(1);
        assertThat(Route.of(false, false, false)).isEqualTo(Route.INSPECTION);
        assertThat(Route.of(false, false, true)).as("inspection's own").isEqualTo(Route.SUPERIOR);
        assertThat(List.of(InterventionFacts.level(1), InterventionFacts.level(2)))
                .containsExactly(InterventionFacts.Level.YELLOW, InterventionFacts.Level.RED);
    }

    private static void write(Page page, String matter) {
        page.selectOption("#field", "BIDDING");
        page.selectOption("#channel", "PHONE");
        page.fill("#matter", matter);
        page.fill("#words", "Asked to favour one of them.");
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
