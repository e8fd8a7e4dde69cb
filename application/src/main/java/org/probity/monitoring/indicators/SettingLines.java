package org.probity.monitoring.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.signal.Texts;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.springframework.stereotype.Component;

/** A setting line by line, and what of two settings differs: what people compare before they approve. */
@Component
class SettingLines {

    private final Sections sections;
    private final Powers powers;

    SettingLines(Sections sections, Powers powers) {
        this.sections = sections;
        this.powers = powers;
    }

    /**
     * One line.
     *
     * @param key      message key of what it is called, or empty where {@code meaning} says it
     * @param meaning  in the reader's language, of a parameter
     * @param standard as the catalogue has it
     */
    record Line(String key, String name, String meaning, String standard, String before, String after) {

        public boolean changed() {
            return !before.equals(after);
        }

        public boolean otherThanStandard() {
            return !after.equals(standard);
        }
    }

    /** The lines of a setting; {@code before} and {@code after} are the same. */
    List<Line> of(UnitId unit, Definition definition, Setting setting, Locale locale) {
        return compare(unit, definition, setting, setting, locale);
    }

    /** All lines of two settings; {@link Line#changed} tells those that differ. */
    List<Line> compare(UnitId unit, Definition definition, Setting before, Setting after, Locale locale) {
        var standard = Setting.standard(definition);
        var texts = Texts.of(locale);
        var lines = new ArrayList<Line>();
        lines.add(
                new Line("monitoring.indicators.enabled", "", "", "true", "" + before.enabled(), "" + after.enabled()));
        for (var level : Level.values()) {
            lines.add(new Line(
                    "monitoring.indicators.level." + level,
                    "",
                    "",
                    Numbers.plain(standard.threshold(level)),
                    Numbers.plain(before.threshold(level)),
                    Numbers.plain(after.threshold(level))));
        }
        for (var parameter : definition.parameters()) {
            lines.add(new Line(
                    "",
                    parameter.name(),
                    texts.text(definition.code(), parameter.name()) + unit(parameter),
                    ParameterText.standard(parameter),
                    ParameterText.of(parameter, before),
                    ParameterText.of(parameter, after)));
        }
        lines.add(new Line(
                "monitoring.indicators.sections",
                "",
                "",
                "",
                names(unit, before, locale, true),
                names(unit, after, locale, true)));
        lines.add(new Line(
                "monitoring.indicators.powers",
                "",
                "",
                "",
                names(unit, before, locale, false),
                names(unit, after, locale, false)));
        return lines;
    }

    private static String unit(Parameter parameter) {
        return parameter.columns().isEmpty()
                ? ""
                : " (" + parameter.columns().stream().map(Parameter::name).collect(Collectors.joining(" | ")) + ")";
    }

    private String names(UnitId unit, Setting setting, Locale locale, boolean ofSections) {
        if (ofSections) {
            var names = sections.names(setting.sections());
            return setting.sections().stream()
                    .map((SectionId id) -> Objects.requireNonNull(names.get(id)).in(locale))
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
        if (setting.powers().isEmpty()) {
            return "";
        }
        Map<PowerId, String> names = powers.all(unit).stream()
                .collect(Collectors.toMap(
                        power -> power.id(),
                        power -> power.code() + " " + power.name().in(locale)));
        return setting.powers().stream()
                .map(id -> names.getOrDefault(id, id.toString()))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
