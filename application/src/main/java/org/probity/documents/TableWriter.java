package org.probity.documents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a table with its merged cells; the heading is repeated on each page and no row is torn. */
final class TableWriter {

    private static final String SHADE = "EEF2F6";
    /** Rows and cells that a document can still be opened with. */
    private static final int MOST_ROWS = 5000;

    /** What a table may be wide, in twentieths of a point: across the page, upright, within a cell. */
    private static final int ACROSS = 15138;

    private static final int UPRIGHT = 10206;
    private static final int INNER = 3000;

    private final BlockWriter.Body body;
    private final boolean chinese;
    private final boolean upright;

    TableWriter(BlockWriter.Body body, boolean chinese, boolean upright) {
        this.body = body;
        this.chinese = chinese;
        this.upright = upright;
    }

    void write(Element element) {
        var rows = element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
                .filter(row -> row.childrenSize() > 0)
                .limit(MOST_ROWS)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var table = create();
        table.setWidth("100%");
        var hanging = new HashMap<Integer, Hanging>();
        var widths = ColumnWidths.of(rows, body.isCell() ? INNER : upright ? UPRIGHT : ACROSS);
        for (var row : rows) {
            write(table.createRow(), row, hanging, widths);
        }
        if (!body.isCell()) {
            ((XWPFDocument) body.where()).createParagraph().setSpacingAfter(0);
        }
    }

    private XWPFTable create() {
        if (body.where() instanceof XWPFDocument document) {
            var table = document.createTable();
            table.removeRow(0);
            return table;
        }
        var cell = (XWPFTableCell) body.where();
        var place = cell.addParagraph();
        try (var cursor = place.getCTP().newCursor()) {
            var table = cell.insertNewTbl(cursor);
            while (!table.getRows().isEmpty()) {
                table.removeRow(0);
            }
            var inner = table.getCTTbl();
            (inner.getTblPr() == null ? inner.addNewTblPr() : inner.getTblPr()).addNewTblW();
            table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "auto");
            table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "auto");
            return table;
        }
    }

    /** A cell of a row above that reaches down. */
    private record Hanging(int rows, int width) {}

    private void write(XWPFTableRow row, Element source, Map<Integer, Hanging> hanging, ColumnWidths widths) {
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        row.setCantSplitRow(source.text().length() < 1500);
        var parent = source.parent();
        row.setRepeatHeader(parent != null && parent.normalName().equals("thead"));
        var column = 0;
        for (var cell : cells(source)) {
            column = continueAbove(row, column, hanging, widths);
            var width = span(cell, "colspan");
            var height = span(cell, "rowspan");
            fill(row.createCell(), cell, width, height, widths.of(column, width));
            if (height > 1) {
                hanging.put(column, new Hanging(height - 1, width));
            }
            column += width;
        }
        continueAbove(row, column, hanging, widths);
    }

    private static int continueAbove(XWPFTableRow row, int from, Map<Integer, Hanging> hanging, ColumnWidths widths) {
        var column = from;
        for (var above = hanging.get(column); above != null; above = hanging.get(column)) {
            var cell = row.createCell();
            properties(cell, above.width(), widths.of(column, above.width()));
            cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            if (above.rows() == 1) {
                hanging.remove(column);
            } else {
                hanging.put(column, new Hanging(above.rows() - 1, above.width()));
            }
            column += above.width();
        }
        return column;
    }

    private void fill(XWPFTableCell cell, Element source, int width, int height, int wide) {
        properties(cell, width, wide);
        if (height > 1) {
            cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
        }
        if (source.normalName().equals("th")) {
            cell.setColor(SHADE);
        }
        while (!cell.getParagraphs().isEmpty()) {
            cell.removeParagraph(0);
        }
        new BlockWriter(new BlockWriter.Body(cell), chinese, upright).write(source);
        var last = cell.getBodyElements();
        if (last.isEmpty() || last.get(last.size() - 1) instanceof XWPFTable) {
            cell.addParagraph();
        }
    }

    private static void properties(XWPFTableCell cell, int span, int wide) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(wide));
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (var child : row.children()) {
            if (child.normalName().equals("td") || child.normalName().equals("th")) {
                cells.add(child);
            }
        }
        return cells;
    }

    static int span(Element cell, String attribute) {
        var said = cell.attr(attribute);
        return said.matches("[1-9]\\d{0,2}") ? Integer.parseInt(said) : 1;
    }
}
