package org.probity.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** A row of a register. Reading a value that cannot be understood notes an error at its cell and gives nothing. */
public final class TableRow {

    private final int number;
    private final String band;
    private final Map<String, Cell> cells;
    private final Headings headings;
    private final Findings findings;

    TableRow(int number, String band, Map<String, Cell> cells, Headings headings, Findings findings) {
        this.number = number;
        this.band = band;
        this.cells = cells;
        this.headings = headings;
        this.findings = findings;
    }

    /** As Excel shows it. */
    public int number() {
        return number;
    }

    /** The text of the band above, where the register has bands. */
    public String band() {
        return band;
    }

    /** Whether the file has the column at all. */
    public boolean has(String key) {
        return headings.columns().containsKey(key);
    }

    public String text(String key) {
        return FormulaGuard.unescape(Texts.tidy(cell(key).text()));
    }

    /** A text of at most so many characters; a longer one is an error. */
    public String text(String key, int longest) {
        var text = text(key);
        if (text.length() > longest) {
            error(key, "spreadsheets.finding.too-long", text.length(), longest);
            return text.substring(0, longest);
        }
        return text;
    }

    public String name(String key, int longest) {
        return Texts.name(text(key, longest));
    }

    /** Half-width and in one line: a code or a number. */
    public String plain(String key, int longest) {
        return Texts.plain(text(key, longest));
    }

    public String required(String key, int longest) {
        var text = text(key, longest);
        if (text.isEmpty()) {
            error(key, "spreadsheets.finding.blank");
        }
        return text;
    }

    /** A text in one language or two; Chinese in the English column is taken as Chinese. */
    public Bilingual bilingual(String key, int longestChinese, int longestEnglish) {
        var zh = text(key + ".zh", longestChinese);
        var en = text(key + ".en", longestEnglish);
        return zh.isEmpty() && Texts.hasChinese(en) ? new Bilingual(en, "") : new Bilingual(zh, en);
    }

    public Bilingual bilingualName(String key, int longestChinese, int longestEnglish) {
        var text = bilingual(key, longestChinese, longestEnglish);
        return new Bilingual(Texts.name(text.zh()), Texts.name(text.en()));
    }

    /** The column's key of the pair that this row fills, to point at it. */
    public String filled(String key) {
        return has(key + ".zh") && (!has(key + ".en") || !text(key + ".zh").isEmpty()) ? key + ".zh" : key + ".en";
    }

    /** Whether the cell is not the row's own: part of a merged area above, or blank for "as above". */
    public boolean continues(String key) {
        return cell(key).filled();
    }

    public boolean isNone(String key) {
        return Texts.isNone(text(key));
    }

    public @Nullable LocalDate day(String key) {
        var cell = cell(key);
        if (cell.day() != null) {
            return cell.day();
        }
        if (isNone(key)) {
            return null;
        }
        var day = Days.parse(cell.text());
        if (day.isEmpty()) {
            error(key, "spreadsheets.finding.not-a-day");
        }
        return day.orElse(null);
    }

    public OptionalInt number(String key) {
        var plain = Texts.plain(text(key)).replaceAll("^\\((.*)\\)$", "$1").replaceAll("[.、]$", "");
        if (plain.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!plain.matches("\\d{1,9}")) {
            error(key, "spreadsheets.finding.not-a-number");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(plain));
    }

    /** Yes or no in the words people use; blank is no. */
    public boolean yes(String key) {
        return switch (Texts.key(text(key))) {
            case "是", "有", "√", "✓", "✔", "☑", "1", "y", "yes", "true", "对", "计入", "公开", "主动公开", "●", "○√" -> true;
            case "", "否", "无", "没有", "×", "✗", "x", "0", "n", "no", "false", "-", "/", "不计入", "不公开", "☐", "□" -> false;
            default -> {
                error(key, "spreadsheets.finding.not-yes-or-no");
                yield false;
            }
        };
    }

    /** A value of a fixed list; nothing when blank or not understood. */
    public <E extends Enum<E>> @Nullable E word(String key, Vocabulary<E> vocabulary) {
        var text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        var value = vocabulary.find(text);
        if (value.isEmpty()) {
            error(key, "spreadsheets.finding.not-in-list", vocabulary.toString());
        }
        return value.orElse(null);
    }

    public List<String> names(String key, Predicate<String> known) {
        return isNone(key) ? List.of() : Several.names(text(key), known);
    }

    public void error(String key, String code, Object... arguments) {
        note(Finding.Severity.ERROR, key, code, arguments);
    }

    public void warn(String key, String code, Object... arguments) {
        note(Finding.Severity.WARNING, key, code, arguments);
    }

    public void note(Finding.Severity severity, String key, String code, Object... arguments) {
        var column = headings.columns().get(key);
        findings.add(new Finding(
                severity,
                number,
                column == null ? "" : Sheet.letters(column),
                column == null ? "" : headings.texts().getOrDefault(column, ""),
                Texts.tidy(cell(key).text()).replace('\n', ' '),
                code,
                List.of(arguments)));
    }

    Cell cell(String key) {
        return cells.getOrDefault(key, Cell.BLANK);
    }
}
