package org.probity.monitoring.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.frame.Asked;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;
import org.probity.wording.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which an indicator is set; keeps whatever was typed. */
final class SettingForm {

    private final Definition definition;
    private final MultiValueMap<String, String> typed;
    private final List<Refusal> refusals = new ArrayList<>();

    SettingForm(Definition definition, MultiValueMap<String, String> typed) {
        this.definition = definition;
        this.typed = typed;
    }

    /** Filled with a setting, to be changed. */
    static SettingForm of(Definition definition, Setting setting, String reason, String wantedFrom, int version) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("enabled", String.valueOf(setting.enabled()));
        for (var level : Level.values()) {
            typed.add("band." + level, Numbers.plain(setting.threshold(level)));
        }
        definition
                .parameters()
                .forEach(parameter -> typed.add("parameter." + parameter.name(), ParameterText.of(parameter, setting)));
        setting.sections().forEach(section -> typed.add("sections", section.toString()));
        setting.powers().forEach(power -> typed.add("powers", power.toString()));
        typed.add("reason", reason);
        typed.add("wantedFrom", wantedFrom);
        typed.add("version", String.valueOf(version));
        return new SettingForm(definition, typed);
    }

    public String at(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    public boolean has(String name, Object value) {
        return typed.getOrDefault(name, List.of()).contains(String.valueOf(value));
    }

    int version() {
        return at("version").matches("\\d{1,9}") ? Integer.parseInt(at("version")) : -1;
    }

    void version(int now) {
        typed.set("version", String.valueOf(now));
    }

    /** What was typed; {@link #refusals} says afterwards what could not be read. */
    IndicatorDraft draft(Set<SectionId> sections, Set<PowerId> powers) {
        refusals.clear();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (var parameter : definition.parameters()) {
            var read = ParameterText.read(parameter, at("parameter." + parameter.name()), refusals);
            if (read != null) {
                parameters.put(parameter.name(), read);
            }
        }
        var setting = new Setting(
                !at("enabled").equals("false"),
                band(Level.YELLOW),
                band(Level.ORANGE),
                band(Level.RED),
                parameters,
                chosen("sections", SectionId::new, sections),
                chosen("powers", PowerId::new, powers));
        var wanted = at("wantedFrom").isBlank() ? null : Asked.day(at("wantedFrom"));
        if (wanted == null && !at("wantedFrom").isBlank()) {
            refusals.add(Refusal.at("wantedFrom", "monitoring.indicators.refusal.not-a-day"));
        }
        return new IndicatorDraft(setting, at("reason").strip(), wanted);
    }

    private @Nullable Double band(Level level) {
        var text = at("band." + level).strip().replace(",", "").replace("，", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            refusals.add(Refusal.at("band." + level, "monitoring.indicators.refusal.kind.NUMBER", ""));
            return null;
        }
        return Double.parseDouble(text);
    }

    private <T> Set<T> chosen(String name, Function<UUID, T> id, Set<T> known) {
        var chosen = typed.getOrDefault(name, List.of()).stream()
                .map(Asked::id)
                .filter(Objects::nonNull)
                .map(id)
                .collect(Collectors.toCollection(HashSet::new));
        if (!known.containsAll(chosen)) {
            refusals.add(Refusal.at(name, "monitoring.indicators.refusal.scope"));
        }
        chosen.retainAll(known);
        return chosen;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
