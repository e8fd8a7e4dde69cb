package org.probity.supervision.letters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * The words of a kind of letter, with places for what each letter says.
 *
 * @param edition 0 is the one the program brings along
 */
record LetterTemplate(
        LetterKind kind,
        int edition,
        Bilingual title,
        Bilingual body,
        String reason,
        Bilingual author,
        @Nullable Instant writtenAt) {

    /** What every letter knows of itself, and any template may say. */
    static final Set<String> ALWAYS = Set.of("person", "post", "unit", "issuer", "date", "number");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    private static final Pattern STRAY = Pattern.compile("[{}]");

    static LetterTemplate shipped(LetterKind kind, Bilingual title, Bilingual body) {
        return new LetterTemplate(kind, 0, title, body, "", new Bilingual("", ""), null);
    }

    /** The places in a text. */
    static Set<String> places(String text) {
        var places = new TreeSet<String>();
        var found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    /** All places of either language. */
    Set<String> places() {
        var places = new TreeSet<>(places(body.zh()));
        places.addAll(places(body.en()));
        return places;
    }

    /** The body with its places filled; a value that is missing is a fault of the caller. */
    Bilingual filled(Map<String, Bilingual> values) {
        return new Bilingual(
                fill(body.zh(), values, Locale.SIMPLIFIED_CHINESE), fill(body.en(), values, Locale.ENGLISH));
    }

    private static String fill(String text, Map<String, Bilingual> values, Locale language) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value.in(language).strip());
        });
    }

    /** What is wrong with this template as the successor of the one shipped: each of its places must be there, and none other. */
    List<Refusal> faultsAgainst(LetterTemplate shipped) {
        var faults = new java.util.ArrayList<Refusal>();
        faults(faults, "bodyZh", body.zh(), shipped.places());
        faults(faults, "bodyEn", body.en(), shipped.places());
        return faults;
    }

    private static void faults(List<Refusal> faults, String field, String text, Set<String> wanted) {
        var places = places(text);
        var unknown = new TreeSet<>(places);
        unknown.removeAll(wanted);
        unknown.removeAll(ALWAYS);
        var missing = new TreeSet<>(wanted);
        missing.removeAll(places);
        if (!unknown.isEmpty()) {
            faults.add(Refusal.at(field, "supervision.refusal.letter-place-unknown", braced(unknown)));
        }
        if (!missing.isEmpty()) {
            faults.add(Refusal.at(field, "supervision.refusal.letter-place-missing", braced(missing)));
        }
        if (STRAY.matcher(PLACE.matcher(text).replaceAll("")).find()) {
            faults.add(Refusal.at(field, "supervision.refusal.letter-brace"));
        }
    }

    private static String braced(Set<String> places) {
        return "{" + String.join("} {", places) + "}";
    }
}
