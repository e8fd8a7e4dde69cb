package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.probity.frame.DrawnText;
import org.probity.frame.DrawnXml;

/**
 * Draws a bow-tie: causes, preventing measures, event, detecting measures, consequences, from left to right. Attributes of presentation
 * only, since the pages' policy allows no inline style; texts break into lines by widths that depend on no font of the machine.
 */
final class BowTieSvg {

    static final double WIDTH = 1180;

    private static final double OUTER = 180;
    private static final double CONTROL = 236;
    private static final double EVENT = 188;
    private static final double LINE = 18;
    private static final double PAD = 10;
    private static final double GAP = 14;
    private static final double HEAD = 34;
    /** More lines than this are cut: the list in words below says all. */
    private static final int MOST_LINES = 9;

    private static final String INK = "#1d2733";
    private static final String WIRE = "#44505f";
    private static final String WARN = "#a61b1b";
    private static final String FONT =
            "Inter, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

    private final BowTie tie;
    private final UnaryOperator<String> words;
    private final DrawnXml svg = new DrawnXml();

    private BowTieSvg(BowTie tie, UnaryOperator<String> words) {
        this.tie = tie;
        this.words = words;
    }

    /** Draws it; {@code words} gives the text of a message key. */
    static String of(BowTie tie, UnaryOperator<String> words) {
        return new BowTieSvg(tie, words).draw();
    }

    /** A box with its lines; {@code mark} stands at its foot. */
    private record Box(double x, double y, double width, double height, Text text) {

