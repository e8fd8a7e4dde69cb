package org.probity.risks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directory;
import org.probity.organization.Post;
import org.probity.organization.Section;
import org.probity.spreadsheets.Several;
import org.probity.spreadsheets.Table;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** Reads the rows of a ledger kept elsewhere; what cannot be understood is noted at its cell. */
final class LedgerReading {

    private final Directory directory;
    private final List<TakenOver> points = new ArrayList<>();

    LedgerReading(Table table, Directory directory) {
        this.directory = directory;
        var seen = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            read(row).ifPresent(point -> {
                var first = seen.putIfAbsent(point.key(), row.number());
                if (first != null) {
                    row.error(row.filled("title"), "risks.import.twice", first);
                } else {
                    points.add(point);
                }
            });
        }
    }

    List<TakenOver> points() {
        return points;
    }

    private Optional<TakenOver> read(TableRow row) {
        var title = row.bilingualName("title", 200, 300);
        if (title.isEmpty()) {
            row.error(row.filled("title"), "spreadsheets.finding.blank");
        }
        var description = row.bilingual("description", 2000, 3000);
        var stated = row.word("source", LedgerImportRegister.SOURCES);
        if (stated == null && row.text("source").isEmpty()) {
            row.warn("source", "risks.import.source-guessed");
        }
        var source = stated == null ? RiskSource.POST_DUTY : stated;
        var cause = row.word("cause", LedgerImportRegister.CAUSES);
        var grade = row.word("grade", LedgerImportRegister.GRADES);
        if (grade == null && row.text("grade").isEmpty()) {
            row.error("grade", "spreadsheets.finding.blank");
        }
        var measures = measures(row);
        if (measures.isEmpty()) {
            row.warn(row.filled("measures"), "risks.import.no-measure");
        }
        var place = place(row);
        return place == null || grade == null || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new TakenOver(
                        row,
                        place.post() == null ? RiskScope.UNIT : RiskScope.POST,
                        place.section(),
                        place.post(),
                        row.plain("code", 40),
                        title,
                        description,
                        source,
                        cause == null ? TakenOverGuess.cause(source) : cause,
                        grade,
                        measures));
    }

    private record Place(Section section, @Nullable Post post) {}

    /** The section, and for a post point the post: in a column of its own, or on the next line of the section's cell. */
    private @Nullable Place place(TableRow row) {
        var lines = row.text("section", 600)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            row.error("section", "spreadsheets.finding.blank");
            return null;
        }
        var whole = directory.section(Texts.name(String.join("", lines)));
        var section = whole.or(() -> directory.section(Texts.name(lines.get(0))));
        if (section.isEmpty()) {
            row.error("section", "risks.import.unknown-section");
            return null;
        }
        var written = row.text("post").isEmpty() && whole.isEmpty() && lines.size() > 1
                ? Texts.name(String.join("", lines.subList(1, lines.size())))
                : row.name("post", 300);
        var scope = scope(row);
        if (written.isEmpty() || Texts.isNone(written)) {
            if (scope == RiskScope.POST) {
                row.error("section", "risks.import.post-missing");
                return null;
            }
            return new Place(section.get(), null);
        }
        if (scope == RiskScope.UNIT) {
            row.error("section", "risks.import.post-in-unit-part", written);
            return null;
        }
        return post(row, section.get(), written);
    }

    private @Nullable Place post(TableRow row, Section section, String written) {
        var found = directory.posts(written, section.id()).stream()
                .filter(post -> post.section().equals(section.id()))
                .toList();
        if (found.size() != 1) {
            row.error(
                    row.has("post") ? "post" : "section",
                    "risks.import.unknown-post",
                    written,
                    section.name().zh().isEmpty()
                            ? section.name().en()
                            : section.name().zh());
            return null;
        }
        return new Place(section, found.get(0));
    }

    private static @Nullable RiskScope scope(TableRow row) {
        if (!row.text("scope").isEmpty()) {
            return row.word("scope", LedgerImportRegister.SCOPES);
        }
        var band = Texts.key(row.band());
        return band.contains("岗位") || band.contains("个人") || band.contains("post")
                ? RiskScope.POST
                : band.contains("单位") || band.contains("部门") || band.contains("unit") ? RiskScope.UNIT : null;
    }

    private static List<Bilingual> measures(TableRow row) {
        var chinese = Several.statements(row.text("measures.zh"));
        var english = Several.statements(row.text("measures.en"));
        if (chinese.isEmpty() && english.stream().anyMatch(Texts::hasChinese)) {
            chinese = english;
            english = List.of();
        }
        if (!chinese.isEmpty() && !english.isEmpty() && chinese.size() != english.size()) {
            row.error("measures.en", "risks.import.measures-do-not-match", chinese.size(), english.size());
        }
        var measures = new ArrayList<Bilingual>();
        for (var i = 0; i < Math.max(chinese.size(), english.size()); i++) {
            var zh = i < chinese.size() ? chinese.get(i) : "";
            var en = i < english.size() ? english.get(i) : "";
            if (zh.length() > 2000 || en.length() > 3000) {
                row.error(
                        row.filled("measures"),
                        "spreadsheets.finding.too-long",
                        Math.max(zh.length(), en.length()),
                        2000);
            }
            measures.add(new Bilingual(zh, en));
        }
        return measures;
    }
}
