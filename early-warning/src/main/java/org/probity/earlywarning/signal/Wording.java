package org.probity.earlywarning.signal;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.Limit;

/** Puts a signal into words. In a text {@code {name}} stands for a fact and {@code {name%}} for a share as per cent. */
public final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(%?)}");

    private Wording() {}

    /** The signal as a sentence to the reader, ending with what it asks for: to look. */
    public static String of(Signal signal, Texts texts) {
        Matcher places = PLACE.matcher(texts.text(signal.code() + "." + signal.wording()));
        StringBuilder sentence = new StringBuilder();
        while (places.find()) {
            Object fact = fact(signal, places.group(1));
            String word = places.group(2).isEmpty() ? plain(fact, texts) : perCent(fact);
            places.appendReplacement(sentence, Matcher.quoteReplacement(word));
        }
        places.appendTail(sentence);
        return sentence.append(texts.text("reason.to.look")).toString();
    }

    private static @Nullable Object fact(Signal signal, String name) {
        return switch (name) {
            case "key" -> signal.key();
            case "subject" -> signal.subject();
            case "value" -> signal.value();
            case "threshold" -> signal.threshold();
            default -> signal.facts().get(name);
        };
    }

    private static String plain(@Nullable Object fact, Texts texts) {
        if (fact instanceof Double number) {
            return number(number);
        }
        if (fact instanceof Limit limit) {
            return limit.amount() + texts.text("unit." + limit.unit().name());
        }
        if (fact instanceof Collection<?> several) {
            return String.join(
                    texts.text("list.separator"),
                    several.stream().map(String::valueOf).toList());
        }
        String word = String.valueOf(fact);
        return word.isEmpty() ? texts.text("unnamed") : word;
    }

    private static String perCent(@Nullable Object fact) {
        return fact instanceof Number share ? number(share.doubleValue() * 100) + "%" : String.valueOf(fact);
    }

    /** Four significant digits are enough to read; whole numbers stay whole. */
    private static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        if (Math.abs(number) >= 100) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
        return new java.math.BigDecimal(number)
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
