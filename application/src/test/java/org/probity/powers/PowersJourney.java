package org.probity.powers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A power from the first draft into the list in force, as office, chief, legal reviewer and leading group walk it. */
@ProbityTest
class PowersJourney {

    private static final Path SCREENSHOTS = Path.of("..", "screenshots");

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private PowerDrafts drafts;

    @Autowired
    private Powers powers;

    @Autowired
    private BatchAgenda agenda;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPowerIsDraftedConfirmedReviewedApprovedAndPublished(String language) {
        var english = language.equals("en");
        var office = signedIn("staffA1", language);
        office.navigate("/powers");
        assertThat(office.locator(".empty-title").textContent())
                .contains(english ? "No powers are listed yet" : "尚未建立权力清单");
        office.navigate("/powers/new");
        office.fill("#nameZh", "建设工程规划许可");
        office.fill("#nameEn", "Construction planning licence");
        office.fill("#statutoryLimit", "20");
        office.fill("#promisedLimit", "30");
        office.selectOption("#section", bureau.sections().get("A").toString());
        follow(office, "#save");
        assertThat(office.locator(".invalid-feedback").first().textContent())
                .contains(english ? "longer than the law" : "长于法定时限");
        assertThat(office.inputValue("#nameZh")).as("everything typed survives").isEqualTo("建设工程规划许可");
        office.fill("#promisedLimit", "１０");
        office.fill("#contentZh", "审查建设工程规划条件，核发许可");
        office.fill("#exercisingBodyZh", "测试局");
        follow(office, "#save");
        assertThat(office.locator("[role=status]").textContent()).contains(english ? "Drafted" : "已起草");
        assertThat(office.locator("#missing").textContent()).contains(english ? "No legal basis" : "未填写法定依据");

        var chief = signedIn("chiefA", language);
        chief.navigate("/");
        follow(chief, ".inbox-item");
        follow(chief, "#act-confirm");
        assertThat(chief.locator("[role=alert]").first().textContent())
                .contains(english ? "No legal basis" : "未填写法定依据")
                .contains(english ? "No post holds" : "未落实到岗位");
        follow(chief, "#edit");
        follow(chief, "#add-bases");
        follow(chief, "#add-bases");
        chief.fill("[name='bases[1].nameZh']", "中华人民共和国城乡规划法");
        chief.fill("[name='bases[1].article']", "第四十条");
        follow(chief, "#remove-bases-0");
        assertThat(chief.inputValue("[name='bases[0].article']")).isEqualTo("第四十条");
        follow(chief, "#save");
        follow(chief, "#edit-allocation");
        follow(chief, "#add-allocations");
        chief.fill("[name='allocations[0].post']", "某个不存在的岗位");
        follow(chief, "#save");
        assertThat(chief.locator(".invalid-feedback").first().textContent()).contains("某个不存在的岗位");
        chief.fill("[name='allocations[0].post']", "staffA2");
        follow(chief, "#add-allocations");
        chief.fill("[name='allocations[1].post']", "chiefA");
        chief.selectOption("[name='allocations[1].role']", "APPROVE");
        follow(chief, "#save");
        steps(chief);
        assertThat(chief.locator("#steps tbody tr"))
                .satisfies(rows -> assertThat(((Locator) rows).count()).isEqualTo(3));
        shoot(chief, "power-" + language);
        follow(chief, "#act-confirm");
        assertThat(chief.locator("[role=status]").textContent())
                .contains(english ? "legal review comes next" : "下一步为法制审核");

        var reviewer = signedIn("staffB1", language);
        reviewer.navigate("/powers");
        reviewer.check("input[name=power]");
        follow(reviewer, "#bulk-review");
        assertThat(reviewer.locator("[role=status]").textContent()).contains(english ? "meeting comes next" : "提请领导小组");

        office.navigate("/powers");
        office.check("input[name=power]");
        follow(office, "#bulk-batch");
        assertThat(office.url()).contains("/powers/batches/");
        shoot(office, "batch-" + language);
        var batch = agenda.pending(bureau.unit()).get(0);
        assertThat(batch.proposal().zh()).contains("建设工程规划许可");
        agenda.decided(batch.subjectId(), adopted());
        office.navigate("/");
        follow(office, ".inbox-item[href^='/powers']");
        follow(office, "#act-publish");
        assertThat(office.locator("[role=status]").textContent()).contains(english ? "in force from today" : "自今日起施行");
        assertThat(office.locator("#timeline").textContent())
                .contains(english ? "Approved by the leading group" : "领导小组审定通过");
        office.navigate("/powers");
        shoot(office, "list-" + language);
        assertThat(powers.all(bureau.unit())).extracting(Power::state).containsExactly(PowerState.PUBLISHED);
    }

