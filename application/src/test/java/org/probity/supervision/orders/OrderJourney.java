package org.probity.supervision.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.MutableClock;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** An order from its issue to its acceptance by others, and one that nobody carries out to accountability (P2.3c, F15). */
@ProbityTest
@DirtiesContext
class OrderJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Dates dates;

    @Autowired
    private MutableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void itIsReportedItemByItemAndAcceptedByTwoOthers(String language) {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var today = dates.today();
        var inspection = signedIn(language, bureau, "discipline");
        inspection.navigate("/supervision/orders/new");
        follow(inspection, "#order-form .btn-primary");
        assertThat(inspection.locator(".invalid-feedback").count()).isGreaterThan(1);
        inspection.selectOption("#section", bureau.sections().get("B").value().toString());
        inspection.selectOption("#source", "CHECK");
        inspection.fill("#due", today.toString());
        inspection.fill("#title-zh", "限期整改合同审批缺项");
        inspection.fill("#title-en", "Gaps in contract approval");
        follow(inspection, "#order-form .btn-primary");
        assertThat(inspection.locator("#order-form").textContent())
                .contains(english ? "must lie ahead" : "期限必须晚于今天")
                .contains(english ? "at least one problem" : "至少填写一条");
        inspection.fill("#due", today.plusDays(31).toString());
        inspection.locator("[name=problem]").nth(0).fill("三份合同无会签");
        inspection.locator("[name=requirement]").nth(0).fill("补齐会签");
        inspection.locator("[name=problem]").nth(1).fill("台账缺页");
        inspection.locator("[name=requirement]").nth(1).fill("补齐台账");
        inspection.fill("#basis", "廉政风险防控管理办法");
        follow(inspection, "#order-form .btn-primary");
        assertThat(inspection.locator("#order-form").textContent()).contains(english ? "30 days at most" : "最长30天");
        inspection.fill("#due", today.plusDays(30).toString());
        follow(inspection, "#order-form .btn-primary");
        var order = path(inspection);
        assertThat(inspection.locator("#state").textContent()).contains(english ? "Issued" : "已签发");
        assertThat(inspection.locator("#report-form, #begin-form").count()).isZero();

        assertThat(status(signedIn(language, bureau, "staffA2"), order)).isEqualTo(404);
        assertThat(status(signedIn(language, bureau, "chiefA"), order))
                .as("member of the leading group")
                .isEqualTo(200);

        var chief = signedIn(language, bureau, "chiefB");
        chief.navigate("/");
        assertThat(chief.locator("a[href='" + order + "']").count()).isEqualTo(1);
        follow(chief.locator("a[href^='/supervision/letters/']"));
        assertThat(chief.locator("#letter").textContent())
                .contains(english ? "Rectification order" : "责令整改通知书")
                .contains("三份合同无会签");
        follow(chief, "#acknowledge-form button");
        follow(chief, "#matter");
        follow(chief, "#begin-form button");
        chief.click("#extension-card summary");
        chief.fill("#until", today.plusDays(46).toString());
        chief.fill("#extension-reason", "对方单位放假");
        follow(chief, "#extension-form button");
        assertThat(chief.locator("#extension-card .invalid-feedback").textContent())
                .contains(english ? "half the time" : "原期限的一半");
        chief.fill("#until", today.plusDays(40).toString());
        follow(chief, "#extension-form button");
        assertThat(post(chief, order + "/extension/decision", "version=2&grant=true"))
                .isEqualTo(403);
        inspection.navigate(order);
        follow(inspection, "#extension-decision-form button[value=true]");
        assertThat(inspection.locator("#due").textContent())
                .isEqualTo(english ? day(today.plusDays(40), true) : day(today.plusDays(40), false));

        chief.navigate(order);
        assertThat(chief.locator("#extension-form").count())
                .as("a second extension")
                .isZero();
        follow(chief, "#send-report");
        assertThat(chief.locator("#report-form").textContent()).contains(english ? "Name the evidence" : "请填写佐证材料");
        for (var item : List.of("-1", "-2")) {
            fillItem(chief, item, today);
        }
        follow(chief, "#send-report");
        assertThat(chief.locator("#state").textContent()).contains(english ? "under review" : "待验收");
        assertThat(chief.locator("#review-form").count()).isZero();

        inspection.navigate(order);
        inspection.check("[name='conclusion-1'][value=ACCEPTED]");
        inspection.check("[name='conclusion-2'][value=RETURNED]");
        inspection.fill("#method", "查阅资料、现场查看");
        follow(inspection, "#review-form .btn-primary");
        assertThat(inspection.locator("#review-form").textContent())
                .contains(english ? "still missing" : "退回的原因")
                .contains(english ? "reported again" : "重新报送期限");
        inspection.locator("[name='note-2']").fill("缺最后一页");
        inspection.fill("#again-by", today.plusDays(10).toString());
        follow(inspection, "#review-form .btn-primary");
        assertThat(inspection.locator("#confirm-form").count())
                .as("the same person")
                .isZero();
        var office = signedIn(language, bureau, "staffA1");
        office.navigate(order);
        follow(office, "#confirm-form button");
        assertThat(office.locator("#state").textContent()).contains(english ? "Returned" : "退回整改");

        chief.navigate(order);
        assertThat(chief.locator("#report-form fieldset").count())
                .as("what was accepted stays")
                .isEqualTo(1);
        fillItem(chief, "-2", today);
        follow(chief, "#send-report");
        office.navigate(order);
        office.check("[name='conclusion-1'][value=ACCEPTED]");
        office.check("[name='conclusion-2'][value=ACCEPTED]");
        office.fill("#method", "查阅资料");
        follow(office, "#review-form .btn-primary");
        inspection.navigate(order);
        follow(inspection, "#confirm-form button");
        assertThat(inspection.locator("#state").textContent()).contains(english ? "Accepted" : "已验收销号");
        inspection.navigate("/supervision/orders?state=ACCEPTED");
        assertThat(inspection.locator("#orders tbody tr").count()).isEqualTo(1);
        assertThat(inspection.locator("#counts").textContent()).contains("1");
    }

    @Test
    void whatNobodyCarriesOutIsOrderedOnceMoreRaisedAndPutToAccountability() {
        var bureau = bureaus.found();
        var today = dates.today();
        var inspection = signedIn("en", bureau, "discipline");
        inspection.navigate("/supervision/orders/new");
        inspection.selectOption("#kind", "COMPEL");
        inspection.selectOption("#section", bureau.sections().get("B").value().toString());
        inspection.selectOption("#complexity", "MINOR");
        inspection.selectOption("#source", "OTHER");
        inspection.fill("#due", today.plusDays(15).toString());
        inspection.fill("#title-en", "Monthly statements");
        inspection.locator("[name=problem]").nth(0).fill("No statement since March");
        inspection.locator("[name=requirement]").nth(0).fill("Write them");
        follow(inspection, "#order-form .btn-primary");
        assertThat(inspection.locator("#order-form").textContent()).contains("Name the duty");
        inspection.fill("#duty", "Write a statement each month");
        inspection.fill("#consequence", "it will be taken further");
        follow(inspection, "#order-form .btn-primary");
        var first = path(inspection);
        assertThat(inspection.locator("#escalation-form").count()).isZero();
        clock.moveTo(today.plusDays(16));
        inspection = signedIn("en", bureau, "discipline");
        inspection.navigate("/");
        follow(inspection.locator("a[href='" + first + "']"));
        assertThat(inspection.locator("#state").textContent()).contains("Overdue");
        inspection.fill("#escalation-note", "Nothing was reported");
        follow(inspection, "#escalation-form .btn-danger");
        follow(inspection, "#next");
        var second = path(inspection);
        assertThat(second).isNotEqualTo(first);
        clock.moveTo(dates.today().plusDays(16));
        inspection = signedIn("en", bureau, "discipline");
        inspection.navigate(second);
        follow(inspection, "#escalation-form .btn-danger");
        assertThat(inspection.locator("#escalation-form .invalid-feedback").count())
                .isEqualTo(1);
        inspection.fill("#escalation-note", "Ordered twice");
        follow(inspection, "#escalation-form .btn-danger");
        assertThat(inspection.locator("#escalated a").count()).isEqualTo(1);
        inspection.fill("#escalation-note", "Still nothing");
        follow(inspection, "#escalation-form .btn-danger");
        assertThat(inspection.locator("#escalated").textContent()).contains("accountability");
        assertThat(inspection.locator("#escalation-form").count()).isZero();
        var deputy = signedIn("en", bureau, "staffB2");
        assertThat(status(deputy, "/supervision/orders/new")).isEqualTo(403);
    }

    private static void fillItem(Page page, String item, LocalDate today) {
        for (var field : List.of("cause", "measure", "responsible", "result", "evidence", "lastingRule")) {
            page.fill("#" + field + item, "已办 " + field);
        }
        page.fill("#finishedOn" + item, today.toString());
    }

    private static String day(LocalDate day, boolean english) {
        return english
                ? day.format(java.time.format.DateTimeFormatter.ofPattern("d MMM yyyy", java.util.Locale.ENGLISH))
                : day.format(java.time.format.DateTimeFormatter.ofPattern("yyyy年M月d日"));
    }

    private Page signedIn(String language, Bureaus.Bureau bureau, String who) {
        var page = Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        return page;
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/supervision"));
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
