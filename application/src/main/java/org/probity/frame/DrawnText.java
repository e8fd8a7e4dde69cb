package org.probity.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines by widths that do not depend on any font of the machine: an ideograph is one square wide, Latin letters as
 * in common sans-serif fonts and a little more.
 */
public final class DrawnText {

    private static final String NARROW = "iljtfrI.,:;'|!()[]{} /-";
    private static final String WIDE = "mwMWQO@%&—";
    /** What may not begin a line. */
    private static final String CLOSING = "，。、；：？！）》」』】”’,.;:?!)]}%";

    private DrawnText() {}

    public static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> em(c) * size).sum();
    }

    private static double em(int c) {
        if (square(c)) {
            return 1;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.58;
    }

    private static boolean square(int c) {
        return c >= 0x2E80 || c >= 0x2010 && c <= 0x2040;
    }

    /** The text in lines no wider than asked: Latin breaks between words, ideographs anywhere but before closing marks. */
    public static List<String> lines(String text, double size, double most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text.strip())) {
            if (line.length() > 0 && width(line + piece.stripTrailing(), size) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            if (width(piece.stripTrailing(), size) <= most) {
                line.append(piece);
            } else {
                cut(piece, size, most, line, lines);
            }
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** A word wider than a line is cut where the line ends. */
    private static void cut(String piece, double size, double most, StringBuilder line, List<String> lines) {
        piece.codePoints().forEach(c -> {
            if (line.length() > 0 && width(line + Character.toString(c), size) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.appendCodePoint(c);
        });
    }

    /** Words with the blanks after them; ideographs one by one with the closing marks after them. */
    private static List<String> pieces(String text) {
        var found = new ArrayList<String>();
        var piece = new StringBuilder();
        var points = text.codePoints().toArray();
        for (var i = 0; i < points.length; i++) {
            piece.appendCodePoint(Character.isISOControl(points[i]) ? ' ' : points[i]);
            var last = i + 1 == points.length;
            var breaks = last || mayBreak(points[i], points[i + 1]);
            if (breaks) {
                found.add(piece.toString());
                piece.setLength(0);
            }
        }
        return found;
    }

    private static boolean mayBreak(int before, int after) {
        if (Character.isWhitespace(after) || CLOSING.indexOf(after) >= 0) {
            return false;
        }
        return Character.isWhitespace(before) || square(before) || square(after) || before == '-' || before == '/';
    }
}
