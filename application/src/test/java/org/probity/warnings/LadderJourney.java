package org.probity.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.monitoring.signals.SignalLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A reminder and an inquiry letter in the browser, from a confirmed signal to the lesson (P4.2b, P4.2c, P5.3). */
@ProbityTest
@Import(LadderFixture.class)
class LadderJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private LadderFixture ladder;

    @Test
    void aReminderIsWrittenReadAndClosedWithItsLesson() {
        var bureau = bureaus.found();
        var signal = ladder.confirmed(bureau, "staffA2", SignalLevel.YELLOW);
        var office = visitor(bureau, "zh-CN", "staffA1");
        office.navigate("/warnings/reminders/new?signal=" + signal);
        assertThat(office.inputValue("#cause")).contains("补正");
        follow(office, "#reminder-form button.btn-primary");
        assertThat(office.locator("#reminder-form .invalid-feedback").count()).isPositive();
        office.fill("#request", "一次性告知全部补正内容");
        follow(office, "#reminder-form button.btn-primary");
        assertThat(office.locator("#state").textContent()).isEqualTo("拟稿");
        var address = office.url().substring(office.url().indexOf("/warnings"));
        follow(office, "#submission-form button");

        var addressee = visitor(bureau, "en", "staffA2");
        assertThat(addressee.navigate(address).status()).isEqualTo(404);
        var head = visitor(bureau, "en", "head");
        head.navigate("/warnings");
        assertThat(head.locator("#waiting").textContent()).contains("Approve a reminder");
        follow(head, "#waiting a");
        follow(head, "#approval-form button");
        assertThat(head.locator("#letters a").count()).isEqualTo(1);

        addressee.navigate("/");
        assertThat(addressee.content()).contains("Read a reminder and sign for it");
        addressee.navigate("/warnings/mine");
        follow(addressee, "#warnings a");
        assertThat(addressee.locator("#next-step").textContent()).contains("Your turn");
        assertThat(addressee.locator("#signals").textContent()).contains("Supplements were asked for twice");
        assertThat(addressee.locator("#story").textContent()).doesNotContain("submitted");
        follow(addressee, "#acknowledgement-form button");
        assertThat(addressee.locator("#acknowledgement-form .invalid-feedback").count())
                .isEqualTo(1);
        addressee.fill("#own", "I shall ask for everything at once.");
        follow(addressee, "#acknowledgement-form button");
        assertThat(addressee.locator("#own-words").textContent()).contains("everything at once");

        for (var other : List.of("staffB2", "staffB1")) {
            var stranger = visitor(bureau, "en", other);
            assertThat(stranger.navigate(address).status()).as(other).isEqualTo(404);
            stranger.navigate("/warnings");
            assertThat(stranger.content()).as(other).doesNotContain("人员staffA2").doesNotContain("Person staffA2");
        }

        office.navigate(address);
        office.fill("#conclusion", "已按要求改进");
        follow(office, "#closing-form button.btn-primary");
        assertThat(office.locator("#closing-form .invalid-feedback").textContent())
                .contains("请回答");
        office.check("input[name=lesson][value=RULE]");
        office.fill("#lesson-RULE", "修订一次性告知制度");
        follow(office, "#closing-form button.btn-primary");
        assertThat(office.locator("#state").textContent()).isEqualTo("已办结");
        follow(office, "#lessons a");
        assertThat(office.locator("#links a").count()).isPositive();
        office.fill("#reference", "制度草案1号");
        follow(office, "#beginning-form button");
        office.fill("#result", "已印发");
        follow(office, "#finishing-form button");
        assertThat(office.locator("#state").textContent()).isEqualTo("已完成");
        for (var page : List.of("/warnings", "/warnings/lessons", "/warnings/figures", "/warnings/terms")) {
            assertThat(office.navigate(page).status()).as(page).isEqualTo(200);
            assertThat(office.content()).as(page).doesNotContain("??");
        }
        office.navigate("/warnings/terms");
        office.fill("#days", "99");
        office.fill("#reason", "试行");
        follow(office, "#term-form button");
        assertThat(office.locator("#term-form .invalid-feedback").count()).isEqualTo(1);
        assertThat(addressee.navigate("/warnings/figures").status()).isEqualTo(403);
        assertThat(addressee.navigate("/warnings/reminders/new").status()).isEqualTo(403);
        assertThat(addressee.navigate("/warnings/export").status()).isEqualTo(403);
    }

    @Test
    void anInquiryIsAskedAnsweredEvaluatedAndPutRight() {
        var bureau = bureaus.found();
        var signal = ladder.confirmed(bureau, "staffB2", SignalLevel.ORANGE);
        var office = visitor(bureau, "en", "staffA1");
        office.navigate("/warnings/inquiries/new?signal=" + signal);
        assertThat(office.inputValue("#ground")).isEqualTo("ORANGE");
        office.selectOption("#ground", "TWO_YELLOW");
        office.fill("#question-1", "Why was this supplier chosen?");
        office.fill("#question-2", "What was compared?");
        office.fill("#basis", "Procurement rules");
        follow(office, "#inquiry-form button.btn-primary");
        assertThat(office.locator("#inquiry-form .invalid-feedback").textContent())
                .contains("two confirmed yellow");
        assertThat(office.inputValue("#question-2")).isEqualTo("What was compared?");
        office.selectOption("#ground", "ORANGE");
        follow(office, "#inquiry-form button.btn-primary");
        var address = office.url().substring(office.url().indexOf("/warnings"));
        follow(office, "#submission-form button");

        var head = visitor(bureau, "zh-CN", "head");
        head.navigate(address);
        follow(head, "#approval-form button");
        assertThat(head.locator("#state").textContent()).isEqualTo("已发出");

        var addressee = visitor(bureau, "zh-CN", "staffB2");
        addressee.navigate(address);
        follow(addressee, "#reply-form button.btn-primary");
        assertThat(addressee.locator("#reply-form .invalid-feedback").count()).isEqualTo(4);
        addressee.fill("#answer-1", "因目录内供应商较少");
        follow(addressee, "#reply-form button:not(.btn-primary)");
        assertThat(addressee.inputValue("#answer-1")).isEqualTo("因目录内供应商较少");
        addressee.fill("#answer-2", "比较了三家报价");
        addressee.fill("#causes", "比选范围过窄");
        addressee.fill("#measures", "扩大比选范围");
        follow(addressee, "#reply-form button.btn-primary");
        assertThat(addressee.locator("#reply-form").count()).isZero();

        var deputy = visitor(bureau, "zh-CN", "deputy");
        deputy.navigate("/warnings");
        follow(deputy, "#waiting a");
        follow(deputy, "#endorsement-form button");
        assertThat(deputy.locator("#endorsement-form .invalid-feedback").textContent())
                .contains("缺少领导签署意见");
        deputy.fill("#comment", "情况属实，督促落实。");
        follow(deputy, "#endorsement-form button");

        office.navigate(address);
        office.selectOption("#result", "PARTLY_CLEAR");
        office.fill("#opinion", "What was compared is not shown.");
        follow(office, "#evaluation-form button");
        assertThat(office.locator("#confirmation-form").count()).isZero();
        addressee.navigate(address);
        assertThat(addressee.content()).doesNotContain("What was compared is not shown.");
        head.navigate(address);
        follow(head, "#confirmation-form button.btn-primary");
        office.navigate(address);
        office.fill("#item-1", "Publish the list of suppliers");
        office.fill("#item-due-1", ladder.today().plusDays(10).toString());
        follow(office, "#demand-form button");
        addressee.navigate(address);
        addressee.locator("#items textarea").fill("已公布目录");
        follow(addressee, "#items form button");
        office.navigate(address);
        follow(office, "#items form button.btn-primary");
        office.fill("#conclusion", "Put right");
        office.check("input[name=lesson][value=NOTHING]");
        office.fill("#lesson-NOTHING", "The rules cover it; it was a single case.");
        follow(office, "#closing-form button.btn-primary");
        assertThat(office.locator("#state").textContent()).isEqualTo("Closed");
        assertThat(office.content()).doesNotContain("??");
        assertThat(visitor(bureau, "en", "staffB1").navigate(address).status()).isEqualTo(404);
        assertThat(visitor(bureau, "en", "auditor").navigate(address).status()).isEqualTo(200);
        assertThat(visitor(bureau, "en", "superior").navigate(address).status()).isEqualTo(200);
        assertThat(office.navigate("/warnings/escalations").status()).isEqualTo(200);
        shots(office, address, "inquiry");
        shots(addressee, address, "inquiry-own");
        shots(office, "/warnings?show=ALL", "board");
    }

    private static void shots(Page page, String address, String name) {
        var folder = System.getenv("LADDER_SHOTS");
        if (folder != null) {
            page.navigate(address);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(folder, name + ".png")));
        }
    }

    private Page visitor(Bureau bureau, String language, String key) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }
}
