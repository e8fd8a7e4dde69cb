package org.probity.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.wording.Refused;

/** What a workbook from outside may and may not do to us, and how its table is found. */
class WorkbooksTests {

    private static final Register FRUIT = Register.named("test.fruit", "水果", "Fruit")
            .bilingual(Column.of("name", "名称", "Name", "品名").needed())
            .column(Column.of("kind", "种类", "Kind").carried())
            .column(Column.of("law", "实施依据/名称", "Law"))
            .column(Column.of("article", "实施依据/条款", "Article"))
            .column(Column.of("since", "日期", "Since"))
            .build();

    @Test
    void aRenamedTextFileIsRefused() {
        assertRefused("名称,种类\n苹果,仁果".getBytes(StandardCharsets.UTF_8), "text-file");
        assertRefused("<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "text-file");
    }

    @Test
    void nothingAndGarbageAreRefused() throws IOException {
        assertRefused(new byte[0], "empty");
        assertRefused(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, "not-a-workbook");
        assertRefused(zip(Map.of("readme.txt", "hello")), "not-a-workbook");
        var whole = Drafts.sheet("名称|种类|日期", "苹果|仁果|2023.06");
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @Test
    void theOldFormatAndAPasswordAreRefused(@TempDir Path folder) throws Exception {
        var old = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            workbook.write(old);
        }
        assertRefused(old.toByteArray(), "old-format");
        var locked = new ByteArrayOutputStream();
        // Its usual folder may belong to somebody else of this machine.
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(Drafts.sheet("a"));
            }
            files.writeFilesystem(locked);
        }
        assertRefused(locked.toByteArray(), "encrypted");
    }

    @Test
    void macrosAreRefused() throws IOException {
        assertRefused(with(Drafts.sheet("a"), "xl/vbaProject.bin", "x"), "macros");
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        assertRefused(with(Drafts.sheet("a"), "xl/media/bomb.xml", "0".repeat(60 << 20)), "bomb");
    }

    @Test
    void anXmlEntityIsNotResolved() throws IOException {
        var evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertRefused(with(Drafts.sheet("a"), "xl/worksheets/sheet1.xml", evil), "damaged");
    }

    @Test
    void fiftyThousandRowsAreRefusedInWords() {
        var out = new ByteArrayOutputStream();
        try (var writer = RegisterWriter.to(out, FRUIT, Locale.ENGLISH)) {
            for (var i = 0; i < 50_000; i++) {
                writer.row(Map.of("name.zh", "苹果" + i, "kind", "仁果", "since", "2023.06"));
            }
        }
        assertRefused(out.toByteArray(), "too-many-rows");
    }

    @Test
    void theTableIsFoundBelowTitlesOnAnySheetWithHeadingsOfTwoLevels() {
        var file = Drafts.workbook(workbook -> {
            Drafts.write(workbook.createSheet("封面"), "说明", "请勿修改");
            var sheet = workbook.createSheet("数据");
            Drafts.write(
                    sheet,
                    "某局水果一览表",
                    "填报单位：某局",
                    "品 名\\n（必填）|种  类|实施依据||日\\n期|别的",
                    "||名　称|条　款||",
                    "苹 果|仁果|法一|第一条|2023.06|x",
                    "梨||法二|第二条|2023年7月|",
                    "注：以上",
                    "填表人：甲|||审核人：乙");
            Drafts.merge(sheet, "A1:F1");
            Drafts.merge(sheet, "C3:D3");
            Drafts.merge(sheet, "A3:A4");
            Drafts.merge(sheet, "B5:B6");
            sheet.getRow(5).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
        });
        var table = Tables.read(Workbooks.open(file), FRUIT);
        assertThat(table.sheet()).isEqualTo("数据");
        assertThat(table.rows()).hasSize(2);
        var second = table.rows().get(1);
        assertThat(table.rows().get(0).bilingualName("name", 9, 9).zh()).isEqualTo("苹果");
        assertThat(second.text("kind")).isEqualTo("仁果");
        assertThat(second.text("article")).isEqualTo("第二条");
        assertThat(second.day("since")).isEqualTo("2023-07-01");
        assertThat(codes(table))
                .contains(
                        "spreadsheets.finding.hidden-rows",
                        "spreadsheets.finding.hidden-columns",
                        "spreadsheets.finding.heading-unknown",
                        "spreadsheets.finding.note-row");
        assertThat(table.findings().errors()).isZero();
    }

    @Test
    void aTitleAboveTheHeadingsIsNoPartOfThem() {
        var file = Drafts.sheet(sheet -> Drafts.merge(sheet, "A1:C1"), "填报单位：某局||", "名称|种类|日期", "苹果|仁果|不详");
        var table = Tables.read(Workbooks.open(file), FRUIT);
        table.rows().get(0).day("since");
        assertThat(table.findings().all().get(0).heading()).isEqualTo("日期");
    }

    @Test
    void formulasGiveTheirStoredValueAndAreNamed() {
        var file = Drafts.sheet(
                sheet -> {
                    var cell = sheet.getRow(1).createCell(1);
                    cell.setCellFormula("\"仁\"&\"果\"");
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(cell);
                    sheet.getRow(2).createCell(1).setCellFormula("A1");
                    sheet.getRow(3).createCell(1).setCellErrorValue((byte) 0x17);
                },
                "名称|种类|日期",
                "苹果||2023.06",
                "梨||2023.06",
                "桃||2023.06");
        var table = Tables.read(Workbooks.open(file), FRUIT);
        assertThat(table.rows().get(0).text("kind")).isEqualTo("仁果");
        assertThat(codes(table))
                .contains(
                        "spreadsheets.finding.formulas",
                        "spreadsheets.finding.formula-without-value",
                        "spreadsheets.finding.error-value");
        assertThat(table.findings().all().get(0).column()).isEqualTo("B");
    }

    @Test
    void missingAndDoubledHeadingsAreNamed() {
        assertThatThrownBy(() -> Tables.read(Workbooks.open(Drafts.sheet("种类|日期|实施依据/名称", "a|b|c")), FRUIT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).arguments())
                                .contains("名称 / Name"));
        assertThatThrownBy(() -> Tables.read(Workbooks.open(Drafts.sheet("a|b|c", "1|2|3")), FRUIT))
                .hasMessageContaining("no-headings");
        var twice = Tables.read(Workbooks.open(Drafts.sheet("名称|种类|日期|种 类", "苹果|a|2023.06|b")), FRUIT);
        assertThat(codes(twice)).contains("spreadsheets.finding.heading-twice");
    }

    @Test
    void whatIsWrittenComesBack() {
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            var out = new ByteArrayOutputStream();
            try (var writer = RegisterWriter.to(out, FRUIT, locale)) {
                writer.row(Map.of(
                        "name.zh", "苹果", "name.en", "Apple", "kind", "=1+1", "law", "一\n二", "since", "2023-06-01"));
                writer.row(Map.of("name.en", "Pear", "kind", "0012"));
            }
            var rows = Tables.read(Workbooks.open(out.toByteArray()), FRUIT).rows();
            assertThat(rows.get(0).bilingual("name", 9, 9).en()).isEqualTo("Apple");
            assertThat(rows.get(0).bilingual("name", 9, 9).zh()).isEqualTo("苹果");
            assertThat(rows.get(0).text("kind")).isEqualTo("=1+1");
            assertThat(rows.get(0).text("law")).isEqualTo("一\n二");
            assertThat(rows.get(0).day("since")).isEqualTo("2023-06-01");
            assertThat(rows.get(1).bilingual("name", 9, 9).zh()).isEmpty();
            assertThat(rows.get(1).text("kind")).isEqualTo("0012");
        }
    }

    @Test
    void badValuesAreNamedByRowAndColumn() {
        var table = Tables.read(Workbooks.open(Drafts.sheet("名称|种类|日期", "苹果|" + "长".repeat(50) + "|明年")), FRUIT);
        var row = table.rows().get(0);
        row.text("kind", 10);
        row.day("since");
        var findings = table.findings().all();
        assertThat(findings).extracting(Finding::column).containsExactly("B", "C");
        assertThat(findings).extracting(Finding::row).containsOnly(2);
        assertThat(findings.get(1).value()).isEqualTo("明年");
    }

    private static List<String> codes(Table table) {
        return table.findings().all().stream().map(Finding::code).toList();
    }

    private static void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> Workbooks.open(content))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("spreadsheets.refusal." + code);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** The workbook with one part added or replaced. */
    private static byte[] with(byte[] workbook, String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var to = new ZipOutputStream(out)) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                if (!part.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(part.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
