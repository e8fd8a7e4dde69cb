package org.probity.measures.dossiers;

import java.util.function.UnaryOperator;
import org.probity.frame.DrawnXml;

/**
 * Draws a bow-tie: causes, preventing measures, event, detecting measures, consequences, from left to right. Attributes of presentation
 * only, since the pages' policy allows no inline style; texts break into lines by widths that depend on no font of the machine.
 */
final class BowTieSvg {

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

    private String draw() {
        var layout = BowTieLayout.of(tie, words);
        open(layout.height());
        heads();
        BowTieWire.of(layout).forEach(this::wire);
        var boxes = new BowTieBoxes(svg, words);
        layout.causes().forEach(box -> boxes.plain(box, "#fff7e0", "#8a4b00"));
        layout.consequences().forEach(box -> boxes.plain(box, "#f3eefb", "#5b3a8c"));
        boxes.controls(layout.preventing(), tie.preventing().isEmpty());
        boxes.controls(layout.detecting(), tie.detecting().isEmpty());
        boxes.event(layout.event());
        return svg.close("svg").toString();
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
                BowTieLayout.WIDTH + 4,
                "height",
                height + 4,
                "viewBox",
                "-2 -2 " + DrawnXml.number(BowTieLayout.WIDTH + 4) + " " + DrawnXml.number(height + 4),
                "font-family",
                FONT,
                "font-size",
                "14",
                "fill",
                BowTieBoxes.INK);
        svg.text(
                "title",
                words.apply("measures.dossiers.bow-tie.of") + " " + tie.code() + " " + tie.event(),
                "id",
                "bow-tie-title");
    }

    private void heads() {
        for (var column : BowTieLayout.Column.values()) {
            svg.text(
                    "text",
                    words.apply("measures.dossiers.bow-tie." + column.key()),
                    "x",
                    column.middle(),
                    "y",
                    18,
                    "text-anchor",
                    "middle",
                    "font-weight",
                    "600",
                    "fill",
                    BowTieBoxes.WIRE);
        }
    }

    private void wire(BowTieWire wire) {
        if (wire instanceof BowTieWire.Line line) {
            var d = "M" + at(line.fromX(), line.fromY()) + "L" + at(line.toX(), line.toY());
            svg.empty("path", "d", d, "fill", "none", "stroke", BowTieBoxes.WIRE, "stroke-width", "1.4");
        } else if (wire instanceof BowTieWire.Tip tip) {
            var d = "M" + at(tip.x(), tip.y()) + "L" + at(tip.x() - 9, tip.y() - 5) + "L"
                    + at(tip.x() - 9, tip.y() + 5);
            svg.empty("path", "d", d + "Z", "fill", BowTieBoxes.WIRE);
        }
    }

    private static String at(double x, double y) {
        return DrawnXml.number(x) + " " + DrawnXml.number(y);
    }
}
