package org.probity.earlywarning.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.signal.Texts;

/** The list of indicators in the manual ({@code docs/indicators.md}), made of the catalogue so that both always agree. */
final class IndicatorManual {

    private IndicatorManual() {}

    static String text() {
        List<String> lines = new ArrayList<>();
        CatalogueListing listing = new CatalogueListing(Locale.ENGLISH);
        for (Definition definition : Catalogue.definitions()) {
            String code = definition.code();
            lines.add("### " + code + " " + Texts.ENGLISH.text(code + ".name") + " / "
                    + Texts.CHINESE.text(code + ".name"));
            lines.add("");
            lines.add(Texts.ENGLISH.text(code + ".rule") + ".  ");
            lines.add(Texts.CHINESE.text(code + ".rule") + "。");
            lines.add("");
            lines.add("Bands: " + listing.bands(definition) + ". Version " + definition.version() + ". Source: "
                    + definition.source() + ".");
            lines.add("");
            lines.add("| parameter | standard | meaning | 含义 |");
            lines.add("|---|---|---|---|");
            definition.parameters().forEach(parameter -> addRows(code, "", parameter, lines));
            lines.add("");
        }
        return String.join("\n", lines);
    }

    private static void addRows(String code, String table, Parameter parameter, List<String> lines) {
        String name = table + parameter.name();
        String standard = parameter.required() ? "must be stated" : CatalogueListing.standard(parameter);
        lines.add("| `" + name + "` | " + standard + " | " + Texts.ENGLISH.text(code, name) + " | "
                + Texts.CHINESE.text(code, name) + " |");
        parameter.columns().forEach(column -> addRows(code, name + ".", column, lines));
    }
}
