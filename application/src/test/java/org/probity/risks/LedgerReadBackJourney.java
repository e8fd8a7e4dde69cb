package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.Browser.follow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Browser;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger leaves as a workbook and comes back without loss; what was changed in it is examined before it counts (P2.1.4c). */
@ProbityTest
class LedgerReadBackJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int HEADING = 0;

    @LocalServerPort
    private int port;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theLedgersWorkbookComesBackWithoutLoss(String language) throws IOException {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        var point = fixture.point("A", "staffA2", Grade.HIGH, 5, 5, fixture.power("A"));
        fixture.point("A", "staffA1", Grade.MEDIUM, 3, 3);
        fixture.point("B", "staffB2", null, 2, 2);
        var office = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        office.navigate("/risks/ledger");
        var written = export(office);

        send(office, written);
        assertThat(counts(office)).containsExactly("0", "0", "0", "3");
        assertThat(office.locator("#findings").count()).isZero();
        assertThat(office.locator("#confirm-form button").count())
                .as("nothing to confirm")
                .isZero();

        // One cell of the file changes: exactly that is shown, and is asked for; the ledger stays as it is.
        var changed = change(written, english ? "Harm" : "危害", code(point), harm -> "3");
        send(office, changed);
        assertThat(counts(office)).containsExactly("0", "1", "0", "2");
        assertThat(office.locator("#lines tbody tr").allTextContents())
                .singleElement()
                .asString()
                .contains(code(point), english ? "Harm" : "危害");
        assertThat(office.locator("#lines del").allTextContents()).containsExactly("5");
        assertThat(office.locator("#lines ins").allTextContents()).containsExactly("3");
        var preview = office.url();
        var before = row(point);
        follow(office, "#confirm-form button");
        assertThat(office.locator("#report").textContent()).contains("1");
        assertThat(row(point)).isEqualTo(before);
        var chief = Browser.signedIn("http://localhost:" + port, language, bureau.username("chiefA"), "demo");
        follow(chief.locator(".inbox-item[href^='/risks/reexaminations/']").first());
        assertThat(chief.locator("#content").textContent()).contains("5 → 3");

        send(office, changed);
        assertThat(office.locator("#findings").textContent()).contains(english ? "asked for already" : "已提请复评");
        assertThat(chief.navigate(preview).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatChangedMeanwhileIsNamedAndWhatFollowsFromElsewhereIsLeftOut(String language) throws IOException {
        var english = language.equals("en");
        var bureau = bureaus.found();
        var fixture = new LedgerFixture(bureaus, transactions, jdbc, bureau);
        var point = fixture.point("A", "staffA2", Grade.HIGH, 5, 5);
        var office = Browser.signedIn("http://localhost:" + port, language, bureau.username("staffA1"), "demo");
        office.navigate("/risks/ledger");
        var written = export(office);

        send(office, change(written, english ? "Section" : "科室", code(point), section -> "Another"));
        assertThat(office.locator("#findings").textContent()).contains(english ? "follows from other" : "由其他清单生成");
        assertThat(office.locator("#confirm-form button").count()).isZero();
        send(office, change(written, english ? "Ledger no." : "台账号", code(point), code -> "R-none"));
        assertThat(office.locator("#findings").textContent()).contains(english ? "no line of this" : "没有该年度");

        // The preview stands; the line changes; the confirmation is refused, and so is the old workbook.
        var changed = change(written, english ? "Harm" : "危害", code(point), harm -> "3");
        send(office, changed);
        var elsewhere = office.context().newPage();
        elsewhere.navigate("/risks/ledger/" + point);
        elsewhere.onDialog(dialog -> dialog.accept());
        elsewhere.fill("#because", "Power abolished");
        follow(elsewhere, "#status button[value=CLOSED]");
        follow(office, "#confirm-form button");
        assertThat(office.locator("[role=alert]").first().textContent()).isNotBlank();
        assertThat(office.locator("#findings").textContent())
                .contains(english ? "changed here on" : "已于", english ? "closed" : "已关闭");
        assertThat(jdbc.sql("select count(*) from risks.reexamination where point_id = :id and trigger = 'REQUEST'")
                        .param("id", point)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static byte[] export(Page page) throws IOException {
        return page.waitForDownload(() -> page.click("a[href^='/risks/ledger/export.xlsx']"))
                .createReadStream()
                .readAllBytes();
    }

    /** How many lines the file would add, change, end and leave as they are. */
    private static List<String> counts(Page page) {
        return page.locator("#tallies tbody td").allTextContents().subList(1, 5);
    }

    private static void send(Page page, byte[] workbook) {
        page.navigate("/risks/ledger-changes/import");
        page.setInputFiles("#file", new FilePayload("ledger.xlsx", XLSX, workbook));
        follow(page, "#import-form button");
    }

    /** The workbook with another value under the heading, in the line of the code. */
    private static byte[] change(byte[] workbook, String heading, String code, UnaryOperator<String> to)
            throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            var column = 0;
            while (!sheet.getRow(HEADING).getCell(column).getStringCellValue().equals(heading)) {
                column++;
            }
            for (var row : sheet) {
                if (row.getCell(0).getStringCellValue().equals(code)) {
                    var text = to.apply(row.getCell(column).getStringCellValue());
                    row.removeCell(row.getCell(column));
                    row.createCell(column).setCellValue(text);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private String code(UUID point) {
        return (String) row(point).get("code");
    }

    private java.util.Map<String, Object> row(UUID point) {
        return jdbc.sql("select code, harm, version, status, changed_at from risks.point where id = :id")
                .param("id", point)
                .query()
                .singleRow();
    }
}
