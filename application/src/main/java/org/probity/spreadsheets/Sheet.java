package org.probity.spreadsheets;

import java.util.List;
import java.util.Set;

/**
 * One sheet with its merged areas filled; rows without content are left out.
 *
 * @param hiddenColumns columns that are not shown, from 0
 */
record Sheet(String name, boolean hidden, List<SheetRow> rows, Set<Integer> hiddenColumns) {

    Sheet {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** A column's letters, as Excel shows them. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
