package org.probity.monitoring.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feeds in the browser: files with faults, corrections and withdrawals, tokens, and who sees what. */
@ProbityTest
class FeedJourney {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private FeedRecords records;

    @LocalServerPort
    private int port;

    private Page signedIn(Bureaus.Bureau bureau, String who, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(who), "demo");
    }

    private static void upload(Page page, String feed, String name, byte[] content) {
        page.navigate("/monitoring/feeds/" + feed + "/import");
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        Browser.follow(page, "#import-form button");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileWithOtherHeadingsIsAssignedTakenCorrectedAndTakenBack() {
        var bureau = bureaus.found();
        var office = signedIn(bureau, "staffA1", "zh-CN");
        office.navigate("/monitoring/feeds");
        assertThat(office.textContent("#group-MONEY")).contains("付款", "导入");
        assertThat(office.content()).doesNotContain("亲属关系");

        upload(
                office,
                "payments",
                "付款.csv",
                bytes(
                        "付款凭证号,收款单位,金额（元）,付款日期,制单岗位编码\nV-1,甲公司,\"900,000\",2026-05-02,staffA1\nV-2,乙公司,很多,2026-05-03,staffB1\n,丙公司,3,2026-05-03,\n"));
        assertThat(office.textContent("#count-added")).isEqualTo("2");
        assertThat(office.textContent("#count-unusable")).isEqualTo("1");
        assertThat(office.textContent("#defects")).contains("缺少编号", "不符合该列要求", "很多");
        office.selectOption("#map-payee", "收款单位");
        Browser.follow(office, "#mapping button");
        Browser.follow(office, "#take button");
        assertThat(office.content()).contains("文件已导入");
        assertThat(office.textContent("#count-added")).isEqualTo("2");
        assertThat(records.since(bureau.unit(), 0, 10).get(0).record().text("payee"))
                .isEqualTo("甲公司");

        upload(
                office,
                "payments",
                "付款.csv",
                bytes(
                        "付款凭证号,收款单位,金额（元）,付款日期,制单岗位编码\nV-1,甲公司,\"900,000\",2026-05-02,staffA1\nV-2,乙公司,很多,2026-05-03,staffB1\n,丙公司,3,2026-05-03,\n"));
        assertThat(office.content()).contains("再次导入不产生变化");
        assertThat(office.locator("#take button").count()).isZero();

        office.navigate("/monitoring/feeds/payments?q=V-2");
        Browser.follow(office, "#records a");
        office.fill("#reason", "重复登记");
        Browser.follow(office, "#withdraw button");
        assertThat(office.content()).contains("记录已撤回");
        assertThat(office.locator("#history li").count()).isEqualTo(2);
        office.navigate("/monitoring/feeds/payments");
        assertThat(office.locator("#records tbody tr").count()).isEqualTo(1);
    }

    @Test
    void aTemplateComesBackAndHostileFilesAreRefusedInWords() {
        var bureau = bureaus.found();
        var office = signedIn(bureau, "staffA1", "en");
        office.navigate("/monitoring/feeds/contracts/manual");
        assertThat(office.textContent("#columns")).contains("amount_yuan", "Amount (yuan)", "金额（元）");
        var template = office.context()
                .request()
                .get("http://localhost:" + port + "/monitoring/feeds/contracts/template.xlsx");
        assertThat(template.status()).isEqualTo(200);
        upload(office, "contracts", "contracts.xlsx", template.body());
        assertThat(office.content()).contains("Nothing new");

        upload(office, "contracts", "contracts.xlsx", bytes("PK no workbook"));
        assertThat(office.locator(".alert-danger").count()).isPositive();
        upload(office, "contracts", "log.xes", bytes("<log/>"));
        assertThat(office.textContent(".alert-danger")).contains("Steps of process runs");
        upload(office, "events", "log.xes", bytes("<log><trace><event></log>"));
        assertThat(office.textContent(".alert-danger")).contains("The file cannot be read");
        upload(office, "events", "log.xes.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
        assertThat(office.textContent(".alert-danger")).contains("damaged");
    }

    @Test
    void anEventLogIsTakenCaseByCase() {
        var bureau = bureaus.found();
        var office = signedIn(bureau, "staffA1", "en");
        upload(
                office,
                "events",
                "log.csv",
                bytes("办件编号,环节,办理时间,经办人\nN-1,受理,2026-05-01 09:00:00,staffA1\nN-1,决定,2026-05-02 09:00:00,staffB1\n"));
        assertThat(office.textContent("#count-added")).isEqualTo("2");
        Browser.follow(office, "#take button");
        office.navigate("/monitoring/feeds/events");
        Browser.follow(office.locator("#records a").first());
        assertThat(office.locator("#steps li").count()).isEqualTo(2);
    }

    @Test
    void eachSeesTheirOwnAndPersonalFeedsAreForInspection() {
        var bureau = bureaus.found();
        records.accept(
                Delivery.file(bureau.unit(), "payments", "p.csv", Delivery.sha256(bytes("x"))),
                List.of(
                        RecordBuilder.of(RecordKind.PAYMENTS, "V-A", "maker", "staffA2", "paid_on", "2026-05-01"),
                        RecordBuilder.of(RecordKind.PAYMENTS, "V-B", "maker", "staffB2", "paid_on", "2026-05-01")));
        var chief = signedIn(bureau, "chiefA", "en");
        chief.navigate("/monitoring/feeds/payments");
        assertThat(chief.textContent("#records")).contains("V-A").doesNotContain("V-B");
        assertThat(chief.locator("#import").count()).isZero();
        assertThat(chief.navigate("/monitoring/feeds/payments/records/2").status())
                .isEqualTo(404);
        assertThat(chief.navigate("/monitoring/feeds/payments/import").status()).isEqualTo(403);
        assertThat(chief.navigate("/monitoring/feeds/payments/findings").status())
                .isEqualTo(403);
        assertThat(chief.navigate("/monitoring/feeds/gifts").status()).isEqualTo(403);
        var office = signedIn(bureau, "staffA1", "en");
        assertThat(office.navigate("/monitoring/feeds/gifts").status()).isEqualTo(403);
        var inspection = signedIn(bureau, "discipline", "zh-CN");
        assertThat(inspection.navigate("/monitoring/feeds/gifts").status()).isEqualTo(200);
        inspection.navigate("/monitoring/feeds");
        assertThat(inspection.textContent("#group-CONDUCT")).contains("礼品登记", "仅限纪检监察");
        var staff = signedIn(bureau, "staffA2", "en");
        assertThat(staff.navigate("/monitoring/feeds").status()).isEqualTo(403);
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        var bureau = bureaus.found();
        var office = signedIn(bureau, "staffA1", "en");
        office.navigate("/monitoring/feeds/sources/new");
        Browser.follow(office, "#source-form button");
        assertThat(office.textContent("#source-form")).contains("A source needs a name", "Choose at least one feed");
        office.fill("#name-en", "Finance system");
        office.fill("#operator", "Information centre");
        office.check("input[value=payments]");
        Browser.follow(office, "#source-form button");
        Browser.follow(office, "#issue button");
        assertThat(office.textContent("#token")).startsWith("probity_").hasSizeGreaterThan(40);
        office.reload();
        assertThat(office.locator("#token").count()).isZero();
        office.fill("#tokens input[name=reason]", "lost");
        Browser.follow(office, "#tokens button");
        assertThat(office.textContent("#tokens")).contains("revoked", "lost");
    }

    @Test
    void aPublishedLogIsReadInPlace() throws Exception {
        var log = Path.of("../../shared/data/logs/receipt.xes.gz");
        if (!Files.exists(log)) {
            System.out.println("skipped: there is no " + log);
            return;
        }
        var bureau = bureaus.found();
        var office = signedIn(bureau, "staffA1", "zh-CN");
        upload(office, "events", "receipt.xes.gz", Files.readAllBytes(log));
        assertThat(office.textContent("#count-added")).isEqualTo("8577");
        Browser.follow(office, "#take button");
        assertThat(office.textContent("#count-added")).isEqualTo("8577");
    }
}
