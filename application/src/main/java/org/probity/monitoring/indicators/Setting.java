package org.probity.monitoring.indicators;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.organization.SectionId;
import org.probity.powers.PowerId;

/**
 * How a unit has set an indicator.
 *
 * @param yellow     from which value it is yellow; null where it gives no signal of that level, likewise the others
 * @param parameters what is set otherwise than the catalogue: a text, a list of texts, or a list of rows of a table
 * @param sections   where it is judged; none of sections and powers means everywhere
 */
public record Setting(
        boolean enabled,
        @Nullable Double yellow,
        @Nullable Double orange,
        @Nullable Double red,
        Map<String, Object> parameters,
        Set<SectionId> sections,
        Set<PowerId> powers) {

    public Setting {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        sections = Set.copyOf(sections);
        powers = Set.copyOf(powers);
    }

    /** As the catalogue has it. */
    public static Setting standard(Definition definition) {
        return with(true, definition.bands(), Map.of(), Set.of(), Set.of());
    }

    public static Setting with(
            boolean enabled,
            Bands bands,
            Map<String, Object> parameters,
            Set<SectionId> sections,
            Set<PowerId> powers) {
        return new Setting(enabled, bands.yellow(), bands.orange(), bands.red(), parameters, sections, powers);
    }

    public @Nullable Double threshold(Level level) {
        return switch (level) {
            case YELLOW -> yellow;
            case ORANGE -> orange;
            case RED -> red;
        };
    }

    public boolean isEverywhere() {
        return sections.isEmpty() && powers.isEmpty();
    }

    /** Whether what concerns this section and power is judged. */
    public boolean covers(@Nullable SectionId section, @Nullable PowerId power) {
        return isEverywhere()
                || (section != null && sections.contains(section))
                || (power != null && powers.contains(power));
    }
}
