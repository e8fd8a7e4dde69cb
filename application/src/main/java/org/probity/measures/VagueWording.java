package org.probity.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.probity.wording.Bilingual;

/**
 * Wording that says what is wished and not what is done (P2.2.2a): "strengthen", "raise awareness" standing alone. It is a question
 * to the author, never a refusal; a phrase beside a day, a number or a tangible act is left alone.
 */
final class VagueWording {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]");
    private static final Pattern NO_WORD = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    /** What may be left beside the phrases before the text is taken to say something of its own. */
    private static final int LETTERS_LEFT = 12;

    private static final int WORDS_LEFT = 5;

    private static final List<String> CHINESE = phrases("zh", "vague");
    private static final List<String> ENGLISH = phrases("en", "vague");
    private static final List<String> TANGIBLE_CHINESE = phrases("zh", "tangible");
    private static final List<String> TANGIBLE_ENGLISH = phrases("en", "tangible");

    private VagueWording() {}

    /** The vague phrases of a measure that says nothing tangible in either language in which it is written; empty when all is well. */
    static List<String> in(Bilingual text) {
        var found = new ArrayList<String>();
        found.addAll(chinese(text.zh()));
        found.addAll(english(text.en()));
        return List.copyOf(found);
    }

    private static List<String> chinese(String text) {
        var found = CHINESE.stream().filter(text::contains).toList();
        if (found.isEmpty()
                || NUMBER.matcher(text).find()
                || TANGIBLE_CHINESE.stream().anyMatch(text::contains)) {
            return List.of();
        }
        var left = text;
        for (var phrase : found) {
            left = left.replace(phrase, "");
        }
        return NO_WORD.matcher(left).replaceAll("").length() < LETTERS_LEFT ? found : List.of();
    }

    private static List<String> english(String typed) {
        var text = " " + NO_WORD.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        var found = ENGLISH.stream()
                .filter(phrase -> text.contains(" " + phrase + " "))
                .toList();
        if (found.isEmpty()
                || NUMBER.matcher(text).find()
                || TANGIBLE_ENGLISH.stream().anyMatch(word -> text.contains(" " + word))) {
            return List.of();
        }
        var left = text;
        for (var phrase : found) {
            left = left.replace(" " + phrase + " ", " ");
        }
        return left.isBlank() || left.strip().split(" ").length < WORDS_LEFT ? found : List.of();
    }

    private static List<String> phrases(String language, String kind) {
        return Phrases.read("wording.csv", ',', 3).stream()
                .filter(line -> line.get(0).equals(language) && line.get(1).equals(kind))
                .map(line -> line.get(2))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
