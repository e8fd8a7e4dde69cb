package org.probity.earlywarning.command;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.signal.JsonLine;

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
        out.append(JsonLine.of(text));
    }
}
