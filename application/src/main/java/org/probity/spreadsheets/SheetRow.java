package org.probity.spreadsheets;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A row of a sheet: its number as Excel shows it, and its cells by column from 0. */
final class SheetRow {

    private final int number;
    private final boolean hidden;
    private final NavigableMap<Integer, Cell> cells = new TreeMap<>();

    SheetRow(int number, boolean hidden) {
        this.number = number;
        this.hidden = hidden;
    }

    int number() {
        return number;
    }

    boolean hidden() {
        return hidden;
    }

    Cell cell(int column) {
        return cells.getOrDefault(column, Cell.BLANK);
    }

    void put(int column, Cell cell) {
        cells.put(column, cell);
    }

    Collection<Cell> cells() {
        return cells.values();
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(cell -> cell.filled() || cell.isBlank());
    }

    /** How many cells have a text of their own. */
    long own() {
        return cells.values().stream()
                .filter(cell -> !cell.filled() && !cell.isBlank())
                .count();
    }

    /** The first text of its own. */
    String firstText() {
        return cells.values().stream()
                .filter(cell -> !cell.filled() && !cell.isBlank())
                .map(cell -> Texts.tidy(cell.text()))
                .findFirst()
                .orElse("");
    }
}
