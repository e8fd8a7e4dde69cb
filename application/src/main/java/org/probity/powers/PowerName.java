package org.probity.powers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.probity.wording.Bilingual;

/** A power's name as duplicates are found by: full and half width, spaces, dashes and case make no difference. */
final class PowerName {

    private PowerName() {}

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_、，,。.·《》<>\"'“”‘’]", "");
    }

    /** The names under which the power may not stand twice; a sub-item is part of its name. */
    static List<String> keys(Bilingual name, Bilingual subItem) {
        return Stream.of(
                        name.zh().isEmpty() ? "" : "zh:" + normal(name.zh()) + "/" + normal(subItem.zh()),
                        name.en().isEmpty() ? "" : "en:" + normal(name.en()) + "/" + normal(subItem.en()))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
