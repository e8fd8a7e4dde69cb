package org.probity.earlywarning.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.ParameterKind;
import org.probity.earlywarning.indicator.CatalogueEntry;
import org.probity.earlywarning.signal.Texts;

/** The catalogue as the reader sees it, in one language. */
final class CatalogueListing {

    private final Texts texts;

    CatalogueListing(Locale language) {
        this.texts = Texts.of(language);
    }

    List<CatalogueEntry> entries() {
        return Catalogue.definitions().stream().map(this::entry).toList();
    }

    private CatalogueEntry entry(Definition definition) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("bands", bands(definition));
        definition.parameters().forEach(parameter -> parameters.put(parameter.name(), standard(parameter)));
        return new CatalogueEntry(
                definition.code(),
                texts.text(definition.code() + ".name"),
                texts.text(definition.code() + ".rule"),
                parameters,
                definition.source());
    }

    /** Such as {@code YELLOW > 75, RED > 90 (days)}. */
    String bands(Definition definition) {
        List<String> measures = new ArrayList<>();
        measures.add(bands(definition.bands(), definition.unit()));
        definition
                .others()
                .forEach(other ->
                        measures.add("measured by " + other.name() + ": " + bands(other.bands(), other.unit())));
        return String.join("; ", measures);
    }

    private static String bands(Bands bands, String unit) {
        List<String> parts = new ArrayList<>();
        for (Level level : Level.values()) {
            Double threshold = bands.threshold(level);
            if (threshold != null) {
                String side = bands.direction() == Bands.Direction.ABOVE ? " > " : " < ";
                parts.add(level + side + number(threshold));
            }
        }
        return String.join(", ", parts) + " (" + unit + ")";
    }

    /** The standard value with its unit; a dash where none holds. */
    static String standard(Parameter parameter) {
        Object standard = parameter.standard();
        if (standard == null || standard.equals(List.of())) {
            return "–";
        }
        String word = parameter.kind() == ParameterKind.TIME
                ? String.format(Locale.ROOT, "%02d:%02d", (Integer) standard / 60, (Integer) standard % 60)
                : standard instanceof Double number ? number(number) : standard.toString();
        if (parameter.kind() == ParameterKind.CHOICE) {
            return word + " (of " + String.join(", ", parameter.words()) + ")";
        }
        return parameter.unit().isEmpty() ? word : word + " " + parameter.unit();
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
