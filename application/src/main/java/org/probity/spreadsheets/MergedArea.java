package org.probity.spreadsheets;

import org.apache.poi.ss.util.CellRangeAddress;

/** Cells that look like one; its text stands in the first of them. Rows are numbered from 1, columns from 0. */
record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    static MergedArea of(String reference) {
        var range = CellRangeAddress.valueOf(reference);
        return new MergedArea(
                range.getFirstRow() + 1,
                range.getLastRow() + 1,
                range.getFirstColumn(),
                Math.min(range.getLastColumn(), Limits.COLUMNS));
    }

    boolean isDownwards() {
        return lastRow > firstRow;
    }
}
