package org.probity.spreadsheets;

import java.util.List;

/**
 * Something noticed in a workbook, with its place and the value that caused it.
 *
 * @param row     as Excel numbers it; 0 when it concerns the whole file
 * @param column  its letters; empty when it concerns the whole row
 * @param heading the column's heading in the file
 * @param value   what stands there, shortened
 * @param code    message key
 */
public record Finding(
        Severity severity, int row, String column, String heading, String value, String code, List<Object> arguments) {

    /** The longest value quoted back. */
    private static final int QUOTED = 80;

    /** An error forbids the import; a warning asks to look; a note only tells. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public Finding {
        value = value.length() > QUOTED ? value.substring(0, QUOTED) + "…" : value;
        arguments = List.copyOf(arguments);
    }

    public static Finding ofFile(Severity severity, String code, Object... arguments) {
        return new Finding(severity, 0, "", "", "", code, List.of(arguments));
    }

    public static Finding ofRow(Severity severity, int row, String value, String code, Object... arguments) {
        return new Finding(severity, row, "", "", value, code, List.of(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
