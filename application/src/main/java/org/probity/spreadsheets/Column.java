package org.probity.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a register.
 *
 * @param key      what code calls it
 * @param zh       the heading that exports and templates write in Chinese
 * @param en       the same in English
 * @param others   other wordings people use, in either language; {@code group/leaf} for a heading of two levels
 * @param required whether a file must have it
 * @param carries  whether a blank cell means "as above"
 * @param width    in characters, for exports
 */
public record Column(
        String key, String zh, String en, List<String> others, boolean required, boolean carries, int width) {

    public Column {
        others = List.copyOf(others);
    }

    public static Column of(String key, String zh, String en, String... others) {
        return new Column(key, zh, en, List.of(others), false, false, 18);
    }

    public Column needed() {
        return new Column(key, zh, en, others, true, carries, width);
    }

    public Column carried() {
        return new Column(key, zh, en, others, required, true, width);
    }

    public Column wide(int characters) {
        return new Column(key, zh, en, others, required, carries, characters);
    }

    /** The heading to write for readers of the language. */
    public String heading(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    /** All wordings by which a file's column is known as this one. */
    List<String> wordings() {
        var all = new ArrayList<String>();
        Stream.concat(Stream.of(zh, en), others.stream()).map(Headings::normal).forEach(all::add);
        return all;
    }
}
