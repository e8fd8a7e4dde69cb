package org.probity.programme.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.arrive;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan on its pages: the office drafts, the head signs and approves, staff read what binds, and others are kept out. */
@ProbityTest
class PlanJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    private Page as(String who, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
    }

    private static int post(Page page, String address, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return ((Number) page.evaluate("""
                        async ([address, body]) => {
                            const meta = document.querySelector('meta[name=csrf]');
                            const answer = await fetch(address, {method: 'POST', body, headers: {
                                'Content-Type': 'application/x-www-form-urlencoded', [meta.dataset.header]: meta.content}});
                            return answer.status;
                        }""", java.util.List.of(address, body.toString()))).intValue();
    }

    @Test
    void aPlanGoesFromDraftToWork() {
        var office = as("staffA1", "zh-CN");
        assertThat(office.content()).contains("拟定本年度实施方案");
        office.navigate("/programme/plans");
        follow(office, "#draft-form button");
        var path = office.url().replaceAll(".*(/programme/plans/[0-9a-f-]+)/edit.*", "$1");
        assertThat(office.inputValue("[name=titleZh]")).contains("年廉政风险防控工作实施方案");

        // Incomplete: the page says what is missing, and a submission changes nothing.
        office.navigate(path);
        assertThat(office.locator("#findings li").count()).isGreaterThan(10);
        follow(office, "#submit-form button");
        assertThat(office.textContent("#refused")).contains("请填写文号").contains("本节为必备内容");
        assertThat(office.textContent("#state")).isEqualTo("草稿");

        // Bad input stays typed and is refused beside its field.
        office.navigate(path + "/edit");
        fillTexts(office);
        office.fill("[name='stage.IMPLEMENTATION.to']", "2026-02-01");
        office.fill("[name='section.METHODS.zh']", "<script>document.title='broken'</script>四个阶段依次推进，逐项抓好落实。");
        follow(office, "#plan-form button.btn-primary");
        office.navigate(path + "/edit?check=true");
        assertThat(office.textContent("#schedule")).contains("本阶段结束日期早于开始日期");
        office.fill("[name='stage.IMPLEMENTATION.to']", "2026-09-30");
        follow(office, "#plan-form button.btn-primary");
        assertThat(office.title()).doesNotContain("broken");
        assertThat(office.textContent("article")).contains("<script>");
        assertThat(office.isVisible("#no-parent-file")).isTrue();

        // Lines of work: every one gets an owner and what comes of it.
        office.navigate(path + "/tasks");
        assertThat(office.locator("#tasks-form fieldset").count()).isEqualTo(8 + PlanForm.SPARE_LINES);
        for (var i = 0; i < 8; i++) {
            office.selectOption(
                    "[name='task." + i + ".owner']",
                    bureau.people().get("chiefA").toString());
            office.fill("[name='task." + i + ".deliverableZh']", "成果" + i);
        }
        follow(office, "#tasks-form button[name=save]");
        office.setInputFiles(
                "#attachments input[type=file]",
                new FilePayload("依据.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        follow(office, "#attachments form button");
        assertThat(office.textContent("#attachments")).contains("依据.pdf");
        follow(office, "#submit-form button");
        assertThat(office.textContent("#state")).isEqualTo("待审批");
        assertThat(post(office, path + "/sign", Map.of("version", "9"))).isEqualTo(403);
        assertThat(post(office, path + "/approve", Map.of("version", "9"))).isEqualTo(403);

        wrongRoles(path);
        headSignsAndApproves(path);
        staffReadsAndReports(path);
        officeAmends(path);
    }

    private static void fillTexts(Page office) {
        office.fill("[name=number]", "测发〔2026〕1号");
        office.fill("[name=parentTitle]", "廉政风险防控实施办法");
        office.fill("[name=parentNumber]", "县发〔2026〕3号");
        office.fill("[name=parentOn]", "2026-01-05");
        office.fill("[name='situation.zh']", "本局承担审批、处罚和资金管理职责，权力较为集中。");
        PlanSection.Kind.MANDATORY.forEach(
                kind -> office.fill("[name='section." + kind + ".zh']", "围绕权力运行的关键环节，扎实推进各项工作。"));
    }

    private void wrongRoles(String path) {
        var staff = as("staffA2", "zh-CN");
        assertThat(staff.navigate(path).status()).isEqualTo(403);
        assertThat(staff.navigate(path + "/edit").status()).isEqualTo(403);
        assertThat(staff.navigate("/programme/cycle/units").status()).isEqualTo(403);
        assertThat(staff.navigate("/programme/plans/actions").status()).isEqualTo(403);
        staff.navigate("/programme/plans");
        assertThat(staff.textContent("#content")).contains("尚无实施方案");
        assertThat(post(staff, "/programme/plans", Map.of())).isEqualTo(403);
        var deputy = as("deputy", "en");
        assertThat(deputy.navigate(path).status()).isEqualTo(200);
        assertThat(deputy.isVisible("#approve-card")).isFalse();
        assertThat(post(deputy, path + "/sign", Map.of("version", "1"))).isEqualTo(403);
        var stranger = bureaus.found();
        var elsewhere = Browser.signedIn("http://localhost:" + port, "en", stranger.username("head"), "demo");
        assertThat(elsewhere.navigate(path).status()).isEqualTo(403);
        assertThat(elsewhere
                        .navigate("/programme/plans/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    private void headSignsAndApproves(String path) {
        var superior = as("superior", "zh-CN");
        superior.navigate(path);
        assertThat(superior.textContent("#awaits-head")).contains("签字后方可批准");
        assertThat(superior.isVisible("#approve-form")).isFalse();
        var head = as("head", "en");
        assertThat(head.content()).contains("Sign the implementation plan in person");
        head.navigate(path);
        assertThat(head.textContent("#sign-form")).contains("I take hold of it and carry it out in person");
        head.onDialog(dialog -> dialog.accept());
        follow(head, "#sign-form button");
        assertThat(head.textContent("#signatures")).contains("Person head");
        follow(head, "#return-form button");
        assertThat(head.textContent("#return-form")).contains("Give a reason");
        follow(head, "#approve-form button");
        assertThat(head.textContent("#state")).isEqualTo("In force");
        head.navigate("/programme/plans/actions");
        assertThat(head.textContent("#actions")).contains("Signed the plan").contains("Approved a plan");
        head.fill("#on", "2030-01-01");
        head.fill("#text", "Lecture for all staff on the key links of power");
        follow(head, "#action-form button");
        assertThat(head.textContent("#action-form")).contains("This day has not come yet");
        assertThat(head.inputValue("#text")).startsWith("Lecture for all staff");
    }

    private void staffReadsAndReports(String path) {
        var staff = as("staffA2", "en");
        assertThat(staff.navigate(path).status()).isEqualTo(200);
        assertThat(staff.textContent("#content"))
                .contains("1. Guiding ideology")
                .contains("First responsible");
        assertThat(staff.locator("details form").count()).isZero();
        assertThat(staff.isVisible("#amend-form")).isFalse();
        var chief = as("chiefA", "zh-CN");
        assertThat(chief.content()).contains("开展方案任务");
        chief.navigate(path);
        chief.click("tr[data-state] >> nth=0 >> summary");
        chief.selectOption("#state-1", "DONE");
        follow(chief, "#report-1 button");
        assertThat(chief.content()).contains("请简要说明完成情况和佐证");
        chief.click("tr[data-state] >> nth=0 >> summary");
        chief.selectOption("#state-1", "DONE");
        chief.fill("#note-1", "清单已公布");
        follow(chief, "#report-1 button");
        assertThat(chief.locator("tr[data-state=DONE]").count()).isEqualTo(1);
    }

    private void officeAmends(String path) {
        var office = as("staffA1", "zh-CN");
        office.navigate(path);
        assertThat(office.isVisible("#findings")).isFalse();
        follow(office, "#amend-form button");
        assertThat(office.textContent("#amend-form")).contains("请填写5至2000字");
        office.fill("#reason", "机构职责调整，相应修改工作目标。");
        follow(office, "#amend-form button");
        var next = office.url().replaceAll(".*(/programme/plans/[0-9a-f-]+)/edit.*", "$1");

        // Two people write at once: the later sees both versions.
        var other = as("staffA1", "zh-CN");
        other.navigate(next + "/edit");
        office.fill("[name='section.OBJECTIVES.zh']", "年内完成职权清理，全体岗位签字率达到百分之百。");
        follow(office, "#plan-form button.btn-primary");
        other.fill("[name='section.OBJECTIVES.zh']", "年内完成流程编制，全体岗位签字率达到百分之百。");
        follow(other, "#plan-form button.btn-primary");
        assertThat(other.textContent("#theirs del")).contains("职权");
        assertThat(other.inputValue("[name='section.OBJECTIVES.zh']")).contains("流程编制");
        office.navigate(next + "/compare");
        assertThat(office.locator("[data-changed]").count()).isEqualTo(1);
        assertThat(office.locator("[data-changed] ins").count()).isPositive();
        var superior = as("superior", "en");
        assertThat(superior.navigate("/programme/cycle/units").status()).isEqualTo(200);
        assertThat(superior.textContent("#units")).contains("In force");
        var page = as("auditor", "en");
        page.setViewportSize(390, 844);
        page.navigate(path);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
    }

    @Test
    void aSuperiorSeesWhichUnitsLackAPlanAndASubUnitReadsTheOneAbove() {
        var below = bureaus.found();
        jdbc.sql(
                        "update organization.unit set superior_id = :above, changed_at = changed_at + interval '1 second' where id = :id")
                .param("above", bureau.unit().value())
                .param("id", below.unit().value())
                .update();
        var id = plans.draft(bureau.unit(), bureau.people().get("staffA1"));
        plans.redraft(
                id,
                plans.find(id).orElseThrow().version(),
                PlanRulesTests.complete(bureau.people().get("chiefA"), Map.of()));
        plans.submit(id, plans.find(id).orElseThrow().version(), bureau.people().get("staffA1"));
        var plan = plans.find(id).orElseThrow();
        plans.sign(id, plan.version(), bureau.people().get("head"), ContentHash.hex(plan.content()));
        plans.approve(
                id, plans.find(id).orElseThrow().version(), bureau.people().get("head"), "");
        var above = as("superior", "zh-CN");
        above.navigate("/programme/cycle/units?lacking=true");
        assertThat(above.locator("#units tbody tr").count()).isEqualTo(1);
        assertThat(above.textContent("#units")).contains("未制定方案").contains("执行测试局" + bureau.number() + "的方案");
        var staff = Browser.signedIn("http://localhost:" + port, "zh-CN", below.username("staffA2"), "demo");
        staff.navigate("/programme/plans");
        assertThat(staff.textContent("#inherited")).contains("本单位本年度没有批准的实施方案");
        arrive(staff, () -> staff.click("#inherited a"));
        assertThat(staff.textContent("#state")).isEqualTo("已批准");
        assertThat(staff.navigate("/programme/cycle").status()).isEqualTo(200);
        assertThat(staff.textContent("#content")).contains("执行上级单位实施方案");

        // What a unit below submits waits for the superior unit as well; its drafts do not.
        var own = plans.draft(below.unit(), below.people().get("staffA1"));
        var supervisor = as("superior", "zh-CN");
        assertThat(supervisor.navigate("/programme/plans/" + own).status()).isEqualTo(403);
        plans.redraft(
                own,
                plans.find(own).orElseThrow().version(),
                PlanRulesTests.complete(below.people().get("chiefA"), Map.of()));
        plans.submit(
                own, plans.find(own).orElseThrow().version(), below.people().get("staffA1"));
        assertThat(supervisor.navigate("/programme/plans/" + own).status()).isEqualTo(200);
        assertThat(supervisor.isVisible("#return-form")).isTrue();
        supervisor.fill("#comment", "请结合本单位实际补充目标。");
        follow(supervisor, "#return-form button");
        assertThat(plans.find(own).orElseThrow().state()).isEqualTo(PlanState.RETURNED);
    }
}
