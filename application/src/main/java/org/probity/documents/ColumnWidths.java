package org.probity.documents;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** How wide a table's columns are: as their longest words ask for, none less than its longest word needs. */
final class ColumnWidths {

    /** Three characters, or six letters. */
    private static final int LEAST = 7;

    private static final int MOST = 60;
    private static final int SHORT = 10;
    private static final int MOST_COLUMNS = 60;

    private final int[] widths;

    private ColumnWidths(int[] widths) {
        this.widths = widths;
    }

    /**
     * Shares a width out.
     *
     * @param rows  the table's rows; of long tables the first hundred speak for all
     * @param whole the width to share, in twentieths of a point
     */
    static ColumnWidths of(List<Element> rows, int whole) {
        var asked = new int[MOST_COLUMNS];
        var columns = 1;
        for (var row : rows.subList(0, Math.min(100, rows.size()))) {
            var column = 0;
            for (var cell : row.children()) {
                var span = TableWriter.span(cell, "colspan");
                if (span == 1 && column < MOST_COLUMNS) {
                    asked[column] = Math.max(asked[column], asks(cell.text()));
                }
                column += span;
            }
            columns = Math.max(columns, Math.min(MOST_COLUMNS, column));
        }
        var weights = Arrays.copyOf(asked, columns);
        Arrays.setAll(weights, i -> Math.max(LEAST, weights[i]));
        var sum = Arrays.stream(weights).sum();
        return new ColumnWidths(
                Arrays.stream(weights).map(weight -> whole * weight / sum).toArray());
    }

    /** The width of a cell. */
    int of(int column, int span) {
        return Arrays.stream(widths)
                .skip(Math.min(column, widths.length - 1))
                .limit(span)
                .sum();
    }

    /** A word or two stand on one line; of more, the longest word at least, and something for what has to be wrapped. */
    private static int asks(String text) {
        var length = length(text);
        if (length <= SHORT) {
            return length + 3;
        }
        var longest = Arrays.stream(text.split("[\\s\\p{IsHan}]+"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(MOST / 3, longest + 2) + Math.min(MOST, length) / 2;
    }

    /** A Chinese character is as wide as two letters. */
    private static int length(String text) {
        return (int) text.chars().map(c -> c > 0x2e80 ? 2 : 1).asLongStream().sum();
    }
}
