package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.List;
import org.probity.frame.DrawnXml;
import org.probity.powers.Step;
import org.probity.powers.charts.ChartDrawing.Box;
import org.probity.powers.charts.ChartDrawing.Point;

/**
 * Paints a drawing as SVG: with attributes of presentation only, since the pages' policy allows no inline style. Boxes of steps lead to
 * the step's row in the table, which says all of the chart in words.
 */
final class ChartSvg {

    private static final String INK = "#1d2733";
    private static final String LINE = "#44505f";
    private static final String RETURN = "#8f3a00";
    private static final double CHIP = 18;
    private static final String FONT =
            "Inter, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

    private final ChartDrawing drawing;
    private final ChartWords words;
    private final Painting painting;
    private final DrawnXml svg = new DrawnXml();

    private ChartSvg(ChartDrawing drawing, ChartWords words, Painting painting) {
        this.drawing = drawing;
        this.words = words;
        this.painting = painting;
    }

    /** The whole chart as one picture. */
    static String whole(ChartDrawing drawing, ChartWords words, Painting painting) {
        return new ChartSvg(drawing, words, painting).paint(0, drawing.height());
    }

    /** The part of a chart between two heights, with the titles of the lanes above it. */
    static String part(ChartDrawing drawing, ChartWords words, Painting painting, double from, double to) {
        return new ChartSvg(drawing, words, painting).paint(from, to);
    }

