package org.probity.measures.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.organization.Divisions;
import org.probity.organization.Holdings;
import org.probity.risks.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Responsibility to the person (P2.2.1a–d), as head, leader, chief, staff, office, discipline inspection, superior and auditor see it. */
@ProbityTest
class ResponsibilityJourney {

    private static final String TABLE = "/measures/responsibility";

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ResponsiblePersons responsible;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Dates dates;

    @Autowired
    private MutableClock clock;

    private Bureau bureau;
    private GradedPosts graded;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        graded = new GradedPosts(bureaus, transactions, jdbc, bureau);
        graded.post("L", "head", Grade.HIGH);
        graded.post("A", "chiefA", Grade.MEDIUM);
        graded.post("A", "staffA1", Grade.HIGH);
        graded.post("A", "staffA2", Grade.LOW);
        graded.post("B", "staffB1", Grade.MEDIUM);
        graded.unitPoint("B", Grade.LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everybodySeesTheirShareOfTheTable(String language) {
        var office = as("staffA1", language);
        office.navigate(TABLE);
        assertThat(row(office, "staffA1")).contains(name("head", language)).contains(name("deputy", language));
        assertThat(row(office, "Post head", "岗位head")).contains(name("superior", language));
        assertThat(row(office, "staffA2")).contains(name("chiefA", language));
        assertThat(row(office, "staffB1")).contains(name("deputy", language));
        office.navigate(TABLE + "?grade=HIGH");
        assertThat(office.locator("table.responsibility tbody tr").count()).isEqualTo(2);
        office.navigate(TABLE + "?person=" + bureau.people().get("chiefB").value());
        assertThat(office.locator("table.responsibility tbody tr").count())
                .as("the unit point, and a post without a grade")
                .isEqualTo(2);

        outOfTheLeadingGroup("chiefA");
        var chief = as("chiefA", language);
        chief.navigate(TABLE);
        assertThat(chief.locator("table.responsibility tbody tr").count()).isEqualTo(3);
        chief.navigate(TABLE + "/mine");
        assertThat(chief.locator("#LOW tbody tr").count()).isEqualTo(1);
        var head = as("head", language);
        head.navigate(TABLE + "/mine");
        assertThat(head.locator("#HIGH tbody tr").count()).isEqualTo(1);
        var deputy = as("deputy", language);
        deputy.navigate(TABLE + "/mine");
        assertThat(deputy.locator("#MEDIUM tbody tr").count()).isEqualTo(2);
        assertThat(deputy.locator("#HIGH tbody tr").count()).as("jointly").isEqualTo(1);
        var staff = as("staffA2", language);
        staff.navigate(TABLE);
        assertThat(staff.locator("table.responsibility tbody tr").count()).isEqualTo(1);
        staff.navigate(TABLE + "/mine");
        assertThat(staff.locator(".empty").count()).isEqualTo(1);
        for (var watcher : List.of("discipline", "auditor", "superior")) {
            var page = as(watcher, language);
            page.navigate(TABLE);
            assertThat(page.locator("table.responsibility tbody tr").count())
                    .as(watcher)
                    .isEqualTo(10);
            assertThat(page.locator("#limit-form").count()).as(watcher).isZero();
        }
        assertThat(status(
                        staff, TABLE + "/people/" + bureau.people().get("head").value()))
                .isEqualTo(403);
        assertThat(status(
                        staff, TABLE + "/posts/" + bureau.posts().get("staffB1").value()))
                .isEqualTo(403);
        assertThat(status(
                        chief,
                        TABLE + "/people/" + bureau.people().get("chiefB").value()))
                .isEqualTo(403);
        assertThat(status(
                        deputy,
                        TABLE + "/people/" + bureau.people().get("chiefB").value()))
                .isEqualTo(200);
        assertThat(status(office, TABLE + "/export.xlsx")).isEqualTo(200);
        office.navigate("/powers/posts/" + bureau.posts().get("staffA1").value());
        assertThat(office.locator("#answers").innerText()).contains(name("head", language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void statementsAreSignedInPersonAndAnewWhenTheListChanges(String language) {
        var office = as("staffA1", language);
        office.navigate(TABLE + "/statements");
        follow(office, "#prepare-form button");
        assertThat(office.locator("#board tbody tr").count())
                .as("head, deputy and two chiefs")
                .isEqualTo(4);
        follow(office.locator("#board tbody tr").first().locator("a"));
        office.fill("#textZh", "");
        office.evaluate("document.getElementById('textZh').removeAttribute('required')");
        follow(office, "#text-form button");
        assertThat(office.locator(".invalid-feedback").count()).isEqualTo(1);
        office.fill("#textZh", "本人[name]承诺对[posts]个岗位负责。");
        follow(office, "#text-form button");
        assertThat(office.locator(".alert-success").count()).isEqualTo(1);
        if (language.startsWith("zh")) {
            assertThat(office.locator("#text").innerText()).isEqualTo("本人人员head承诺对3个岗位负责。");
        }
        var address = office.url().substring(office.url().indexOf("/measures"));
        var head = as("head", language);
        assertThat(status(head, address)).as("a draft is the office's").isEqualTo(403);
        office.navigate(TABLE + "/statements");
        office.onDialog(dialog -> dialog.accept());
        follow(office, "#issue-form button");

        outOfTheLeadingGroup("chiefA");
        var chief = as("chiefA", language);
        assertThat(status(chief, address)).as("another's statement").isEqualTo(403);
        office.navigate(address);
        assertThat(office.locator("#sign-form").count())
                .as("nobody signs for the head")
                .isZero();
        assertThat(post(office, address + "/signature")).isEqualTo(403);
        assertThat(post(as("discipline", language), address + "/signature")).isEqualTo(403);
        head.onDialog(dialog -> dialog.accept());
        head.navigate("/");
        follow(head.locator("a[href*='/measures/responsibility/statements/']").first());
        follow(head, "#sign-form button");
        assertThat(head.locator("#signature").innerText()).contains(name("head", language));

        graded.regrade("staffB1", Grade.HIGH);
        head.navigate(address);
        assertThat(head.locator("#out-of-date").count()).isEqualTo(1);
        assertThat(head.locator("#changes li").count()).isEqualTo(1);
        office.navigate(TABLE + "/statements?show=unsigned");
        assertThat(office.locator("#board tbody tr").count()).isEqualTo(4);
        head.navigate("/");
        follow(head.locator("a[href*='/measures/responsibility/statements/']").first());
        // between reading and signing the list changes again
        graded.regrade("staffB1", Grade.LOW);
        follow(head, "#sign-anew-form button");
        assertThat(head.locator(".alert-danger").count()).isEqualTo(1);
        graded.regrade("staffB1", Grade.HIGH);
        head.navigate(address);
        follow(head, "#sign-anew-form button");
        assertThat(head.locator("#changes").count()).isZero();
        assertThat(head.url()).doesNotEndWith(address);
        head.navigate(address);
        assertThat(head.locator("#sign-anew-form, #sign-form").count())
                .as("the former edition stays as it was")
                .isZero();
        head.navigate("/programme/plans/actions");
        assertThat(head.locator("a[href='" + address + "']").count()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where act = 'measures.statement-signed-anew' and subject_id in "
                                        + "(select cast(id as text) from measures.statement where unit_id = :unit)")
                        .param("unit", bureau.unit().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aChangeByHandNeedsAuthorityAReasonAndADecision(String language) {
        var page = TABLE + "/posts/" + bureau.posts().get("staffA2").value();
        var office = as("staffA1", language);
        office.navigate(page);
        offer(office, "chiefB");
        propose(office, "chiefB", "试点");
        assertThat(office.locator("#change-form .invalid-feedback").innerText())
                .as("who may be named")
                .contains(name("deputy", language))
                .doesNotContain(name("chiefB", language));
        offer(office, "staffA2");
        propose(office, "staffA2", "试点");
        assertThat(office.locator("#change-form .invalid-feedback").count()).isEqualTo(1);
        office.fill("#fromOn", dates.today().minusDays(1).toString());
        propose(office, "deputy", "试点");
        assertThat(office.locator("#change-form .invalid-feedback").count()).isEqualTo(1);
        office.fill("#fromOn", dates.today().toString());
        propose(office, "deputy", "窗口改革试点，由分管领导直接负责");
        assertThat(office.locator("#history li").count()).isEqualTo(1);
        assertThat(office.locator("form.decision").count())
                .as("its author does not decide")
                .isZero();

        var deputy = as("deputy", language);
        deputy.navigate(page);
        assertThat(deputy.locator("form.decision").count())
                .as("the named person does not decide")
                .isZero();
        var discipline = as("discipline", language);
        discipline.navigate(page);
        follow(discipline, "form.decision button[value=true]");
        assertThat(discipline.locator("form.decision .invalid-feedback").count())
                .as("a member names the minutes")
                .isEqualTo(1);
        var head = as("head", language);
        head.navigate("/");
        follow(head.locator("a[href='" + page + "']").first());
        follow(head, "form.decision button[value=true]");
        assertThat(head.locator("#responsible").innerText()).contains(name("deputy", language));
        assertThat(head.locator("#derived").innerText()).contains(name("chiefA", language));
        follow(discipline, "form.decision button[value=true]");
        assertThat(discipline.locator(".alert-danger, .invalid-feedback").count())
                .as("decided meanwhile")
                .isPositive();

        // the deputy hands the section over: the change lapses, and says so
        transactions.executeWithoutResult(status ->
                divisions.assign(bureau.sections().get("A"), bureau.posts().get("discipline"), dates.today(), "分工调整"));
        office.navigate(page);
        assertThat(office.locator("#responsible").innerText()).contains(name("chiefA", language));
        assertThat(office.locator("#responsible .problem").count()).isEqualTo(1);
        office.onDialog(dialog -> dialog.accept());
        office.fill(".end-form input[name=reason]", "分工已调整");
        follow(office, ".end-form button");
        assertThat(office.locator("#responsible .problem").count()).isZero();

        office.navigate(TABLE + "/posts/" + bureau.posts().get("staffA1").value());
        assertThat(office.locator("#nobody-else").count())
                .as("HIGH stays the head's")
                .isEqualTo(1);
        assertThat(post(as("staffA2", language), page + "/changes")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theCalendarSaysWhatIsDueWhen(String language) {
        var head = as("head", language);
        head.navigate(TABLE + "/calendar?view=year&month=2026-01");
        assertThat(head.locator("#duties li").count()).as("four quarters").isEqualTo(4);
        head.navigate(TABLE + "/calendar?view=quarter&month=2026-05");
        assertThat(head.locator("#duties li").count()).isEqualTo(1);
        assertThat(head.locator("#duties li").innerText())
                .contains(language.startsWith("zh") ? "2026年6月30日" : "30 Jun 2026");
        head.navigate(TABLE + "/calendar?view=month&month=nonsense");
        assertThat(head.locator(".calendar .month").count()).isEqualTo(1);
        head.setViewportSize(390, 800);
        head.navigate(TABLE + "/calendar");
        assertThat((Integer) head.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        var file = head.request().get(TABLE + "/calendar/duties.ics");
        assertThat(file.headers().get("content-type")).startsWith("text/calendar");
        assertThat(file.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("DTSTART;VALUE=DATE:20260630");
        var staff = as("staffA2", language);
        staff.navigate(TABLE + "/calendar");
        assertThat(staff.locator(".empty").count()).isEqualTo(1);
    }

    @Test
    void holesAreShownWithTheWayToCloseThem() {
        clock.advance(java.time.Duration.ofDays(1));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update organization.division set to_on = :day where section_id = :section")
                    .param("day", dates.today().minusDays(1))
                    .param("section", bureau.sections().get("B").value())
                    .update();
            holdings.historyOf(bureau.posts().get("chiefB"))
                    .forEach(holding -> holdings.end(
                            holding.id(), holding.version(), dates.today().minusDays(1), "调离"));
        });
        var unit = responsible.today(bureau.unit());
        assertThat(unit.ofPost(bureau.posts().get("staffB1"))
                        .orElseThrow()
                        .responsible()
                        .person())
                .as("MEDIUM without a leader in charge")
                .isEqualTo(bureau.people().get("head"));
        var office = as("staffA1", "zh-CN");
        office.navigate(TABLE);
        assertThat(office.locator("#gaps").innerText()).contains("没有分管领导").contains("科室负责人空缺");
        office.navigate("/");
        assertThat(office.locator("a[href='/organization/sections/"
                                + bureau.sections().get("B").value() + "']")
                        .count())
                .isGreaterThanOrEqualTo(2);
        office.navigate(TABLE + "?asOf=" + dates.today().minusDays(1));
        assertThat(row(office, "staffB2")).as("yesterday the chief was there").contains("人员chiefB");

        office.navigate(TABLE);
        office.fill("#posts", "1");
        office.fill("#reason", "领导小组研究确定");
        follow(office, "#limit-form button");
        graded.post("A", "staffA2", Grade.HIGH);
        var head = as("head", "zh-CN");
        head.navigate(TABLE + "/mine");
        assertThat(head.locator("#too-many").innerText()).contains("2个").contains("1个");
        transactions.executeWithoutResult(
                status -> jdbc.sql("update organization.person set employment = 'LONG_LEAVE' where id = :id")
                        .param("id", bureau.people().get("head").value())
                        .update());
        head.navigate(TABLE + "/mine");
        assertThat(head.locator("#away").innerText()).contains("不得委托");
        assertThat(responsible
                        .today(bureau.unit())
                        .ofPost(bureau.posts().get("staffA1"))
                        .orElseThrow()
                        .responsible()
                        .person())
                .isEqualTo(bureau.people().get("head"));
    }

    private void outOfTheLeadingGroup(String key) {
        jdbc.sql("update organization.appointment set to_on = :day where person_id = :person")
                .param("day", dates.today().minusDays(1))
                .param("person", bureau.people().get(key).value())
                .update();
    }

    /** Adds a person to the choice whom the page does not offer, as a forged request would. */
    private void offer(Page page, String key) {
        page.evaluate(
                "id => document.getElementById('person').add(new Option(id, id))",
                bureau.people().get(key).value().toString());
    }

    private void propose(Page page, String key, String reason) {
        page.selectOption("#person", bureau.people().get(key).value().toString());
        page.fill("#reason", reason);
        follow(page, "#change-form button");
    }

    private String row(Page page, String... texts) {
        for (var text : texts) {
            var found = page.locator("table.responsibility tbody tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text));
            if (found.count() > 0) {
                return found.first().innerText();
            }
        }
        throw new AssertionError(
                List.of(texts) + " not in " + page.locator("#content").innerText());
    }

    private static String name(String key, String language) {
        return (language.startsWith("zh") ? "人员" : "Person ") + key;
    }

    private static int status(Page page, String address) {
        return page.request().get(address).status();
    }

    private static int post(Page page, String address) {
        page.navigate("/");
        var token = page.locator("meta[name=csrf]").getAttribute("content");
        return page.request()
                .post(
                        address,
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("_csrf", token)
                                        .set("fingerprint", "x")))
                .status();
    }

    private Page as(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }
}
