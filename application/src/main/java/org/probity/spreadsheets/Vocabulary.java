package org.probity.spreadsheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words people use for the values of a fixed list. The first Chinese and the first English word of a value are those that
 * exports write.
 */
public final class Vocabulary<E extends Enum<E>> {

    private final Map<String, E> byWord = new LinkedHashMap<>();
    private final Map<E, String> chinese = new LinkedHashMap<>();
    private final Map<E, String> english = new LinkedHashMap<>();

    public Vocabulary<E> word(E value, String... words) {
        for (var word : words) {
            byWord.putIfAbsent(Texts.key(word), value);
            (Texts.hasChinese(word) ? chinese : english).putIfAbsent(value, word);
        }
        byWord.putIfAbsent(Texts.key(value.name()), value);
        return this;
    }

    public Optional<E> find(String text) {
        return Optional.ofNullable(byWord.get(Texts.key(text)));
    }

    /** The word for a value in the language. */
    public String of(E value, Locale locale) {
        var words = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
        return words.getOrDefault(value, value.name());
    }

    /** What may be typed, for a template's hint and for a refusal. */
    public List<String> words(Locale locale) {
        var words = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
        return new ArrayList<>(words.values());
    }

    @Override
    public String toString() {
        return String.join("、", chinese.values()) + " / " + String.join(", ", english.values());
    }
}
