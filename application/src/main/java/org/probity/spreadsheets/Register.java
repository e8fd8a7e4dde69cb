package org.probity.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.probity.wording.Bilingual;

/**
 * A list that people keep as a workbook: one description for reading it in, for exporting it and for an empty template, so that
 * what goes out comes in again without loss.
 *
 * @param key   module and list, as in {@code powers.powers}
 * @param name  what the list is called, also its sheet's name
 * @param bands whether rows with a single text divide the list into parts
 */
public record Register(String key, Bilingual name, List<Column> columns, boolean bands) {

    public Register {
        columns = List.copyOf(columns);
    }

    public Optional<Column> column(String columnKey) {
        return columns.stream().filter(column -> column.key().equals(columnKey)).findFirst();
    }

    public static Builder named(String key, String zh, String en) {
        return new Builder(key, new Bilingual(zh, en));
    }

    /** The columns as a reader of the language expects them: of a text in two languages, their own first. */
    public List<Column> columnsFor(Locale locale) {
        var ordered = new ArrayList<Column>();
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var pair = column.key().endsWith(".zh") && i + 1 < columns.size();
            if (pair && !chinese) {
                ordered.add(columns.get(i + 1));
                ordered.add(column);
                i++;
            } else {
                ordered.add(column);
            }
        }
        return List.copyOf(ordered);
    }

    /** Gathers columns. */
    public static final class Builder {

        private final String key;
        private final Bilingual name;
        private final List<Column> columns = new ArrayList<>();
        private boolean bands;

        private Builder(String key, Bilingual name) {
            this.key = key;
            this.name = name;
        }

        public Builder column(Column column) {
            columns.add(column);
            return this;
        }

        /** A text of the body's own: {@code key.zh} and {@code key.en}; at least one of them is needed where it is required. */
        public Builder bilingual(Column column) {
            var chinese = column.others().stream().filter(Texts::hasChinese).toList();
            var english = column.others().stream()
                    .filter(other -> !Texts.hasChinese(other))
                    .toList();
            columns.add(new Column(
                    column.key() + ".zh",
                    column.zh(),
                    column.en() + " (Chinese)",
                    chinese,
                    column.required(),
                    column.carries(),
                    column.width()));
            columns.add(new Column(
                    column.key() + ".en",
                    column.zh() + "（英文）",
                    column.en(),
                    english,
                    column.required(),
                    column.carries(),
                    column.width()));
            return this;
        }

        public Builder withBands() {
            bands = true;
            return this;
        }

        public Register build() {
            return new Register(key, name, columns, bands);
        }
    }
}
