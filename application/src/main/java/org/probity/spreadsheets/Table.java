package org.probity.spreadsheets;

import java.util.List;

/**
 * The rows of a register as a workbook holds them, and all that was noticed about them. Findings grow while a module reads the
 * rows.
 *
 * @param sheet the sheet it was found in
 */
public record Table(Register register, String sheet, List<TableRow> rows, Findings findings) {

    public Table {
        rows = List.copyOf(rows);
    }
}
