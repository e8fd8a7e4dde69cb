package org.probity.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks for tests, as a person would type them. */
public final class Drafts {

    private Drafts() {}

    public static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet; a row a line, cells divided by {@code |}. */
    public static byte[] sheet(String... lines) {
        return sheet(sheet -> {}, lines);
    }

    public static byte[] sheet(Consumer<XSSFSheet> then, String... lines) {
        return workbook(workbook -> {
            var sheet = workbook.createSheet("Sheet1");
            write(sheet, lines);
            then.accept(sheet);
        });
    }

    public static void write(XSSFSheet sheet, String... lines) {
        for (var i = 0; i < lines.length; i++) {
            var cells = lines[i].split("\\|", -1);
            var row = sheet.createRow(i);
            for (var c = 0; c < cells.length; c++) {
                if (!cells[c].isBlank()) {
                    row.createCell(c).setCellValue(cells[c].strip().replace("\\n", "\n"));
                }
            }
        }
    }

    public static void merge(XSSFSheet sheet, String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
    }
}
