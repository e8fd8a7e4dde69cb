package org.probity.monitoring.indicators;

import org.probity.earlywarning.signal.Texts;
import org.probity.wording.Bilingual;

/** The catalogue's words in both languages. */
public final class IndicatorWords {

    private IndicatorWords() {}

    public static Bilingual name(String code) {
        return both(code, "name");
    }

    public static Bilingual rule(String code) {
        return both(code, "rule");
    }

    private static Bilingual both(String code, String what) {
        return Indicators.CATALOGUE.containsKey(code)
                ? new Bilingual(Texts.CHINESE.text(code + "." + what), Texts.ENGLISH.text(code + "." + what))
                : new Bilingual(code, code);
    }
}
