package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.DrawnText;
import org.probity.powers.charts.ChartDrawing.Box;
import org.probity.powers.charts.ChartDrawing.Point;
import org.probity.powers.charts.ChartParts.Item;

/**
 * Finds a place for everything in a chart. The layout kernel gives each part its row, the lanes give it its column, and the kernel
 * leads the ways between them (decision 15).
 */
public final class ChartLayout {

    private static final double MARGIN = 14;

    private final Chart chart;
    private final ChartWords words;
    private final ChartParts parts;
    private final ChartGrid grid;
    private final ChartRoutes routes;
    private final double head;
    private final double shift;

    private ChartLayout(Chart chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.parts = new ChartParts(chart, words);
        var rows = ChartRanks.of(parts);
        this.grid = new ChartGrid(parts, rows, chart.lanes().size());
        this.routes = new ChartRoutes(parts, grid, rows);
        var lines = chart.lanes().stream()
                .mapToInt(lane -> title(lane, chart.lanes().indexOf(lane)).size())
                .max()
                .orElse(1);
        this.head = Math.max(1, lines) * ChartParts.LINE + 14;
        // The kernel moves the whole to its own corner; across, the grid's measure holds.
        this.shift = parts.items().values().stream()
                .findFirst()
                .map(item -> grid.left(item) - routes.left(item.id()))
                .orElse(0.0);
    }

    /** Draws a chart with names in the language of the words; the drawing of a chart without steps is empty. */
    public static ChartDrawing draw(Chart chart, ChartWords words) {
        return chart.nodes().isEmpty()
                ? new ChartDrawing(0, 0, List.of(), List.of(), List.of())
                : new ChartLayout(chart, words).draw();
    }

    private ChartDrawing draw() {
        var height = head + MARGIN + routes.height() + MARGIN;
        var width = grid.border(chart.lanes().size());
        var lanes = new ArrayList<ChartDrawing.Lane>();
        for (var i = 0; i < chart.lanes().size(); i++) {
            var left = grid.border(i);
            var right = grid.border(i + 1);
            var lane = chart.lanes().get(i);
            lanes.add(new ChartDrawing.Lane(
                    lane,
                    new Box(left, 0, right - left, head),
                    new Box(left, 0, right - left, height),
                    title(lane, i)));
        }
        return new ChartDrawing(
                width,
                height,
                lanes,
                chart.nodes().stream().map(this::node).toList(),
                chart.edges().stream().map(this::edge).toList());
    }

    private List<String> title(Chart.Lane lane, int place) {
        var room = grid.border(place + 1) - grid.border(place) - 16;
        var title = lane.post() == null ? words.noPost() : lane.name().in(words.locale());
        return DrawnText.lines(title, ChartParts.BOX_SIZE, room);
    }

    private Box box(Item item) {
        return new Box(
                routes.left(item.id()) + shift, routes.top(item.id()) + head + MARGIN, item.width(), item.height());
    }

    private ChartDrawing.Node node(Chart.Node node) {
        var item = parts.item(node.id());
        var box = box(item);
        if (!node.decides()) {
            return new ChartDrawing.Node(node, box, null, item.lines(), item.foot());
        }
        var own = box.height() - ChartParts.DIAMOND - ChartParts.DIAMOND_GAP;
        return new ChartDrawing.Node(
                node,
                new Box(box.x(), box.y(), box.width(), own),
                new Box(
                        box.centre() - ChartParts.DIAMOND / 2,
                        box.bottom() - ChartParts.DIAMOND,
                        ChartParts.DIAMOND,
                        ChartParts.DIAMOND),
                item.lines(),
                item.foot());
    }

    private ChartDrawing.Edge edge(Chart.Edge edge) {
        var points = new ArrayList<Point>();
        parts.links().stream()
                .filter(link -> link.edge().equals(edge))
                .flatMap(link -> routes.points(link).stream())
                .map(point -> new Point(point.x() + shift, point.y() + head + MARGIN))
                .forEach(points::add);
        var label = parts.items().get(ChartParts.labelOf(edge));
        return new ChartDrawing.Edge(
                edge,
                straightened(points),
                label == null || label.lines().isEmpty() ? null : box(label),
                label == null ? List.of() : label.lines());
    }

    /** Without the points that lie on a line between their neighbours, those that only go there and back included. */
    static List<Point> straightened(List<Point> points) {
        var kept = new ArrayList<Point>();
        for (var point : points) {
            while (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.get(kept.size() - 1), point)) {
                kept.remove(kept.size() - 1);
            }
            if (kept.isEmpty() || !same(kept.get(kept.size() - 1), point)) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static boolean inLine(Point one, Point two, Point three) {
        return Math.abs(one.x() - two.x()) < 0.5 && Math.abs(two.x() - three.x()) < 0.5
                || Math.abs(one.y() - two.y()) < 0.5 && Math.abs(two.y() - three.y()) < 0.5;
    }

    private static boolean same(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < 0.5 && Math.abs(one.y() - other.y()) < 0.5;
    }
}
