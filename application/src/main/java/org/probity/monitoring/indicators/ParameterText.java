package org.probity.monitoring.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.ParameterKind;
import org.probity.wording.Refusal;

/**
 * Parameters as people write them in a field: lists with commas between, tables with a row a line and cells between bars, in the order of
 * the table's columns. Both ways without loss.
 */
final class ParameterText {

    private static final int MOST_ROWS = 300;

    private ParameterText() {}

    /** What the field shows: what was set, else the catalogue's standard. */
    static String of(Parameter parameter, Setting setting) {
        var set = setting.parameters().get(parameter.name());
        return set == null ? standard(parameter) : text(parameter, set);
    }

    static String standard(Parameter parameter) {
        var standard = parameter.standard();
        if (standard == null) {
            return "";
        }
        if (parameter.kind() == ParameterKind.TIME && standard instanceof Integer minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
        if (standard instanceof Double number) {
            return Numbers.plain(number);
        }
        return standard instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : standard.toString();
    }

    private static String text(Parameter parameter, Object set) {
        if (parameter.kind() == ParameterKind.TABLE && set instanceof List<?> rows) {
            return rows.stream().map(row -> row((Map<?, ?>) row, parameter)).collect(Collectors.joining("\n"));
        }
        return set instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(set);
    }

    private static String row(Map<?, ?> row, Parameter table) {
        return table.columns().stream()
                .map(column -> {
                    var cell = row.get(column.name());
                    return cell == null ? "" : text(column, cell);
                })
                .collect(Collectors.joining(" | "));
    }

    /**
     * What was written, as it is stored; null where the catalogue's standard holds.
     *
     * @param refusals takes what cannot be read
     */
    static @Nullable Object read(Parameter parameter, String written, List<Refusal> refusals) {
        var text = written.strip();
        if (text.isEmpty() || text.equals(standard(parameter))) {
            return null;
        }
        var field = "parameter." + parameter.name();
        if (parameter.kind() == ParameterKind.TABLE) {
            return rows(parameter, text, field, refusals);
        }
        var read = scalar(parameter, text);
        if (read == null) {
            refusals.add(Refusal.at(field, "monitoring.indicators.refusal.kind." + parameter.kind(), parameter.unit()));
        }
        return read;
    }

    private static @Nullable Object scalar(Parameter parameter, String text) {
        var plain = text.replace(",", "").replace("，", "");
        return switch (parameter.kind()) {
            case COUNT -> plain.matches("\\d{1,9}") ? plain : null;
            case NUMBER -> plain.matches("\\d{1,15}(\\.\\d{1,6})?") ? plain : null;
            case SHARE -> share(plain);
            case FLAG -> text.equals("true") || text.equals("false") ? text : null;
            case CHOICE -> parameter.words().contains(text) ? text : null;
            case TEXT -> text.length() <= 200 ? text : null;
            case TEXTS -> texts(text);
            case LIMIT ->
                text.toLowerCase(Locale.ROOT)
                                .matches("[0-9]{1,6} ?(working days?|(calendar )?days?|hours?|个?工作日|日|天|自然日|个?小时)")
                        ? text
                        : null;
            case TIME -> text.matches("([01]\\d|2[0-3]):[0-5]\\d") ? text : null;
            case TABLE -> null;
        };
    }

    private static @Nullable Object share(String text) {
        return text.matches("(0(\\.\\d{1,6})?|1(\\.0{1,6})?)") ? text : null;
    }

    private static List<String> texts(String text) {
        return Arrays.stream(text.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable Object rows(Parameter table, String text, String field, List<Refusal> refusals) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_ROWS) {
            refusals.add(Refusal.at(field, "monitoring.indicators.refusal.too-many-rows", MOST_ROWS));
            return null;
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < lines.size(); i++) {
            var cells = Arrays.stream(lines.get(i).split("[|｜]", -1))
                    .map(String::strip)
                    .toList();
            var row = row(table, cells);
            if (row == null) {
                refusals.add(Refusal.at(
                        field,
                        "monitoring.indicators.refusal.row",
                        i + 1,
                        table.columns().stream().map(Parameter::name).collect(Collectors.joining(" | "))));
                return null;
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Map<String, Object> row(Parameter table, List<String> cells) {
        if (cells.size() > table.columns().size()) {
            return null;
        }
        var row = new LinkedHashMap<String, Object>();
        for (var c = 0; c < table.columns().size(); c++) {
            var column = table.columns().get(c);
            var cell = c < cells.size() ? cells.get(c) : "";
            if (cell.isEmpty()) {
                if (column.required()) {
                    return null;
                }
                continue;
            }
            var read = scalar(column, cell);
            if (read == null) {
                return null;
            }
            row.put(column.name(), Objects.requireNonNull(read));
        }
        return row;
    }
}
