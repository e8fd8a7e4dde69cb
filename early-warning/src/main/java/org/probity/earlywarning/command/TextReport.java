package org.probity.earlywarning.command;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result as a person reads it: one fact a line, what belongs together set in. */
final class TextReport {

    private static final int COLUMN = 26;

    private final StringBuilder out = new StringBuilder();

    private TextReport() {}

    static String of(Map<String, ? extends @Nullable Object> result) {
        TextReport report = new TextReport();
        report.lines(result, "");
        return report.out.toString().stripTrailing();
    }

    private void lines(Map<?, ?> facts, String indent) {
        facts.forEach((name, value) -> {
            String label = indent + name;
            if (value instanceof Map<?, ?> inner) {
                out.append(label).append(inner.isEmpty() ? ": none\n" : ":\n");
                lines(inner, indent + "  ");
            } else if (value != null) {
                out.append(label)
                        .append(" ".repeat(Math.max(1, COLUMN - label.length())))
                        .append(shown(value))
                        .append('\n');
            }
        });
    }

    private static String shown(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        return value instanceof Double number ? String.format(Locale.ROOT, "%.6f", number) : value.toString();
    }
}
