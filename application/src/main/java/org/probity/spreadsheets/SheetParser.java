package org.probity.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one sheet's part as it streams by; stops at the limits. Formulas are not calculated: their stored value is taken. */
final class SheetParser extends DefaultHandler {

    private final ReadOnlySharedStringsTable strings;
    private final DateStyles styles;
    private final boolean from1904;

    private final Map<Integer, SheetRow> rows = new HashMap<>();
    private final List<SheetRow> inOrder = new ArrayList<>();
    private final List<MergedArea> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    private @Nullable SheetRow row;
    private int rowNumber;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean formula;
    private boolean phonetic;
    private @Nullable StringBuilder value;
    private final StringBuilder text = new StringBuilder();

    SheetParser(ReadOnlySharedStringsTable strings, DateStyles styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "col" -> hideColumns(attributes);
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v" -> value = new StringBuilder();
            case "t" -> value = phonetic ? null : new StringBuilder();
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (value != null) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> {
                if (value != null) {
                    text.append(value);
                    value = null;
                }
            }
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void hideColumns(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden"))) {
            var first = Integer.parseInt(attributes.getValue("min")) - 1;
            var last = Math.min(Integer.parseInt(attributes.getValue("max")) - 1, Limits.COLUMNS);
            for (var hidden = first; hidden <= last; hidden++) {
                hiddenColumns.add(hidden);
            }
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
        row = new SheetRow(rowNumber, isTrue(attributes.getValue("hidden")));
        column = -1;
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        var stated = attributes.getValue("t");
        type = stated == null ? "n" : stated;
        var styled = attributes.getValue("s");
        style = styled == null ? -1 : Integer.parseInt(styled);
        formula = false;
        text.setLength(0);
    }

    private void endCell() {
        if (row == null || (text.isEmpty() && !formula)) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            if (text.isEmpty()) {
                return;
            }
            throw new TooMuch("too-many-columns", Limits.COLUMNS);
        }
        row.put(column, cell());
    }

    private Cell cell() {
        var kind = formula ? Cell.Kind.FORMULA : Cell.Kind.TEXT;
        if (text.isEmpty()) {
            var stringOfNothing = type.equals("str");
            return new Cell("", null, stringOfNothing ? Cell.Kind.FORMULA : Cell.Kind.FORMULA_WITHOUT_VALUE, false);
        }
        return switch (type) {
            case "s" ->
                new Cell(strings.getItemAt(Integer.parseInt(text.toString())).getString(), null, kind, false);
            case "e" -> new Cell(text.toString(), null, Cell.Kind.ERROR, false);
            case "n" -> number(formula ? Cell.Kind.FORMULA : Cell.Kind.NUMBER);
            case "b" -> new Cell(text.toString().equals("1") ? "TRUE" : "FALSE", null, kind, false);
            case "d" ->
                new Cell(
                        text.toString(),
                        Days.parse(text.substring(0, Math.min(10, text.length())))
                                .orElse(null),
                        kind,
                        false);
            default -> new Cell(text.toString(), null, kind, false);
        };
    }

    private Cell number(Cell.Kind kind) {
        var number = Double.parseDouble(text.toString());
        LocalDate day = null;
        if (styles.isDate(style) && DateUtil.isValidExcelDate(number)) {
            day = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
        }
        var plain = new BigDecimal(number)
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
        return new Cell(day == null ? plain : day.toString(), day, kind, false);
    }

    private void endRow() {
        if (row != null && (row.own() > 0 || !row.cells().isEmpty())) {
            if (row.own() > 0) {
                if (inOrder.size() == Limits.ROWS) {
                    throw new TooMuch("too-many-rows", Limits.ROWS);
                }
                inOrder.add(row);
                rows.put(row.number(), row);
            }
        }
        row = null;
    }

    private void merge(String reference) {
        if (merged.size() == Limits.MERGED_AREAS) {
            throw new TooMuch("too-many-merged", Limits.MERGED_AREAS);
        }
        merged.add(MergedArea.of(reference));
    }

    Sheet sheet(String name, boolean hidden) {
        for (var area : merged) {
            fill(area);
        }
        return new Sheet(name, hidden, inOrder, hiddenColumns);
    }

    private void fill(MergedArea area) {
        var first = rows.get(area.firstRow());
        var source = first == null ? Cell.BLANK : first.cell(area.firstColumn());
        if (source.isBlank()) {
            return;
        }
        var last = Math.min(area.lastRow(), rowNumber);
        for (var number = area.firstRow(); number <= last; number++) {
            var into = rows.get(number);
            for (var c = area.firstColumn(); into != null && c <= area.lastColumn(); c++) {
                if (number != area.firstRow() || c != area.firstColumn()) {
                    into.put(c, source.asFilled());
                }
            }
        }
    }
}
