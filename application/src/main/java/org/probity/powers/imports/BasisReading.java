package org.probity.powers.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.powers.LegalBasis;
import org.probity.spreadsheets.Several;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** Reads the legal bases of one row: laws one a line, with articles, ranks and days on the same lines of the cells beside. */
final class BasisReading {

    private BasisReading() {}

    static List<LegalBasis> read(TableRow row) {
        var chinese = names(row, "basis.zh");
        var english = names(row, "basis.en");
        if (chinese.isEmpty() && english.stream().anyMatch(Texts::hasChinese)) {
            chinese = english;
            english = List.of();
        }
        if (!chinese.isEmpty() && !english.isEmpty() && chinese.size() != english.size()) {
            row.error("basis.en", "powers.import.bases-do-not-match", chinese.size(), english.size());
            return List.of();
        }
        var count = Math.max(chinese.size(), english.size());
        var articles = lines(row, "article", count);
        var ranks = lines(row, "rank", count);
        var effective = lines(row, "effective", count);
        var repealed = lines(row, "repealed", count);
        var texts = lines(row, "text", count);
        var bases = new ArrayList<LegalBasis>();
        for (var i = 0; i < count; i++) {
            var name = new Bilingual(at(chinese, i), at(english, i));
            bases.add(new LegalBasis(
                    null,
                    name,
                    at(articles, i),
                    at(texts, i).replace("⏎", "\n"),
                    rank(row, at(ranks, i), name),
                    day(row, "effective", at(effective, i)),
                    day(row, "repealed", at(repealed, i))));
        }
        return bases;
    }

    private static List<String> names(TableRow row, String column) {
        if (row.isNone(column)) {
            return List.of();
        }
        return Several.lines(row.text(column)).stream()
                .map(BasisReading::withoutMarks)
                .map(name -> Texts.isNone(name) ? "" : name)
                .toList();
    }

    /** 《…》 marks a title in running text; in a list of titles it is noise. */
    private static String withoutMarks(String name) {
        var end = name.indexOf('》');
        return name.startsWith("《") && end > 0 && name.indexOf('《', 1) < 0
                ? name.substring(1, end) + name.substring(end + 1)
                : name;
    }

    private static List<String> lines(TableRow row, String column, int count) {
        var lines = Several.lines(row.text(column));
        if (lines.isEmpty() || (lines.size() == 1 && Texts.isNone(lines.get(0)))) {
            return List.of();
        }
        if (lines.size() != count) {
            row.error(column, "powers.import.lines-do-not-match", count, lines.size());
            return List.of();
        }
        return lines.stream().map(line -> Texts.isNone(line) ? "" : line).toList();
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    private static LegalBasis.Rank rank(TableRow row, String word, Bilingual name) {
        if (!word.isEmpty()) {
            var rank = PowersRegister.RANKS.find(word);
            if (rank.isEmpty()) {
                row.error("rank", "spreadsheets.finding.not-in-list", PowersRegister.RANKS.toString());
            }
            return rank.orElse(LegalBasis.Rank.RULE);
        }
        if (!name.zh().isEmpty()) {
            return LegalBasis.Rank.guess(name.zh());
        }
        var english = name.en().replaceAll("\\(.*", "").strip();
        return english.endsWith(" Law") || english.endsWith("Code")
                ? LegalBasis.Rank.LAW
                : english.contains("Regulations") ? LegalBasis.Rank.REGULATION : LegalBasis.Rank.RULE;
    }

    private static @Nullable LocalDate day(TableRow row, String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            row.error(column, "spreadsheets.finding.not-a-day");
            return null;
        }
    }

    /**
     * The stored bases with what the file says of them. A file in the other language gives the names of the bases that stand at the
     * same places; a file in the same language replaces the list, and each basis it names again keeps the rest that is known of it.
     */
    static List<LegalBasis> merge(List<LegalBasis> stored, List<LegalBasis> said) {
        if (said.isEmpty() || stored.isEmpty()) {
            return said.isEmpty() ? stored : said;
        }
        var onlyEnglish = said.stream().allMatch(basis -> basis.name().zh().isEmpty());
        var onlyChinese = said.stream().allMatch(basis -> basis.name().en().isEmpty());
        var lacking = stored.stream()
                .allMatch(basis -> onlyEnglish
                        ? basis.name().en().isEmpty()
                        : onlyChinese && basis.name().zh().isEmpty());
        var merged = new ArrayList<LegalBasis>();
        for (var i = 0; i < said.size(); i++) {
            var place = i;
            var known = lacking && stored.size() == said.size()
                    ? stored.get(i)
                    : stored.stream()
                            .filter(basis -> same(basis, said.get(place))
                                    && !merged.stream()
                                            .anyMatch(m -> basis.id() != null
                                                    && basis.id().equals(m.id())))
                            .findFirst()
                            .orElse(null);
            merged.add(known == null ? said.get(i) : over(known, said.get(i)));
        }
        return merged;
    }

    private static boolean same(LegalBasis stored, LegalBasis said) {
        return (!said.name().zh().isEmpty()
                        && Texts.sameName(stored.name().zh(), said.name().zh()))
                || (!said.name().en().isEmpty()
                        && Texts.sameName(stored.name().en(), said.name().en()));
    }

    private static LegalBasis over(LegalBasis stored, LegalBasis said) {
        var otherLanguage =
                !stored.article().isEmpty() && Texts.hasChinese(stored.article()) != Texts.hasChinese(said.article());
        return new LegalBasis(
                stored.id(),
                new Bilingual(
                        kept(stored.name().zh(), said.name().zh()),
                        kept(stored.name().en(), said.name().en())),
                otherLanguage ? stored.article() : kept(stored.article(), said.article()),
                kept(stored.text(), said.text()),
                stored.rank(),
                said.effectiveOn() == null ? stored.effectiveOn() : said.effectiveOn(),
                said.repealedOn() == null ? stored.repealedOn() : said.repealedOn());
    }

    private static String kept(String stored, String said) {
        return said.isEmpty() || Texts.sameName(stored, said) ? stored : said;
    }
}
