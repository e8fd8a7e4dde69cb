package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule building follows the risk point (P2.2.2b): points without a rule, rules tied to them, a repealed one replaced. */
@ProbityTest
class PointRulesJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dates dates;

    private Bureaus.Bureau bureau;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPointWithoutARuleIsListedTiedAndGivenAnotherWhenItsRuleIsRepealed(String language) {
        var english = language.equals("en");
        bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        var point = fixture.point("A", "staffA1", Grade.HIGH, 5, 5);
        fixture.point("B", "staffB1", Grade.LOW, 2, 2);
        var old = rule("测发〔2020〕1号", "旧办法", "The old rule");
        var next = rule("测发〔2026〕2号", "新办法", "The new rule");

        var chief = signedIn("chiefA", language);
        chief.navigate("/risks/without-rule");
        var reader = signedIn("staffA2", language);
        reader.navigate("/risks/without-rule");
        assertThat(reader.locator(".empty-title").count())
                .as("staff see their own points only")
                .isEqualTo(1);
        reader.context().close();
        var office = signedIn("staffA1", language);
        office.navigate("/risks/without-rule");
        assertThat(office.locator("#by-section tbody tr").count()).isEqualTo(2);
        office.navigate("/risks/without-rule?grade=LOW&section=nonsense&page=x");
        assertThat(office.locator("#points tbody tr").count()).isEqualTo(1);

        follow(chief.locator("#points a").first());
        assertThat(chief.locator("#rules").textContent()).contains(english ? "No rule guards" : "尚无制度");
        follow(chief, "#tie-rule button");
        assertThat(chief.locator("[role=alert]").first().textContent()).contains(english ? "Choose a rule" : "请选择");
        chief.selectOption("#tie-rule select", old.toString());
        follow(chief, "#tie-rule button");
        assertThat(chief.locator("#rules").textContent()).contains("测发〔2020〕1号");
        chief.navigate("/risks/without-rule?section=" + bureau.sections().get("A"));
        assertThat(chief.locator(".empty-title").count()).isEqualTo(1);
        chief.navigate("/risks/ledger/" + point);
        assertThat(chief.locator("dl").first().textContent()).as("制度依据 of F6").contains("旧办法");

        transactions.executeWithoutResult(status -> jdbc.sql("""
                        update powers.rule set repealed_on = :day, repeal_reason = '已有新办法', successor_id = :next where id = :old
                        """)
                .param("day", dates.today())
                .param("next", next)
                .param("old", old)
                .update());
        chief.navigate("/risks/ledger/" + point);
        assertThat(chief.locator("#rules .badge").textContent()).contains(english ? "still cited" : "仍被引用");
        chief.navigate("/risks/without-rule");
        assertThat(chief.locator("#points .badge").count())
                .as("a repealed rule guards nothing")
                .isEqualTo(1);
        chief.navigate("/powers/rules/" + old);
        assertThat(chief.locator("#citing li").count()).isEqualTo(1);
        chief.navigate("/risks/ledger/" + point);
        assertThat(chief.inputValue(".replace-rule select"))
                .as("the successor is offered")
                .isEqualTo(next.toString());
        follow(chief, ".replace-rule button");
        assertThat(chief.locator("#rules").textContent()).contains("测发〔2026〕2号").doesNotContain("测发〔2020〕1号");
        assertThat(chief.locator("#rules .badge").count()).isZero();
        chief.fill(".untie-rule input[name=reason]", english ? "no longer fits" : "不再适用");
        follow(chief, ".untie-rule button");
        assertThat(chief.locator("#rules").textContent()).contains(english ? "No rule guards" : "尚无制度");

        var staff = signedIn("staffA2", language);
        assertThat(staff.navigate("/risks/ledger/" + point).status())
                .as("another's point")
                .isEqualTo(403);
        var auditor = signedIn("auditor", language);
        auditor.navigate("/risks/ledger/" + point);
        assertThat(auditor.locator("#tie-rule, .untie-rule").count()).isZero();
        for (var visitor : new Page[] {chief, office, staff, auditor}) {
            visitor.context().close();
        }
    }

    /** The register goes out and comes in again without loss; errors name their cells; what is issued is frozen. */
    @Test
    void theRegisterIsReadBackWithoutLossAndFaultyRowsAreNamed() {
        bureau = bureaus.found();
        rule("测发〔2020〕1号", "旧办法", "The old rule");
        var office = signedIn("staffA1", "zh-CN");
        office.navigate("/powers/rules/import");
        var exported = office.request()
                .get("http://localhost:" + port + "/powers/rules/export")
                .body();
        upload(office, exported);
        assertThat(office.locator("body").textContent()).contains("无需导入");
        office.navigate("/powers/rules/import");
        upload(
                office,
                workbook(
                        new String[] {"文号", "制度名称", "制定机关", "种类", "负责科室", "印发日期", "状态", "停止施行日期", "替代制度文号"},
                        new String[] {"测发〔2020〕1号", "改过的名称", "测试局", "办法", "A科", "2020-01-06", "已印发", "", ""},
                        new String[] {"测发〔2024〕7号", "某制度", "测试局", "诗歌", "不存在的科", "", "已印发", "", "无此文号"}));
        var shown = office.locator("main").textContent();
        assertThat(shown)
                .contains("内容不再更改")
                .contains("不存在的科")
                .contains("应填写印发日期")
                .contains("无此文号")
                .contains("诗歌");
        office.navigate("/powers/rules/import");
        upload(
                office,
                workbook(
                        new String[] {"文号", "制度名称", "制定机关", "种类", "负责科室", "印发日期", "状态", "停止施行日期", "替代制度文号"},
                        new String[] {
                            "测发〔2018〕7号", "财务旧规定", "测试局", "规定", "A科", "2018年3月5日", "废止", "2024-01-01", "测发〔2024〕7号"
                        },
                        new String[] {"测发〔2024〕7号", "财务新规定", "测试局", "规定", "A科", "2024-01-01", "有效", "", ""}));
        follow(office, "#confirm-form button");
        office.navigate("/powers/rules?state=REPEALED");
        assertThat(office.locator("#rules").textContent()).contains("财务旧规定");
        follow(office.locator("#rules a[href*='/powers/rules/']").last());
        assertThat(office.locator("#repealed").textContent()).contains("财务新规定");
        office.context().close();
        var chief = signedIn("chiefA", "zh-CN");
        assertThat(chief.navigate("/powers/rules/import").status()).isEqualTo(403);
        chief.context().close();
    }

    private static void upload(Page page, byte[] content) {
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "制度.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content));
        follow(page.locator("#import-form button").first());
    }

    private static byte[] workbook(String[]... rows) {
        try (var out = new java.io.ByteArrayOutputStream()) {
            try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
                var sheet = workbook.newWorksheet("制度");
                for (var r = 0; r < rows.length; r++) {
                    for (var c = 0; c < rows[r].length; c++) {
                        sheet.value(r, c, rows[r][c]);
                    }
                }
            }
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID rule(String number, String zh, String en) {
        return transactions.execute(status -> bureaus.insert(
                "powers.rule",
                "unit_id",
                bureau.unit().value(),
                "section_id",
                bureau.sections().get("A").value(),
                "number",
                number,
                "title_zh",
                zh,
                "title_en",
                en,
                "issuer_zh",
                "测试局",
                "kind",
                "MEASURES",
                "issued_on",
                dates.today().minusDays(200),
                "from_on",
                dates.today().minusDays(200),
                "state",
                "ISSUED",
                "state_since",
                Timestamp.from(dates.startOf(dates.today().minusDays(200)))));
    }

    private Page signedIn(String key, String language) {
        return Browser.signedIn("http://localhost:" + port, language, bureau.username(key), "demo");
    }
}
