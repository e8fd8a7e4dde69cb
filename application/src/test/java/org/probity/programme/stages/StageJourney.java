package org.probity.programme.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The four stages on the year's page: opened, asked for with a reason, closed, and the next year begun. */
@ProbityTest
class StageJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Cycles cycles;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    private Page as(String who, String language) {
        var page = Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
        page.onDialog(dialog -> dialog.accept());
        return page;
    }

    @Test
    void stagesAreOpenedInOrderAndOnlyTheLeadingGroupOpensAgainstTheChecklist() {
        var office = as("staffA1", "zh-CN");
        office.navigate("/programme/cycle");
        assertThat(office.getAttribute("[aria-current=step]", "data-stage")).isEqualTo("IMPLEMENTATION");
        assertThat(office.textContent("#no-plan")).contains("没有生效的实施方案");
        assertThat(office.textContent("#gate-form")).contains("转段条件均已具备");
        var second = as("head", "en");
        second.navigate("/programme/cycle");
        follow(office, "#gate-form button");
        assertThat(office.textContent("#stage-now")).contains("考核阶段");
        follow(second, "#gate-form button");
        assertThat(second.textContent("[role=alert]")).contains("open already");

        // A stage cannot be skipped by a request of one's own making.
        office.evaluate("() => { document.querySelector('#gate-form [name=to]').value = 'CLOSED'; }");
        follow(office, "#gate-form button");
        assertThat(office.textContent("[role=alert]")).contains("不得跳过阶段");

        second.navigate("/programme/cycle");
        follow(second, "#gate-form button");
        assertThat(second.textContent("#stage-now")).contains("Correction");
        assertThat(second.textContent("#gates")).contains("Opened");

        var staff = as("staffA2", "en");
        assertThat(staff.navigate("/programme/cycle").status()).isEqualTo(200);
        assertThat(staff.isVisible("#gate-form")).isFalse();
        assertThat(staff.navigate("/programme/cycle/deviations").status()).isEqualTo(200);
        assertThat(staff.textContent("#deviations"))
                .contains("Implementation plan approved")
                .contains("days late");
        var auditor = as("auditor", "zh-CN");
        auditor.navigate("/programme/cycle");
        assertThat(auditor.isVisible("#gate-form")).isFalse();

        // The year ends through its last gate; the page of the year stays, and the next one is opened.
        office.navigate("/programme/cycle");
        follow(office, "#gate-form button");
        assertThat(office.textContent("#content")).contains("已结束").contains("转段记录");
        office.navigate("/programme/cycle");
        var next = cycles.find(new CycleId(bureau.cycle())).orElseThrow().year() + 1;
        assertThat(office.inputValue("#year")).isEqualTo(String.valueOf(next));
        office.fill("#year", String.valueOf(next - 1));
        follow(office, "#open-form button");
        assertThat(office.textContent("#open-form")).contains("年度周期已经存在");
        office.fill("#year", String.valueOf(next));
        follow(office, "#open-form button");
        assertThat(office.textContent("#stage-now")).contains("准备阶段");

        // Without a plan the reason is asked for, and what was asked for waits for the leading group.
        follow(office, "#gate-form button");
        assertThat(office.textContent("#gate-form")).contains("请说明理由");
        office.fill("#gate-reason", "上级统一部署，提前转入组织实施阶段。");
        follow(office, "#gate-form button");
        assertThat(office.textContent("#asked")).contains("待领导小组会议研究").contains("上级统一部署");
        assertThat(office.isVisible("#gate-form")).isFalse();
        office.navigate("/programme/meetings/new");
        assertThat(office.textContent("#content")).contains("转入组织实施阶段").contains("上级统一部署");
        office.navigate("/programme/cycle");
        follow(office, "#withdraw-form button");
        assertThat(office.textContent("#withdraw-form")).contains("请填写理由");
        office.fill("#withdrawal", "改为先行报批方案");
        follow(office, "#withdraw-form button");
        assertThat(office.isVisible("#gate-form")).isTrue();
        assertThat(office.textContent("#gates")).contains("已撤回");
    }
}
