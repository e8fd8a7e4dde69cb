package org.probity.organization;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** Gathers all that is wrong with what somebody typed, so that they are told at once. */
final class Checks {

    private final List<Refusal> refusals = new ArrayList<>();

    Checks that(boolean fine, String field, String code, Object... arguments) {
        if (!fine) {
            refusals.add(Refusal.at(field, code, arguments));
        }
        return this;
    }

    /** A name in at least one language. */
    Checks named(Bilingual name, int longestChinese, int longestEnglish) {
        return that(!name.isEmpty(), "name", "organization.refusal.name-missing")
                .bounded("nameZh", name.zh(), longestChinese)
                .bounded("nameEn", name.en(), longestEnglish);
    }

    Checks coded(String code) {
        return that(!code.isBlank(), "code", "organization.refusal.code-missing")
                .bounded("code", code, 40);
    }

    Checks bounded(String field, String text, int longest) {
        return that(text.length() <= longest, field, "organization.refusal.too-long", longest, text.length());
    }

    void orRefuse() {
        Refused.ifAny(refusals);
    }
}
