package org.probity.monitoring.indicators;

import java.util.List;
import java.util.stream.Collectors;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.signal.Texts;
import org.probity.wording.Bilingual;

/**
 * A parameter as its field is drawn.
 *
 * @param kind    of its value, in the catalogue's words
 * @param columns of a table, as one line shows them
 */
record FormParameter(
        String name, Bilingual meaning, String kind, List<String> words, String columns, String unit, String standard) {

    static List<FormParameter> of(Definition definition, java.util.Locale locale) {
        return definition.parameters().stream()
                .map(parameter -> new FormParameter(
                        parameter.name(),
                        new Bilingual(
                                Texts.CHINESE.text(definition.code(), parameter.name()),
                                Texts.ENGLISH.text(definition.code(), parameter.name())),
                        parameter.kind().name(),
                        parameter.words(),
                        parameter.columns().stream().map(Parameter::name).collect(Collectors.joining(" | ")),
                        parameter.words().isEmpty() ? UnitWords.of(parameter.unit(), locale) : "",
                        ParameterText.standard(parameter)))
                .toList();
    }
}
