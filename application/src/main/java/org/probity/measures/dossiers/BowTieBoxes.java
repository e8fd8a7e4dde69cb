package org.probity.measures.dossiers;

import static org.probity.measures.dossiers.BowTieText.LINE;
import static org.probity.measures.dossiers.BowTieText.PAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.probity.frame.DrawnText;
import org.probity.frame.DrawnXml;
import org.probity.measures.dossiers.BowTieLayout.Box;

/** Writes the boxes of a bow-tie: causes and consequences plainly, a measure with its owner and mark, the event. */
record BowTieBoxes(DrawnXml svg, UnaryOperator<String> words) {

    static final String INK = "#1d2733";
    static final String WIRE = "#44505f";

    private static final String WARN = "#a61b1b";

    void plain(Box box, String fill, String stroke) {
        frame(box, fill, stroke, "", 6);
        lines(box, box.y() + PAD, "400", INK);
    }

    /** The boxes of one side; a side without measures has the one box that warns of it. */
    void controls(List<Box> boxes, boolean none) {
        if (none) {
            frame(boxes.get(0), "#ffffff", WARN, "5 3", 6);
            lines(boxes.get(0), boxes.get(0).y() + PAD, "400", WARN);
            return;
        }
        boxes.forEach(this::control);
    }

    private void control(Box box) {
        var mark = Objects.requireNonNull(box.text().mark());
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

    void event(Box box) {
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

    private double lines(Box box, double from, String weight, String ink) {
        var y = from;
        for (var line : box.text().lines()) {
            y += LINE;
            svg.text("text", line, "x", box.x() + PAD, "y", y - 4, "font-weight", weight, "fill", ink);
        }
        return y;
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
}
