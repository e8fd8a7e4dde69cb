package org.probity.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Several values in one cell, as people write them. */
public final class Several {

    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern LINE_NUMBER =
            Pattern.compile("^(?:[(（]?[0-9０-９]{1,2}(?:[)）][.．、]?|[.．、](?![0-9０-９]))|[①-⑳])\\s*");
    private static final Pattern END_MARK = Pattern.compile("[;；\\s]+$");

    private Several() {}

    /**
     * Numbered statements: {@code 1.…；2.…}, {@code 1、…} by line, {@code ①…}, or a single text with or without a number. A number
     * counts as one only in its turn, so that {@code 1.5万元以上…；2.…} begins with "5万元以上".
     */
    public static List<String> statements(String cell) {
        var text = Texts.tidy(cell);
        var starts = new ArrayList<int[]>();
        var from = 0;
        for (var number = 1; ; number++) {
            var found = marker(text, from, number);
            if (found == null) {
                break;
            }
            starts.add(found);
            from = found[1];
        }
        if (starts.isEmpty()) {
            return withoutNumbers(text);
        }
        if (starts.size() == 1) {
            var afterNumber = starts.get(0)[1];
            var decimal = afterNumber < text.length()
                    && Character.isDigit(text.charAt(afterNumber))
                    && text.charAt(afterNumber - 1) == '.';
            return List.of(cleaned(decimal ? text : text.substring(afterNumber)));
        }
        var statements = new ArrayList<String>();
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
            statements.add(cleaned(text.substring(starts.get(i)[1], end)));
        }
        return statements.stream().filter(statement -> !statement.isEmpty()).toList();
    }

    /** Lines that each end a sentence are statements of their own; other breaks only wrap. */
    private static List<String> withoutNumbers(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var sentences = lines.size() > 1
                && lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.matches(".*[。；;.]"));
        if (sentences) {
            return lines.stream().map(Several::cleaned).toList();
        }
        return text.isEmpty() ? List.of() : List.of(cleaned(text));
    }

    /** Where the number stands and where its text begins; the first must open the text, the others follow a stop or a break. */
    private static int @org.jspecify.annotations.Nullable [] marker(String text, int from, int number) {
        var digits = "[" + (number < 10 ? number + "" + (char) ('０' + number) : "") + "]";
        var plainNumber = number < 10
                ? digits
                : "(?:" + number + "|" + (char) ('０' + number / 10) + (char) ('０' + number % 10) + ")";
        var circled = number <= CIRCLED.length() ? "|" + CIRCLED.charAt(number - 1) : "";
        var before = number == 1 ? "\\A\\s*" : "(?:^|[;；。\\n])\\s*";
        var matcher = Pattern.compile(
                        before + "((?:[(（]" + plainNumber + "[)）][.．、]?|" + plainNumber + "[.．、)）])" + circled
                                + ")\\s*",
                        Pattern.MULTILINE)
                .matcher(text);
        return matcher.find(from) ? new int[] {matcher.start(1), matcher.end()} : null;
    }

    private static String cleaned(String statement) {
        return END_MARK.matcher(statement.strip()).replaceAll("");
    }

    /** One value a line, without line numbers; blank lines stay out. */
    public static List<String> lines(String cell) {
        return Texts.tidy(cell)
                .lines()
                .map(line -> LINE_NUMBER.matcher(line.strip()).replaceFirst("").strip())
                .map(Several::cleaned)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Names divided by 、 , ; or lines. Marks within brackets divide nothing, nor do those within a name that is known, as in
     * 党组书记、局长.
     */
    public static List<String> names(String cell, Predicate<String> known) {
        var text = Texts.tidy(cell);
        if (text.isEmpty()) {
            return List.of();
        }
        var strong = split(text, ";；\n");
        var names = new ArrayList<String>();
        for (var part : strong) {
            names.addAll(known.test(part) ? List.of(Texts.name(part)) : joinedWhereKnown(part, known));
        }
        return List.copyOf(names);
    }

    private static List<String> joinedWhereKnown(String text, Predicate<String> known) {
        var pieces = split(text, "、，,");
        var names = new ArrayList<String>();
        for (var first = 0; first < pieces.size(); ) {
            var last = pieces.size();
            while (last > first + 1 && !known.test(String.join("、", pieces.subList(first, last)))) {
                last--;
            }
            names.add(Texts.name(String.join("、", pieces.subList(first, last))));
            first = last;
        }
        return names;
    }

    private static List<String> split(String text, String marks) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var part = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ("(（[【〔《".indexOf(c) >= 0) {
                depth++;
            } else if (")）]】〕》".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            if (depth == 0 && marks.indexOf(c) >= 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(p -> !p.isEmpty()).toList();
    }
}
