package org.probity.earlywarning.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what is written of one indicator. */
final class SettingsReader {

    private static final Map<String, Level> BANDS =
            Map.of("yellow", Level.YELLOW, "orange", Level.ORANGE, "red", Level.RED);

    private final YamlDocument document;
    private final Definition definition;
    private final ValueReader reader;

    SettingsReader(YamlDocument document, Definition definition) {
        this.document = document;
        this.definition = definition;
        this.reader = new ValueReader(document);
    }

    /** Empty where the indicator is switched off. */
    Optional<Settings> read(Node node) {
        List<String> known = new ArrayList<>(List.of("enabled", "bands"));
        definition.parameters().forEach(parameter -> known.add(parameter.name()));
        Map<String, Node> entries = document.mapping(node, definition.code(), known);
        Node enabled = entries.get("enabled");
        boolean isEnabled = enabled == null || document.flag(enabled, "enabled", "true or false");
        Values values = parameters(definition.parameters(), entries);
        Settings settings = new Settings(definition, bands(entries.get("bands"), definition.bands(values)), values);
        return isEnabled ? Optional.of(settings) : Optional.empty();
    }

    private Values parameters(List<Parameter> parameters, Map<String, Node> entries) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Node node = entries.get(parameter.name());
            Object value = node == null ? parameter.standard() : reader.read(node, parameter);
            if (value != null) {
                read.put(parameter.name(), value);
            }
        }
        return new Values(read);
    }

    private Bands bands(@org.jspecify.annotations.Nullable Node node, Bands standard) {
        Bands bands = standard;
        if (node == null) {
            return bands;
        }
        for (var band : document.mapping(
                        node,
                        definition.code() + " bands",
                        BANDS.keySet().stream().sorted().toList())
                .entrySet()) {
            Level level = java.util.Objects.requireNonNull(BANDS.get(band.getKey()));
            String word = document.text(band.getValue(), band.getKey());
            bands = bands.with(
                    level,
                    word.equals("none") ? null : reader.number(band.getValue(), band.getKey(), "a number, or none"));
        }
        return bands;
    }
}
