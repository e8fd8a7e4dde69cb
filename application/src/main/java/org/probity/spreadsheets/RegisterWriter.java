package org.probity.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a register as .xlsx, in constant memory. Everything is written as text: nothing becomes a formula, and codes keep their
 * zeros.
 */
public final class RegisterWriter implements AutoCloseable {

    private static final int FLUSHED_AFTER = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final org.dhatim.fastexcel.Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private int row = 1;

    private RegisterWriter(OutputStream out, Register register, Locale locale) {
        workbook = new org.dhatim.fastexcel.Workbook(out, "Probity", "1.0");
        sheet = workbook.newWorksheet(register.name().in(locale));
        columns = register.columnsFor(locale);
        for (var column = 0; column < columns.size(); column++) {
            var described = columns.get(column);
            sheet.inlineString(0, column, described.heading(locale));
            sheet.width(column, described.width());
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .fillColor("E8EEF7")
                    .borderStyle("thin")
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    /** Begins a workbook; {@link #close()} finishes it but leaves the stream open. */
    public static RegisterWriter to(OutputStream out, Register register, Locale locale) {
        return new RegisterWriter(out, register, locale);
    }

    /** Adds a row; values by column key, absent ones stay blank. */
    public void row(Map<String, String> values) {
        for (var column = 0; column < columns.size(); column++) {
            var value = values.getOrDefault(columns.get(column).key(), "");
            if (!value.isEmpty()) {
                sheet.inlineString(row, column, safe(value));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
        row++;
        if (row % FLUSHED_AFTER == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String safe(String value) {
        var text = FormulaGuard.escape(NOT_XML.matcher(value).replaceAll(""));
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    @Override
    public void close() {
        try {
            sheet.finish();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
