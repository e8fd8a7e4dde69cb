package org.probity.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bilingually;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** F7 as a workbook: as it was written it changes nothing; a changed row revises, a row without a number adds. */
@ProbityTest
@Import(MeasureFixture.class)
class MeasureImportTests {

    private static final String HEADINGS = "措施编号|台账号|措施类型|措施内容|责任岗位编码|开始日期|完成时限|佐证材料要求|检查频次";

    @Autowired
    private MeasureFixture fixture;

    @Autowired
    private Imports imports;

    @Autowired
    private MeasureImport register;

    @Autowired
    private ControlMeasures measures;

    @Autowired
    private Revisions revisions;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = fixture.bureau();
    }

    @Test
    void whatWasExportedChangesNothingInEitherLanguage() {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(imports.plan(register, bureau.unit(), Bilingually.exported(register, bureau.unit(), locale))
                            .changesSomething())
                    .as(locale.toString())
                    .isFalse();
        }
    }

    @Test
    void aChangedRowRevisesAndARowWithoutANumberAdds() {
        var due = fixture.today().plusMonths(2);
        imports.importNow(
                register,
                bureau.unit(),
                "measures.xlsx",
                Drafts.sheet(
                        HEADINGS,
                        "M-0002|P002|监督检查|每周抽查两件案卷并登记|staffB2|" + fixture.today() + "|" + due + "|抽查登记簿|每周",
                        "|P001|轮岗交流|关键岗位满五年轮岗||" + fixture.today() + "|" + due + "|轮岗文件|每年"));

        var revised = measures.find(bureau.unit(), "M-0002").orElseThrow();
        assertThat(revised.text().zh()).isEqualTo("每周抽查两件案卷并登记");
        assertThat(revised.text().en()).as("a column that the file lacks stays").isEqualTo("Strengthen supervision");
        assertThat(revised.owner()).isEqualTo(bureau.posts().get("staffB2"));
        assertThat(revised.dueOn()).isEqualTo(due);
        assertThat(revised.evidenceRequired().zh()).isEqualTo("抽查登记簿");
        assertThat(revised.state()).as("nobody begins a measure by a workbook").isEqualTo(MeasureState.PLANNED);
        assertThat(revisions.of(revised.id())).hasSize(1);
        assertThat(measures.find(bureau.unit(), "M-0003").orElseThrow().text().zh())
                .isEqualTo("关键岗位满五年轮岗");
    }

    @Test
    void mistakesAreNamedAtTheirCells() {
        assertError("measures.import.unknown", "M-0077|P001|监督检查|抽查||||| ");
        assertError("measures.import.unknown-point", "|P777|监督检查|抽查||||| ");
        assertError("measures.import.unknown-owner", "|P001|监督检查|抽查|nobody||||");
        assertError("measures.import.twice", "M-0001|P001|监督检查|抽查|||||", "M-0001|P001|监督检查|抽查|||||");
        assertError("measures.refusal.end-before-start", "|P001|监督检查|抽查|staffA1|2027-05-01|2027-04-01||");
        assertError("measures.refusal.due-past", "|P001|监督检查|抽查|staffA1||2020-04-01||");
        assertError("spreadsheets.finding.not-in-list", "|P001|谈心|抽查|||||");
        assertError("spreadsheets.finding.too-long", "|P001|监督检查|" + "长".repeat(2001) + "|||||");
    }

    private void assertError(String code, String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADINGS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        assertThat(imports.plan(register, bureau.unit(), Drafts.sheet(lines)).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .contains(code);
    }
}
