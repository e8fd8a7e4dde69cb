package org.probity.earlywarning.configuration;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.Limit;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the value of one parameter according to its kind. */
final class ValueReader {

    private static final int GREATEST_COUNT = 1_000_000_000;
    private static final int MINUTES_AN_HOUR = 60;

    private final YamlDocument document;

    ValueReader(YamlDocument document) {
        this.document = document;
    }

    Object read(Node node, Parameter parameter) {
        String name = parameter.name();
        String expected = parameter.kind().expected();
        return switch (parameter.kind()) {
            case COUNT -> count(node, name, expected);
            case NUMBER -> number(node, name, expected);
            case SHARE -> share(node, name, expected);
            case FLAG -> document.flag(node, name, expected);
            case TEXT -> document.text(node, name);
            case CHOICE -> choice(node, parameter);
            case TEXTS -> texts(node, name, expected);
            case LIMIT -> limit(node, name);
            case TIME -> minute(node, name, expected);
            case TABLE -> rows(node, parameter, expected);
        };
    }

    double number(Node node, String name, String expected) {
        String word = document.text(node, name);
        try {
            double number = Double.parseDouble(word);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was expected
        }
        throw document.unexpected(node, name, expected, word);
    }

    private int count(Node node, String name, String expected) {
        double number = number(node, name, expected);
        if (number < 0 || number > GREATEST_COUNT || number != Math.rint(number)) {
            throw document.unexpected(node, name, expected + " from 0 to " + GREATEST_COUNT, document.text(node, name));
        }
        return (int) number;
    }

    private double share(Node node, String name, String expected) {
        double number = number(node, name, expected);
        if (number < 0 || number > 1) {
            throw document.unexpected(node, name, expected, document.text(node, name));
        }
        return number;
    }

    private String choice(Node node, Parameter parameter) {
        String word = document.text(node, parameter.name());
        if (!parameter.words().contains(word)) {
            throw document.unexpected(node, parameter.name(), "one of " + parameter.unit(), word);
        }
        return word;
    }

    private List<String> texts(Node node, String name, String expected) {
        if (node instanceof ScalarNode) {
            return List.of(document.text(node, name));
        }
        List<String> texts = new ArrayList<>();
        for (Node each : document.sequence(node, name, expected)) {
            texts.add(document.text(each, name));
        }
        return List.copyOf(texts);
    }

    private Limit limit(Node node, String name) {
        String word = document.text(node, name);
        try {
            return Limit.parse(word);
        } catch (IllegalArgumentException e) {
            throw document.unexpected(node, name, String.valueOf(e.getMessage()), word);
        }
    }

    private int minute(Node node, String name, String expected) {
        String word = document.text(node, name);
        try {
            LocalTime time = LocalTime.parse(word);
            return time.getHour() * MINUTES_AN_HOUR + time.getMinute();
        } catch (DateTimeException e) {
            throw document.unexpected(node, name, expected, word);
        }
    }

    private List<Values> rows(Node node, Parameter parameter, String expected) {
        List<String> names = parameter.columns().stream().map(Parameter::name).toList();
        List<Values> rows = new ArrayList<>();
        for (Node row : document.sequence(node, parameter.name(), expected)) {
            Map<String, Node> entries = document.mapping(row, "a row of " + parameter.name(), names);
            Map<String, Object> values = new LinkedHashMap<>();
            for (Parameter column : parameter.columns()) {
                Object value = cell(row, entries.get(column.name()), column, parameter.name());
                if (value != null) {
                    values.put(column.name(), value);
                }
            }
            rows.add(new Values(values));
        }
        return List.copyOf(rows);
    }

    private @Nullable Object cell(Node row, @Nullable Node node, Parameter column, String table) {
        if (node != null) {
            return read(node, column);
        }
        if (column.required()) {
            throw document.refusal(
                    row,
                    "a row of " + table + " lacks '" + column.name() + "' ("
                            + column.kind().expected() + ")");
        }
        return column.standard();
    }
}
