package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.probity.frame.DrawnText;

/** What stands in one box of a bow-tie, broken into lines that fit its column; {@code mark} stands at its foot. */
record BowTieText(String heading, List<String> lines, String foot, BowTie.@Nullable Mark mark) {

    /** From one line to the next. */
    static final double LINE = 18;
    /** Between a box's border and its words. */
    static final double PAD = 10;

    /** More lines than this are cut: the list in words below says all. */
    private static final int MOST_LINES = 9;

    private static final String KEYS = "measures.dossiers.bow-tie.";

    double height() {
        return 2 * PAD
                + (heading.isEmpty() ? 0 : LINE)
                + lines.size() * LINE
                + (foot.isEmpty() ? 0 : LINE)
                + (mark == null ? 0 : LINE + 8);
    }

    /** One text for each cause or consequence. */
    static List<BowTieText> plain(List<String> texts, double width) {
        return texts.stream().map(text -> of("", text, width)).toList();
    }

    static BowTieText of(String heading, String text, double width) {
        return new BowTieText(heading, cut(text, width - 2 * PAD), "", null);
    }

    /** One text for each measure, or the one saying that this side has none ({@code none} ends its message key). */
    static List<BowTieText> controls(
            List<BowTie.Control> controls, String none, double width, UnaryOperator<String> words) {
        if (controls.isEmpty()) {
            return List.of(of("", words.apply(KEYS + none), width));
        }
        return controls.stream().map(control -> of(control, width, words)).toList();
    }

    private static BowTieText of(BowTie.Control control, double width, UnaryOperator<String> words) {
        return new BowTieText(
                words.apply("risks.measure-type." + control.type()),
                cut(control.text(), width - 2 * PAD),
                control.owner().isEmpty() ? words.apply(KEYS + "no-owner") : first(control.owner(), width - 2 * PAD),
                control.mark());
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
}
