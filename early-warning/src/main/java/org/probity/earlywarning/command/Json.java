package org.probity.earlywarning.command;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers and truth values as JSON (RFC 8259), two blanks deeper at each level. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(Map<String, ?> object) {
        Json json = new Json();
        json.object(object, "\n");
        return json.out.toString();
    }

    private void value(@Nullable Object value, String line) {
        if (value instanceof Map<?, ?> object) {
            object(object, line);
        } else if (value instanceof Iterable<?> list) {
            list(list, line);
        } else if (value instanceof Double number) {
            out.append(Double.isFinite(number) ? String.valueOf(Math.rint(number * 1e6) / 1e6) : "null");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void object(Map<?, ?> object, String line) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        String deeper = line + "  ";
        String before = "{";
        for (Map.Entry<?, ?> each : object.entrySet()) {
            out.append(before).append(deeper);
            text(each.getKey().toString());
            out.append(": ");
            value(each.getValue(), deeper);
            before = ",";
        }
        out.append(line).append('}');
    }

    private void list(Iterable<?> list, String line) {
        Iterator<?> all = list.iterator();
        if (!all.hasNext()) {
            out.append("[]");
            return;
        }
        String deeper = line + "  ";
        String before = "[";
        while (all.hasNext()) {
            out.append(before).append(deeper);
            value(all.next(), deeper);
            before = ",";
        }
        out.append(line).append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean control =
                            letter < ' ' || letter == 0x7F || Character.isSurrogate(letter) && isLone(text, i);
                    out.append(control ? String.format("\\u%04x", (int) letter) : String.valueOf(letter));
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int at) {
        boolean followed = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        boolean led =
                Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return !followed && !led;
    }
}
