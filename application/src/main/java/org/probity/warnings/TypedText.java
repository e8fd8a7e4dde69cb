package org.probity.warnings;

import java.util.Locale;
import org.probity.wording.Bilingual;

/** A text that somebody typed in their language, over one that was known in both. */
public final class TypedText {

    private TypedText() {}

    /** Both languages where the text was left as it was, otherwise the one typed in alone. */
    public static Bilingual keepingTheOther(String typed, Bilingual known, Locale locale) {
        if (typed.equals(known.in(locale))) {
            return known;
        }
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                ? new Bilingual(typed, "")
                : new Bilingual("", typed);
    }
}
