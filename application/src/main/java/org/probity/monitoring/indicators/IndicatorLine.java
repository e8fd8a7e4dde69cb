package org.probity.monitoring.indicators;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * One indicator in the list.
 *
 * @param edition  0 while the catalogue's standard holds
 * @param underWay the change that is prepared
 * @param missing  feeds without which it cannot judge
 */
record IndicatorLine(
        String code,
        Bilingual name,
        Bilingual rule,
        Setting setting,
        int edition,
        @Nullable Indicator underWay,
        List<String> missing,
        IndicatorFacts.Hits hits) {

    public String group() {
        return code.substring(3, 4);
    }

    /** From which value it is yellow; empty where it never is. */
    public String yellow() {
        return Numbers.plain(setting.yellow());
    }

    public String orange() {
        return Numbers.plain(setting.orange());
    }

    public String red() {
        return Numbers.plain(setting.red());
    }

    boolean says(String words) {
        return (code + " " + name.zh() + " " + name.en() + " " + rule.zh() + " " + rule.en())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
