package org.probity.earlywarning.signal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.log.EventRef;

/** A signal as one line of JSON. */
public final class JsonLine {

    private final StringBuilder out = new StringBuilder();

    private JsonLine() {}

    /** Without the line's end. */
    public static String of(Signal signal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", signal.code());
        fields.put("version", signal.indicator().definition().version());
        fields.put("level", signal.level().name());
        fields.put("key", signal.key());
        fields.put("subject", signal.subject());
        fields.put("value", signal.value());
        fields.put("threshold", signal.threshold());
        fields.put("unit", signal.indicator().unit());
        fields.put("parameters", signal.indicator().values());
        fields.put("facts", new TreeMap<>(signal.facts()));
        fields.put("evidence", signal.evidence().events());
        fields.put("evidenceCount", signal.evidence().count());
        if (!signal.evidence().records().isEmpty()) {
            fields.put("records", signal.evidence().records());
        }
        fields.put("suppressionKey", signal.suppressionKey());
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("zh", Wording.of(signal, Texts.CHINESE));
        text.put("en", Wording.of(signal, Texts.ENGLISH));
        fields.put("text", text);
        return new JsonLine().value(fields).out.toString();
    }

    /** A record as it can be read back. */
    public static Map<String, Object> fields(FeedRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", record.kind().feed());
        fields.put("id", record.id());
        fields.put("revision", record.revision());
        fields.put("withdrawn", record.withdrawn());
        fields.put("row", record.row());
        fields.put("values", record.values());
        return fields;
    }

    /** Any value that a signal holds, as JSON text. */
    public static String of(@Nullable Object value) {
        return new JsonLine().value(value).out.toString();
    }

    private JsonLine value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Values values) {
            object(values.asMap());
        } else if (value instanceof FeedRecord record) {
            object(fields(record));
        } else if (value instanceof EventRef ref) {
            out.append("{\"case\":");
            text(ref.caseId());
            out.append(",\"row\":").append(ref.row()).append('}');
        } else if (value instanceof Collection<?> several) {
            list(several);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            text(value.toString());
        }
        return this;
    }

    private void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.append((long) number);
        } else if (Double.isFinite(number)) {
            out.append(number);
        } else {
            out.append("null");
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : ",");
            first = false;
            text(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
        }
        out.append('}');
    }

    private void list(Collection<?> several) {
        out.append('[');
        boolean first = true;
        for (Object each : several) {
            out.append(first ? "" : ",");
            first = false;
            value(each);
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i) || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