        double middle() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }
    }

    /** What stands in a box. */
    private record Text(
            String heading, List<String> lines, String foot, BowTie.@org.jspecify.annotations.Nullable Mark mark) {

        double height() {
            return 2 * PAD
                    + (heading.isEmpty() ? 0 : LINE)
                    + lines.size() * LINE
                    + (foot.isEmpty() ? 0 : LINE)
                    + (mark == null ? 0 : LINE + 8);
        }
    }

    private String draw() {
        var x = columns();
        var causes = texts(tie.causes(), OUTER);
        var consequences = texts(tie.consequences(), OUTER);
        var left = controls(tie.preventing(), "measures.dossiers.bow-tie.no-preventing");
        var right = controls(tie.detecting(), "measures.dossiers.bow-tie.no-detecting");
        var event = new Text(tie.code(), cut(tie.event(), EVENT - 2 * PAD), "", null);
        var height = HEAD
                + Math.max(
                        Math.max(Math.max(stack(causes), stack(consequences)), Math.max(stack(left), stack(right))),
                        event.height() + 40)
                + GAP;
        open(height);
        heads(x);
        var causeBoxes = place(causes, x[0], OUTER, height);
        var leftBoxes = place(left, x[1], CONTROL, height);
        var eventBox =
                new Box(x[2], HEAD + (height - HEAD - event.height() - 24) / 2, EVENT, event.height() + 24, event);
        var rightBoxes = place(right, x[3], CONTROL, height);
        var consequenceBoxes = place(consequences, x[4], OUTER, height);
        wires(causeBoxes, leftBoxes, eventBox);
        wires(eventBox, rightBoxes, consequenceBoxes);
        causeBoxes.forEach(box -> plain(box, "#fff7e0", "#8a4b00"));
        consequenceBoxes.forEach(box -> plain(box, "#f3eefb", "#5b3a8c"));
        paint(leftBoxes, tie.preventing());
        paint(rightBoxes, tie.detecting());
        event(eventBox);
        return svg.close("svg").toString();
    }

    private static double[] columns() {
        var gap = (WIDTH - 2 * OUTER - 2 * CONTROL - EVENT) / 4;
        return new double[] {
            0,
            OUTER + gap,
            OUTER + CONTROL + 2 * gap,
            OUTER + CONTROL + EVENT + 3 * gap,
            OUTER + 2 * CONTROL + EVENT + 4 * gap
        };
    }

    private void open(double height) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "bow-tie",
                "role",
                "img",
                "aria-labelledby",
                "bow-tie-title",
                "aria-describedby",
                "bow-tie-words",
                "width",
                WIDTH + 4,
                "height",
                height + 4,
                "viewBox",
                "-2 -2 " + DrawnXml.number(WIDTH + 4) + " " + DrawnXml.number(height + 4),
                "font-family",
                FONT,
                "font-size",
                "14",
                "fill",
                INK);
        svg.text(
                "title",
                words.apply("measures.dossiers.bow-tie.of") + " " + tie.code() + " " + tie.event(),
                "id",
                "bow-tie-title");
    }

    private void heads(double[] x) {
        var keys = List.of("causes", "preventing", "event", "detecting", "consequences");
        var widths = new double[] {OUTER, CONTROL, EVENT, CONTROL, OUTER};
        for (var i = 0; i < keys.size(); i++) {
            svg.text(
                    "text",
                    words.apply("measures.dossiers.bow-tie." + keys.get(i)),
                    "x",
                    x[i] + widths[i] / 2,
                    "y",
                    18,
                    "text-anchor",
                    "middle",
                    "font-weight",
                    "600",
                    "fill",
                    WIRE);
        }
    }

    private static List<Text> texts(List<String> lines, double width) {
        return lines.stream()
                .map(line -> new Text("", cut(line, width - 2 * PAD), "", null))
                .toList();
    }

    private List<Text> controls(List<BowTie.Control> controls, String none) {
        if (controls.isEmpty()) {
            return List.of(new Text("", cut(words.apply(none), CONTROL - 2 * PAD), "", null));
        }
        return controls.stream()
                .map(control -> new Text(
                        words.apply("risks.measure-type." + control.type()),
                        cut(control.text(), CONTROL - 2 * PAD),
                        control.owner().isEmpty()
                                ? words.apply("measures.dossiers.bow-tie.no-owner")
                                : first(control.owner(), CONTROL - 2 * PAD),
                        control.mark()))
                .toList();
    }

    private static String first(String text, double width) {
        var lines = DrawnText.lines(text, 12, width - 12);
        return lines.isEmpty() ? "" : lines.size() == 1 ? lines.get(0) : lines.get(0) + "…";
    }

    /** A text in lines, the last with dots where there would be more. */
    static List<String> cut(String text, double width) {
        var lines = DrawnText.lines(text.replace('\n', ' '), 14, width);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, MOST_LINES));
        shown.set(MOST_LINES - 1, shown.get(MOST_LINES - 1) + "…");
        return shown;
    }

    private static double stack(List<Text> texts) {
        return texts.stream().mapToDouble(Text::height).sum() + GAP * Math.max(0, texts.size() - 1);
    }

    private static List<Box> place(List<Text> texts, double x, double width, double height) {
        var y = HEAD + (height - HEAD - stack(texts)) / 2;
        var boxes = new ArrayList<Box>();
        for (var text : texts) {
            boxes.add(new Box(x, y, width, text.height(), text));
            y += text.height() + GAP;
        }
        return boxes;
    }

    /** From every cause to a common wire, through every measure, and on to the event. */
    private void wires(List<Box> from, List<Box> through, Box to) {
        var start = middleOf(from.get(0).right(), through.get(0).x());
        var end = middleOf(through.get(0).right(), to.x());
        from.forEach(box -> level(box.right(), start, box.middle()));
        upright(start, from, through);
        through.forEach(box -> {
            level(start, box.x(), box.middle());
            level(box.right(), end, box.middle());
        });
        upright(end, through, List.of(to));
        level(end, to.x() - 8, to.middle());
        arrow(to.x(), to.middle());
    }

    private void wires(Box from, List<Box> through, List<Box> to) {
        var start = middleOf(from.right(), through.get(0).x());
        var end = middleOf(through.get(0).right(), to.get(0).x());
        level(from.right(), start, from.middle());
        upright(start, List.of(from), through);
        through.forEach(box -> {
            level(start, box.x(), box.middle());
            level(box.right(), end, box.middle());
        });
        upright(end, through, to);
        to.forEach(box -> {
            level(end, box.x() - 8, box.middle());
            arrow(box.x(), box.middle());
        });
    }

    private static double middleOf(double one, double other) {
        return (one + other) / 2;
    }

    private void level(double from, double to, double y) {
        path("M" + at(from, y) + "L" + at(to, y));
    }

    private void upright(double x, List<Box> some, List<Box> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        var top = all.stream().mapToDouble(Box::middle).min().orElse(0);
        var bottom = all.stream().mapToDouble(Box::middle).max().orElse(0);
        if (bottom - top > 0.5) {
            path("M" + at(x, top) + "L" + at(x, bottom));
        }
    }

    private void path(String d) {
        svg.empty("path", "d", d, "fill", "none", "stroke", WIRE, "stroke-width", "1.4");
    }

    private void arrow(double x, double y) {
        svg.empty("path", "d", "M" + at(x, y) + "L" + at(x - 9, y - 5) + "L" + at(x - 9, y + 5) + "Z", "fill", WIRE);
    }

    private static String at(double x, double y) {
        return DrawnXml.number(x) + " " + DrawnXml.number(y);
    }

    private void frame(Box box, String fill, String stroke, String dash, double round) {
        var attributes = new ArrayList<Object>(List.of(
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
                stroke));
        if (!dash.isEmpty()) {
            attributes.addAll(List.of("stroke-dasharray", dash));
        }
        svg.empty("rect", attributes.toArray());
    }

    private void plain(Box box, String fill, String stroke) {
        frame(box, fill, stroke, "", 6);
        lines(box, box.y() + PAD, "400", INK);
    }

    private double lines(Box box, double from, String weight, String ink) {
        var y = from;
        for (var line : box.text().lines()) {
            y += LINE;
            svg.text("text", line, "x", box.x() + PAD, "y", y - 4, "font-weight", weight, "fill", ink);
        }
        return y;
    }

    private void paint(List<Box> boxes, List<BowTie.Control> controls) {
        if (controls.isEmpty()) {
            frame(boxes.get(0), "#ffffff", WARN, "5 3", 6);
            lines(boxes.get(0), boxes.get(0).y() + PAD, "400", WARN);
            return;
        }
        boxes.forEach(this::control);
    }

    private void control(Box box) {
        var mark = java.util.Objects.requireNonNull(box.text().mark());
        frame(box, "#ffffff", mark.ink(), "", 6);
        svg.empty("rect", "x", box.x(), "y", box.y() + 4, "width", 5, "height", box.height() - 8, "fill", mark.ink());
        var y = box.y() + PAD + LINE;
        svg.text("text", box.text().heading(), "x", box.x() + PAD, "y", y - 4, "font-weight", "600", "fill", "#0a4f92");
        y = lines(box, y, "400", INK) + LINE;
        svg.text("text", box.text().foot(), "x", box.x() + PAD, "y", y - 4, "font-size", "12", "fill", WIRE);
        var said = words.apply("measures.dossiers.mark." + mark);
        var letter = words.apply("measures.dossiers.mark.letter." + mark);
        var width = DrawnText.width(letter + "  " + said, 12) + 14;
        frame(new Box(box.x() + PAD, y + 4, width, LINE + 2, box.text()), mark.fill(), mark.ink(), "", 4);
        svg.text(
                "text",
                letter,
                "x",
                box.x() + PAD + 6,
                "y",
                y + 18,
                "font-size",
                "12",
                "font-weight",
                "700",
                "fill",
                mark.ink());
        svg.text(
                "text",
                said,
                "x",
                box.x() + PAD + 12 + DrawnText.width(letter, 12),
                "y",
                y + 18,
                "font-size",
                "12",
                "fill",
                mark.ink());
    }

    private void event(Box box) {
        frame(box, "#fdecec", WARN, "", box.height() / 2 > 40 ? 26 : 14);
        var y = box.y() + PAD + 12 + LINE;
        svg.text(
                "text",
                box.text().heading(),
                "x",
                box.x() + box.width() / 2,
                "y",
                y - 4,
                "text-anchor",
                "middle",
                "font-weight",
                "700",
                "fill",
                WARN);
        for (var line : box.text().lines()) {
            y += LINE;
            svg.text(
                    "text",
                    line,
                    "x",
                    box.x() + box.width() / 2,
                    "y",
                    y - 4,
                    "text-anchor",
                    "middle",
                    "font-weight",
                    "600");
        }
    }
}
