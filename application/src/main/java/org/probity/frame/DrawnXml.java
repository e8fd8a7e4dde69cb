package org.probity.frame;

import java.util.Locale;

/** Writes XML that is well-formed whatever the texts: what XML forbids is left out, the rest escaped. */
public final class DrawnXml {

    private final StringBuilder out = new StringBuilder(8192);

    /** An element that stays open; names and values in turn. */
    public DrawnXml open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** An element without content. */
    public DrawnXml empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with a text only. */
    public DrawnXml text(String element, String text, Object... attributes) {
        open(element, attributes);
        out.append(escaped(text));
        return close(element);
    }

    public DrawnXml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (var i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(value(attributes[i + 1]))).append('"');
        }
    }

    private static String value(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        return value.toString();
    }

    /** One decimal where there is one. */
    public static String number(double number) {
        var rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (allowed(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
