package org.probity.supervision.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.probity.wording.Bilingual;

/** Values as letters write them, in both languages at once. */
public final class LetterWords {

    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private LetterWords() {}

    public static Bilingual day(LocalDate day) {
        return new Bilingual(day.format(CHINESE), day.format(ENGLISH));
    }

    /** What somebody typed, which stands in either letter as it is. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public static Bilingual number(int number) {
        return same(Integer.toString(number));
    }

    /** Items one below the other, numbered as letters of either language do; a single one has no number. */
    public static <T> Bilingual items(List<T> items, Function<T, Bilingual> words) {
        if (items.size() == 1) {
            return words.apply(items.get(0));
        }
        var zh = new StringBuilder();
        var en = new StringBuilder();
        for (var i = 0; i < items.size(); i++) {
            var word = words.apply(items.get(i));
            zh.append(i == 0 ? "" : "\n").append(i + 1).append("．").append(word.in(Locale.SIMPLIFIED_CHINESE));
            en.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(word.in(Locale.ENGLISH));
        }
        return new Bilingual(zh.toString(), en.toString());
    }
}
