package org.probity.spreadsheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as people type them into cells: stray spaces, full-width digits and brackets. What is shown keeps the writer's own
 * brackets; what is compared does not see the difference.
 */
public final class Texts {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\p{Zs}\\t\\x0B\\f]+");
    private static final Pattern SPACE_AT_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern SPACE_IN_CHINESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3001-\\u303F\\uFF00-\\uFFEF]) (?=[\\p{IsHan}\\u3001-\\u303F\\uFF00-\\uFFEF])");
    private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Texts() {}

    /** For show: no stray spaces, lines kept, brackets and digits as they were written. */
    public static String tidy(String text) {
        var plain = INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        var spaced = SPACES_IN_LINE.matcher(plain).replaceAll(" ");
        return SPACE_AT_BREAK.matcher(spaced).replaceAll("\n").strip();
    }

    /** A name for show: one line, and no spaces within Chinese, as in {@code 钱　乙}. */
    public static String name(String text) {
        var line = tidy(text);
        line = line.replace("\n", hasChinese(line) ? "" : " ");
        return SPACE_IN_CHINESE.matcher(line).replaceAll("");
    }

    /** Half-width digits, letters and brackets, in one line: for codes, numbers and words of a fixed list. */
    public static String plain(String text) {
        return tidy(Normalizer.normalize(tidy(text).replace("\n", " "), Normalizer.Form.NFKC));
    }

    /** What two writings of the same name have in common. */
    public static String key(String text) {
        var plain = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .replace('、', ',')
                .replace('〔', '(')
                .replace('〕', ')')
                .replace('【', '(')
                .replace('】', ')')
                .replace('［', '(')
                .replace('］', ')')
                .replace('‧', '·')
                .replace('•', '·')
                .replace('－', '-')
                .replace('–', '-')
                .replace('—', '-');
        return ANY_SPACE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    public static boolean sameName(String one, String other) {
        return key(one).equals(key(other));
    }

    public static boolean hasChinese(String text) {
        return HAN.matcher(text).find();
    }

    /** Whether a cell says "nothing": blank, a stroke, 无 or a slash. */
    public static boolean isNone(String text) {
        return switch (key(text)) {
            case "", "-", "--", "/", "\\", "无", "没有", "none", "n/a", "nil", "不适用" -> true;
            default -> false;
        };
    }
}
