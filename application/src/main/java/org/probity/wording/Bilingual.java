package org.probity.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text of the body's own in Chinese, English or both; whoever reads sees their language, else the other one. */
public record Bilingual(String zh, String en) {

    public Bilingual {
        zh = zh.strip();
        en = en.strip();
    }

    public static Bilingual of(@Nullable String zh, @Nullable String en) {
        return new Bilingual(zh == null ? "" : zh, en == null ? "" : en);
    }

    public String in(Locale locale) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var wanted = chinese ? zh : en;
        return wanted.isEmpty() ? (chinese ? en : zh) : wanted;
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
