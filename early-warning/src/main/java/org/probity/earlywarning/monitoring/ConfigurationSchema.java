package org.probity.earlywarning.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.calendar.Limit;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.earlywarning.signal.Texts;

/** The JSON schema (draft 2020-12) of the configuration file, made of the catalogue so that both always agree. */
final class ConfigurationSchema {

    private static final Map<String, Object> TEXT = ordered("type", "string", "minLength", 1);

    private ConfigurationSchema() {}

    static String text() {
        Map<String, Object> indicators = new LinkedHashMap<>();
        Catalogue.definitions().forEach(definition -> indicators.put(definition.code(), indicator(definition)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("asOf", described(TEXT, "never, 'end of log' or a time such as 2025-06-30T18:00:00+08:00"));
        properties.put("others", Map.of("enum", List.of("run", "skip")));
        properties.put("indicators", object(indicators, List.of()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Configuration of indicators");
        schema.putAll(object(properties, List.of()));
        return pretty(schema);
    }

    private static Map<String, Object> indicator(Definition definition) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("enabled", Map.of("type", "boolean"));
        Map<String, Object> bands = new LinkedHashMap<>();
        for (String band : List.of("yellow", "orange", "red")) {
            bands.put(band, Map.of("anyOf", List.of(Map.of("type", "number"), Map.of("const", "none"))));
        }
        properties.put("bands", described(object(bands, List.of()), units(definition)));
        definition
                .parameters()
                .forEach(parameter -> properties.put(parameter.name(), parameter(definition.code(), "", parameter)));
        Map<String, Object> one = object(properties, List.of());
        Map<String, Object> several = new LinkedHashMap<>();
        several.put("description", Texts.ENGLISH.text(definition.code() + ".name"));
        several.put("anyOf", List.of(Map.of("type", "boolean"), one, ordered("type", "array", "items", one)));
        return several;
    }

    private static String units(Definition definition) {
        List<String> units = new ArrayList<>(List.of(definition.unit()));
        definition.others().forEach(other -> units.add(other.unit() + " (measure: " + other.name() + ")"));
        return String.join("; ", units);
    }

    private static Map<String, Object> parameter(String code, String table, Parameter parameter) {
        Map<String, Object> type = new LinkedHashMap<>();
        switch (parameter.kind()) {
            case COUNT -> type.putAll(range("integer", 0, 1_000_000_000));
            case NUMBER -> type.put("type", "number");
            case SHARE -> type.putAll(range("number", 0, 1));
            case FLAG -> type.put("type", "boolean");
            case TEXT -> type.putAll(TEXT);
            case CHOICE -> type.put("enum", parameter.words());
            case TEXTS -> type.put("anyOf", List.of(TEXT, ordered("type", "array", "items", TEXT)));
            case LIMIT -> type.putAll(pattern(Limit.PATTERN));
            case TIME -> type.putAll(pattern("^[0-2][0-9]:[0-5][0-9]$"));
            case TABLE -> {
                Map<String, Object> columns = new LinkedHashMap<>();
                List<String> required = new ArrayList<>();
                for (Parameter column : parameter.columns()) {
                    columns.put(column.name(), parameter(code, parameter.name() + ".", column));
                    if (column.required()) {
                        required.add(column.name());
                    }
                }
                type.put("type", "array");
                type.put("items", object(columns, required));
            }
        }
        return described(type, Texts.ENGLISH.text(code, table + parameter.name()));
    }

    private static Map<String, Object> range(String type, int least, int greatest) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("type", type);
        range.put("minimum", least);
        range.put("maximum", greatest);
        return range;
    }

    private static Map<String, Object> pattern(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> ordered(String key, Object value, String secondKey, Object secondValue) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put(key, value);
        ordered.put(secondKey, secondValue);
        return ordered;
    }

    private static Map<String, Object> described(Map<String, Object> type, String description) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(type);
        return described;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    /** One property of an indicator a line, so that changes can be read. */
    private static String pretty(Map<String, Object> schema) {
        StringBuilder text = new StringBuilder("{\n");
        List<String> lines = new ArrayList<>();
        schema.forEach((key, value) -> lines.add("  " + JsonLine.of(key) + ": " + JsonLine.of(value)));
        return text.append(String.join(",\n", lines)).append("\n}\n").toString().replace("\"IR-", "\n    \"IR-");
    }
}
