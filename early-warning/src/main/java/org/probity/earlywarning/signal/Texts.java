package org.probity.earlywarning.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The catalogue's texts in one language: names, rules, meanings of parameters and the wording of signals. */
public final class Texts {

    public static final Texts ENGLISH = new Texts("en");
    public static final Texts CHINESE = new Texts("zh");

    private final Properties texts = new Properties();
    private final String language;

    private Texts(String language) {
        this.language = language;
        String file = "catalogue_" + language + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException(file, Texts.class.getName(), language);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese for any Chinese locale, else English. */
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** @throws MissingResourceException for a key without text, which a test of the catalogue prevents */
    public String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw new MissingResourceException(key, Texts.class.getName(), language);
        }
        return text;
    }

    /** The text of an indicator, or where it has none of its own, the one shared by all. */
    public String text(String code, String key) {
        String own = textOrNull(code + "." + key);
        return own != null ? own : text(key);
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private @Nullable String textOrNull(String key) {
        return texts.getProperty(key);
    }
}
