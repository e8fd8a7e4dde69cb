package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.List;

/** Where a chart is cut so that its parts fit on A4: between rows of boxes, never through one. */
final class ChartSheets {

    /** What fits on paper at one to one, in pixels of a 96th of an inch, margins taken off. */
    private static final double UPRIGHT_WIDTH = 670;

    private static final double UPRIGHT_HEIGHT = 930;
    private static final double ACROSS_WIDTH = 1020;
    private static final double ACROSS_HEIGHT = 640;

    /** What the head of the form takes on the first sheet. */
    private static final double FORM_HEAD = 140;

    /** A chart scaled below this is not pleasant to read. */
    private static final double SMALLEST = 0.7;

    private ChartSheets() {}

    /** A part of the chart from one height to another. */
    record Sheet(double from, double to) {}

    /** Whether the chart is too wide for upright paper. */
    static boolean wide(ChartDrawing drawing) {
        return drawing.width() * SMALLEST > UPRIGHT_WIDTH;
    }

    static List<Sheet> of(ChartDrawing drawing) {
        var room = wide(drawing) ? ACROSS_WIDTH : UPRIGHT_WIDTH;
        var scale = Math.min(1, room / drawing.width());
        var head = drawing.lanes().get(0).head().height();
        var most = (wide(drawing) ? ACROSS_HEIGHT : UPRIGHT_HEIGHT) / scale;
        var sheets = new ArrayList<Sheet>();
        var from = 0.0;
        while (drawing.height() - from > most - taken(sheets, head, scale)) {
            var to = cut(drawing, from, from + most - taken(sheets, head, scale));
            sheets.add(new Sheet(from, to));
            from = to;
        }
        sheets.add(new Sheet(from, drawing.height()));
        return sheets;
    }

    /** What stands above the part on its sheet: the head of the form on the first, the titles of the lanes on the others. */
    private static double taken(List<Sheet> before, double head, double scale) {
        return before.isEmpty() ? FORM_HEAD / scale : head;
    }

    /** The lowest height above the limit at which no box and no label is cut; where a single row is taller than the paper, the limit itself. */
    private static double cut(ChartDrawing drawing, double from, double limit) {
        return drawing.nodes().stream()
                .mapToDouble(node -> node.box().y() - 10)
                .filter(y -> y > from + 60 && y <= limit)
                .filter(y -> drawing.nodes().stream()
                        .noneMatch(node -> node.box().y() < y && node.whole().bottom() > y))
                .filter(y -> drawing.edges().stream()
                        .noneMatch(edge -> edge.label() != null
                                && edge.label().y() < y
                                && edge.label().bottom() > y))
                .max()
                .orElse(limit);
    }
}
