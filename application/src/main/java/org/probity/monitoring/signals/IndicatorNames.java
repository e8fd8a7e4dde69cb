package org.probity.monitoring.signals;

import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.signal.Texts;
import org.probity.monitoring.indicators.Indicators;
import org.probity.wording.Bilingual;

/** What indicators are called in both languages. */
final class IndicatorNames {

    private IndicatorNames() {}

    /** Its name; the code itself where the catalogue does not know it. */
    static Bilingual of(@Nullable String code) {
        if (code == null) {
            return new Bilingual("", "");
        }
        return Indicators.CATALOGUE.containsKey(code)
                ? new Bilingual(Texts.CHINESE.text(code + ".name"), Texts.ENGLISH.text(code + ".name"))
                : new Bilingual(code, code);
    }
}