    /** Three steps, the second put between the others, the last with a way back. */
    private void steps(Page chief) {
        follow(chief, "#edit-steps");
        chief.fill("[name='steps[0].nameZh']", "受理");
        chief.fill("[name='steps[0].nameEn']", "Accept");
        chief.selectOption("[name='steps[0].post']", "staffA2");
        chief.fill("[name='steps[0].limit']", "1");
        chief.fill("[name='steps[1].nameZh']", "审批");
        chief.fill("[name='steps[1].nameEn']", "Approve");
        chief.selectOption("[name='steps[1].post']", "chiefA");
        chief.click("#branch-1");
        chief.fill("[name='steps[1].branches[0].conditionZh']", "退回补正");
        chief.fill("[name='steps[1].branches[0].conditionEn']", "sent back");
        chief.selectOption("[name='steps[1].branches[0].to']", "1");
        chief.click("#branch-1");
        chief.fill("[name='steps[1].branches[1].conditionZh']", "通过");
        chief.selectOption("[name='steps[1].branches[1].to']", "end");
        chief.click("#insert-steps-1");
        chief.waitForSelector("[name='steps[2].branches[1].to']");
        chief.fill("[name='steps[1].nameZh']", "审查");
        chief.selectOption("[name='steps[1].post']", "staffA2");
        assertThat(chief.inputValue("[name='steps[2].branches[0].to']")).isEqualTo("1");
        shoot(chief, "steps-edit");
        follow(chief, "#save");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPowerInForceIsAmendedReadInItsVersionsAndRevoked(String language) {
        var english = language.equals("en");
        var id = drafts.saveAll(bureau.unit(), List.of(sound("采矿许可")), PowerState.PUBLISHED, null, "导入")
                .get(0);
        var office = signedIn("staffA1", language);
        office.onDialog(dialog -> dialog.accept());
        office.navigate("/powers/" + id);
        follow(office, "#versions");
        assertThat(office.locator("#comparison").count()).as("one edition").isZero();
        office.navigate("/powers/" + id);
        follow(office, "#act-amend");
        assertThat(office.locator(".invalid-feedback").count()).as("why").isPositive();
        office.fill("#comment", "法律修订");
        follow(office, "#act-amend");
        office.navigate("/powers/" + id + "/versions");
        assertThat(office.locator("#comparison thead th").count())
                .as("the draft beside the edition in force")
                .isEqualTo(2);
        assertThat(office.locator("#comparison .table-warning").count())
                .as("nothing is changed yet")
                .isZero();
        var staff = signedIn("staffA2", language);
        assertThat(staff.navigate("/powers/" + id + "/versions").status()).isEqualTo(200);
        assertThat(signedIn("chiefB", language).navigate("/powers/" + id).status())
                .isEqualTo(200);
        assertThat(staff.locator("#act-revoke").count()).isZero();
        office.navigate("/powers/" + id);
        follow(office, "#act-revoke");
        assertThat(office.locator(".invalid-feedback").count()).as("why").isPositive();
        office.fill("#comment", "法律废止");
        follow(office, "#act-revoke");
        assertThat(office.locator("#timeline").textContent()).contains("法律废止");
        office.navigate("/powers");
        assertThat(office.locator(".power-row").count()).isZero();
        office.navigate("/powers?state=REVOKED");
        assertThat(office.locator(".power-row").textContent()).contains(english ? "Revoked" : "已取消");
    }

    @Test
    void nobodyEntersByAddressWhatIsNotTheirs() {
        var id = drafts.saveAll(bureau.unit(), List.of(sound("河道许可")), PowerState.DRAFT, null, "导入")
                .get(0);
        var other = bureaus.found();
        var stranger = Browser.signedIn(url(), "en", other.username("head"), "demo");
        assertThat(stranger.navigate("/powers/" + id).status()).isEqualTo(403);
        var staff = signedIn("staffA2", "en");
        assertThat(staff.navigate("/powers/" + id).status()).isEqualTo(200);
        assertThat(staff.locator("#acts").count()).isZero();
        assertThat(staff.navigate("/powers/" + id + "/edit").status()).isEqualTo(403);
        assertThat(staff.navigate("/powers/new").status()).isEqualTo(403);
        assertThat(signedIn("chiefB", "en").navigate("/powers/" + id + "/steps").status())
                .isEqualTo(403);
        assertThat(staff.navigate("/powers/" + java.util.UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void theLoserOfTwoEditorsSeesBothVersionsAndLosesNothing() {
        var id = drafts.saveAll(bureau.unit(), List.of(sound("取水许可")), PowerState.DRAFT, null, "导入")
                .get(0);
        var chief = signedIn("chiefA", "en");
        var office = signedIn("staffA1", "en");
        chief.navigate("/powers/" + id + "/edit");
        office.navigate("/powers/" + id + "/edit");
        office.fill("#hotline", "12388");
        office.fill("#nameEn", "Water licence by the office");
        follow(office, "#save");
        chief.fill("#nameEn", "Water licence by the chief");
        follow(chief, "#save");
        assertThat(chief.locator("[role=alert]").first().textContent()).contains("Somebody else changed this power");
        assertThat(chief.inputValue("#nameEn")).isEqualTo("Water licence by the chief");
        assertThat(chief.locator("#theirs").textContent()).contains("Water licence by the office");
    }

    @Test
    void theListCountsWhatItListsFiltersAndKnowsThePast() {
        drafts.saveAll(
                bureau.unit(),
                List.of(sound("甲许可"), sound("乙许可"), PowerFixture.with(sound("丙许可"), List.of())),
                PowerState.DRAFT,
                null,
                "导入");
        var chief = signedIn("chiefA", "zh-CN");
        chief.navigate("/powers");
        assertThat(chief.locator(".power-row").count()).isEqualTo(3);
        assertThat(chief.locator("#totals [data-type=LICENSE]").getAttribute("data-count"))
                .isEqualTo("3");
        chief.selectOption("#problem", "NO_BASIS");
        follow(chief, "#filter button");
        assertThat(chief.locator(".power-row").allTextContents())
                .singleElement()
                .asString()
                .contains("丙许可");
        assertThat(chief.locator("#total").textContent()).contains("1");
        chief.navigate("/powers?asOf=2026-01-01");
        assertThat(chief.locator(".power-row").count()).isZero();
        chief.navigate("/powers");
        chief.check("[data-check-all]");
        follow(chief, "#bulk-confirm");
        assertThat(chief.locator("[role=alert]").textContent()).contains("未填写法定依据");
        assertThat(powers.all(bureau.unit())).allMatch(power -> power.state() == PowerState.DRAFT);
        for (var i = 0; i < 2; i++) {
            chief.locator(".power-row input[type=checkbox]").nth(i).check();
        }
        follow(chief, "#bulk-confirm");
        assertThat(powers.all(bureau.unit()).stream().filter(power -> power.state() == PowerState.DEPT_CONFIRMED))
                .hasSize(2);
        var download = chief.waitForDownload(() -> chief.click("#export"));
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        var narrow = Browser.visitor(url(), "zh-CN", 390, 800);
        narrow.navigate("/sign-in");
        narrow.fill("#username", bureau.username("chiefA"));
        narrow.fill("#password", "demo");
        follow(narrow, "#sign-in-form button");
        narrow.navigate("/powers");
        shoot(narrow, "list-390");
        assertThat((Integer) narrow.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        follow(narrow, ".power-row a");
        shoot(narrow, "power-390");
        assertThat((Integer) narrow.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void filesAreAttachedReadAndWithdrawnByWhoeverMay() {
        var id = drafts.saveAll(bureau.unit(), List.of(sound("附件许可")), PowerState.DRAFT, null, "导入")
                .get(0);
        var chief = signedIn("chiefA", "en");
        chief.navigate("/powers/" + id);
        chief.setInputFiles("#file", new FilePayload("法律.pdf", "application/pdf", "MZ not a pdf".getBytes(UTF_8)));
        follow(chief, "#attach");
        assertThat(chief.locator("[role=alert]").first().textContent()).contains("is not a kind of file");
        chief.setInputFiles("#file", new FilePayload("法律.pdf", "text/html", "%PDF-1.7 text".getBytes(UTF_8)));
        follow(chief, "#attach");
        var staff = signedIn("staffA2", "zh-CN");
        staff.navigate("/powers/" + id);
        assertThat(staff.locator("#attach").count()).isZero();
        assertThat(staff.textContent("#attachments")).doesNotContain(bureau.username("chiefA"));
        var link = staff.locator("#attachments li a");
        var address = link.getAttribute("href");
        var answer = staff.request().get(url() + address);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "application/octet-stream");
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.text()).isEqualTo("%PDF-1.7 text");
        var stranger = Browser.signedIn(url(), "en", bureaus.found().username("head"), "demo");
        assertThat(stranger.request().get(url() + address).status()).isEqualTo(403);
        chief.fill("#attachments input[name=reason]", "wrong edition");
        follow(chief, "#attachments li button");
        assertThat(chief.locator("#attachments").textContent()).contains("Withdrawn: wrong edition");
        assertThat(staff.request().get(url() + address).status()).isEqualTo(404);
    }

    @Test
    void theMatrixThePostCardAndTheCoverageShowWhoHoldsWhatAndTheGaps() {
        drafts.saveAll(
                bureau.unit(),
                List.of(
                        sound("甲许可"),
                        PowerFixture.withAllocations(sound("孤儿许可")),
                        PowerFixture.withAllocations(
                                sound("集中许可"),
                                Allocation.of(
                                        bureau.posts().get("staffB2"),
                                        Allocation.Role.HANDLE,
                                        LocalDate.of(2026, 1, 1)),
                                Allocation.of(
                                        bureau.posts().get("staffB2"),
                                        Allocation.Role.APPROVE,
                                        LocalDate.of(2026, 1, 1)))),
                PowerState.DRAFT,
                null,
                "导入");
        for (var language : List.of("zh-CN", "en")) {
            var head = signedIn("head", language);
            head.navigate("/powers/allocation");
            assertThat(head.locator("#matrix tbody tr").count()).isEqualTo(3);
            assertThat(head.locator("#matrix tr.bg-red-lt").textContent())
                    .contains(language.equals("en") ? "孤儿许可 in English" : "孤儿许可");
            assertThat(head.locator("#matrix td.bg-orange-lt").count()).isEqualTo(1);
            shoot(head, "matrix-" + language);
            head.navigate("/powers/posts/" + bureau.posts().get("staffA2"));
            assertThat(head.locator("#held .list-group-item").count()).isEqualTo(3);
            shoot(head, "card-" + language);
            head.navigate("/powers/coverage");
            assertThat(head.locator("#bearing").textContent()).isEqualTo("3");
            assertThat(head.locator("#orphans").textContent()).isEqualTo("1");
            shoot(head, "coverage-" + language);
            assertThat(head.navigate("/powers/posts/" + bureaus.found().posts().get("head"))
                            .status())
                    .isEqualTo(404);
        }
    }

    private PowerContent sound(String name) {
        return PowerFixture.sound(
                bureau.sections().get("A"),
                name,
                bureau.posts().get("staffA2"),
                bureau.posts().get("chiefA"));
    }

    private AgendaDecision adopted() {
        return new AgendaDecision(
                AgendaDecision.Outcome.ADOPTED,
                null,
                "同意",
                MeetingId.random(),
                AgendaItemId.random(),
                MeetingBody.LEADING_GROUP,
                LocalDate.of(2026, 5, 6),
                Instant.now(),
                5,
                5,
                4,
                0,
                0,
                1);
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn(url(), language, bureau.username(key), "demo");
    }

    private String url() {
        return "http://localhost:" + port;
    }

    /** A picture to be looked at; kept out of the repository. */
    private static void shoot(Page page, String name) {
        if (System.getenv("PROBITY_SCREENSHOTS") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve("powers-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