    private String paint(double from, double to) {
        var head = from == 0 ? 0 : drawing.lanes().get(0).head().height();
        var top = from - head;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "role",
                "group",
                "aria-labelledby",
                painting.id() + "-title",
                "aria-describedby",
                painting.id() + "-desc",
                "width",
                drawing.width() + 2,
                "height",
                to - top + 2,
                "viewBox",
                "-1 " + DrawnXml.number(top - 1) + " " + DrawnXml.number(drawing.width() + 2) + " "
                        + DrawnXml.number(to - top + 2),
                "font-family",
                FONT,
                "font-size",
                "13",
                "fill",
                INK);
        svg.text("title", painting.title(), "id", painting.id() + "-title");
        svg.text("desc", painting.description(), "id", painting.id() + "-desc");
        lanes(top, to);
        drawing.edges().stream().filter(edge -> reaches(edge, from, to)).forEach(this::edge);
        drawing.nodes().stream()
                .filter(node -> node.whole().bottom() > from && node.box().y() < to)
                .forEach(this::node);
        titles(top);
        return svg.close("svg").toString();
    }

    private static boolean reaches(ChartDrawing.Edge edge, double from, double to) {
        var highest = edge.points().stream().mapToDouble(Point::y).min().orElse(0);
        var lowest = edge.points().stream().mapToDouble(Point::y).max().orElse(0);
        return lowest > from && highest < to;
    }

    private void lanes(double top, double bottom) {
        var odd = false;
        for (var lane : drawing.lanes()) {
            var box = lane.box();
            rect(new Box(box.x(), top, box.width(), bottom - top), odd ? "#f5f7fa" : "#ffffff", "#c3ccd8", 0);
            odd = !odd;
        }
    }

    /** The titles of the lanes, above whatever comes down from the sheet before. */
    private void titles(double top) {
        for (var lane : drawing.lanes()) {
            var box = lane.box();
            var missing = lane.lane().post() == null;
            rect(
                    new Box(box.x(), top, box.width(), lane.head().height()),
                    missing ? "#fdecec" : "#e3eaf3",
                    "#c3ccd8",
                    0);
            var y = top + 7 + (lane.head().height() - 14 - lane.lines().size() * ChartParts.LINE) / 2;
            for (var line : lane.lines()) {
                y += ChartParts.LINE;
                middle(line, box.centre(), y - 5, "13", missing ? "#9a1c1c" : INK, "600");
            }
        }
    }

    private void rect(Box box, String fill, String stroke, double round) {
        svg.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                round,
                "fill",
                fill,
                "stroke",
                stroke);
    }

    private void middle(String text, double x, double y, String size, String ink, String weight) {
        svg.text(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "text-anchor",
                "middle",
                "font-size",
                size,
                "font-weight",
                weight,
                "fill",
                ink);
    }

    private void edge(ChartDrawing.Edge edge) {
        var ink = edge.edge().back() ? RETURN : LINE;
        var path = new ArrayList<Object>(
                List.of("d", path(edge.points()), "fill", "none", "stroke", ink, "stroke-width", "1.4"));
        if (edge.edge().back()) {
            path.addAll(List.of("stroke-dasharray", "5 3"));
        }
        svg.empty("path", path.toArray());
        var end = edge.points().get(edge.points().size() - 1);
        svg.empty(
                "path",
                "d",
                "M" + at(end.x(), end.y()) + "L" + at(end.x() - 4, end.y() - 8) + "L" + at(end.x() + 4, end.y() - 8)
                        + "Z",
                "fill",
                ink);
        label(edge, ink);
    }

    private void label(ChartDrawing.Edge edge, String ink) {
        var box = edge.label();
        if (box == null) {
            return;
        }
        rect(new Box(box.x(), box.y() - 1, box.width(), box.height() + 2), "#ffffff", "#dfe5ec", 3);
        var y = box.y();
        for (var line : edge.lines()) {
            y += ChartParts.SMALL_LINE;
            middle(line, box.centre(), y - 4, "12", ink, "400");
        }
    }

    private static String at(double x, double y) {
        return DrawnXml.number(x) + " " + DrawnXml.number(y);
    }

    /** A line through the points with its corners rounded. */
    static String path(List<Point> points) {
        var d = new StringBuilder("M" + at(points.get(0).x(), points.get(0).y()));
        for (var i = 1; i < points.size() - 1; i++) {
            var corner = points.get(i);
            var before = towards(corner, points.get(i - 1));
            var after = towards(corner, points.get(i + 1));
            d.append('L').append(at(before.x(), before.y()));
            d.append('Q').append(at(corner.x(), corner.y())).append(' ').append(at(after.x(), after.y()));
        }
        var end = points.get(points.size() - 1);
        return d.append('L').append(at(end.x(), end.y())).toString();
    }

    private static Point towards(Point corner, Point other) {
        var far = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
        var share = far == 0 ? 0 : Math.min(5, far / 2) / far;
        return new Point(corner.x() + (other.x() - corner.x()) * share, corner.y() + (other.y() - corner.y()) * share);
    }

    private void node(ChartDrawing.Node node) {
        switch (node.node().kind()) {
            case START -> pill(node, "#e7f5ef", "#1b5e29");
            case END -> pill(node, "#e9edf3", LINE);
            case MISSING -> pill(node, "#fdecec", "#9a1c1c");
            case STEP -> step(node, node.node().requireStep());
        }
    }

    private void pill(ChartDrawing.Node node, String fill, String stroke) {
        var box = node.box();
        rect(box, fill, stroke, box.height() / 2);
        middle(node.lines().get(0), box.centre(), box.middle() + 4, "12", stroke, "600");
    }

    private void step(ChartDrawing.Node node, Step step) {
        var linked = !painting.link().isEmpty();
        if (linked) {
            svg.open("a", "href", painting.link() + step.number(), "aria-label", spoken(step));
        }
        var box = node.box();
        var marks = marks(step);
        rect(box, "#ffffff", frame(marks), 5);
        svg.text(
                "text",
                String.valueOf(step.number()),
                "x",
                box.x() + ChartParts.PADDING,
                "y",
                box.y() + 17,
                "font-weight",
                "700",
                "fill",
                "#0a4f92");
        var x = box.right() - 4;
        for (var i = marks.size() - 1; i >= 0; i--) {
            x -= CHIP + 3;
            chip(marks.get(i), x, box.y() + 4);
        }
        var y = box.y() + ChartParts.HEADER;
        for (var line : node.lines()) {
            y += ChartParts.LINE;
            svg.text("text", line, "x", box.x() + ChartParts.PADDING, "y", y - 5);
        }
        for (var line : node.foot()) {
            y += ChartParts.SMALL_LINE;
            svg.text("text", line, "x", box.x() + ChartParts.PADDING, "y", y - 2, "font-size", "12", "fill", LINE);
        }
        diamond(node);
        if (linked) {
            svg.close("a");
        }
    }

    private void diamond(ChartDrawing.Node node) {
        var diamond = node.decision();
        if (diamond == null) {
            return;
        }
        svg.empty(
                "path",
                "d",
                "M" + at(diamond.centre(), node.box().bottom()) + "V" + DrawnXml.number(diamond.y()),
                "fill",
                "none",
                "stroke",
                LINE,
                "stroke-width",
                "1.4");
        svg.empty(
                "path",
                "d",
                "M" + at(diamond.centre(), diamond.y()) + "L" + at(diamond.right(), diamond.middle()) + "L"
                        + at(diamond.centre(), diamond.bottom()) + "L" + at(diamond.x(), diamond.middle()) + "Z",
                "fill",
                "#fff7e0",
                "stroke",
                LINE);
        middle("?", diamond.centre(), diamond.middle() + 5, "13", LINE, "700");
    }

    private void chip(ChartMark mark, double x, double y) {
        rect(new Box(x, y, CHIP, CHIP), mark.fill(), mark.ink(), 3);
        middle(mark.letter(words.locale()), x + CHIP / 2, y + 13.5, "12", mark.ink(), "600");
    }

    private List<ChartMark> marks(Step step) {
        var marks = new ArrayList<>(ChartViews.of(step));
        marks.addAll(painting.marks().getOrDefault(step.number(), List.of()));
        return marks;
    }

    /** A box under a mark of change, problem or high risk has its colour; the letter says the same. */
    private static String frame(List<ChartMark> marks) {
        for (var mark : marks) {
            if (mark == ChartMark.PROBLEM || mark.compareTo(ChartMark.SKIPPED) >= 0) {
                return mark.fill();
            }
            if (mark.compareTo(ChartMark.PROBLEM) > 0 || mark == ChartMark.HIGH) {
                return mark.ink();
            }
        }
        return "#5b6b7f";
    }

    /** A step in words: number, name, limit and what its marks mean. */
    private String spoken(Step step) {
        var said = new StringBuilder(step.number() + " " + step.name().in(words.locale()));
        var limit = step.limit();
        if (limit != null) {
            said.append(words.say("powers.chart.comma")).append(words.limit(limit));
        }
        marks(step).forEach(mark -> said.append(words.say("powers.chart.comma")).append(words.say(mark.key())));
        return said.toString();
    }
}
