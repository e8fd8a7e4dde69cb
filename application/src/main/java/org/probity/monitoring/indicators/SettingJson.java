package org.probity.monitoring.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.configuration.ConfigurationFile;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings as the engine's own configuration writes them (docs/indicators.md, decision 0020): what is stored, what the engine runs by and
 * what is exported are one text. JSON is YAML.
 */
final class SettingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private SettingJson() {}

    static Map<String, Object> parameters(String json) {
        return JSON.readValue(json, OBJECT);
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Everything of one indicator that a configuration may say. */
    static Map<String, Object> ofIndicator(Setting setting) {
        var said = new LinkedHashMap<String, Object>();
        if (!setting.enabled()) {
            said.put("enabled", false);
        }
        var bands = new LinkedHashMap<String, Object>();
        bands.put("yellow", orNone(setting.yellow()));
        bands.put("orange", orNone(setting.orange()));
        bands.put("red", orNone(setting.red()));
        said.put("bands", bands);
        said.putAll(setting.parameters());
        return said;
    }

    private static Object orNone(@Nullable Double threshold) {
        return threshold == null ? "none" : threshold;
    }

    /**
     * The setting as the engine runs it, switched on.
     *
     * @throws UnreadableInputException where the engine does not take it
     */
    static Settings engine(Definition definition, Setting setting) {
        var said = ofIndicator(setting);
        said.remove("enabled");
        var configuration = Map.of("others", "skip", "indicators", Map.of(definition.code(), said));
        return ConfigurationFile.parse(definition.code(), write(configuration), List.of(definition))
                .indicators()
                .get(0);
    }
}
