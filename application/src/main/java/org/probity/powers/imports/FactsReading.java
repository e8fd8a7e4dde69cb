package org.probity.powers.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directory;
import org.probity.organization.SectionId;
import org.probity.powers.PowerFacts;
import org.probity.powers.PowerType;
import org.probity.powers.TimeLimit;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** Reads what one row says of a power over what is stored; blank says nothing. */
final class FactsReading {

    private static final Pattern SECRET = Pattern.compile(
            "^(?:不公开|不予公开|否|非公开|no|notpublished)\\s*[(（:：]?\\s*(.*?)[)）]?$", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Bilingual NONE = new Bilingual("", "");

    private final Directory directory;
    private final PostsReading posts;

    FactsReading(Directory directory, PostsReading posts) {
        this.directory = directory;
        this.posts = posts;
    }

    PowerFacts read(TableRow row, String code, Bilingual name, @Nullable PowerFacts stored) {
        var type = row.word("type", PowersRegister.TYPES);
        if (type == null && row.text("type").isEmpty() && stored == null) {
            row.error("type", "spreadsheets.finding.blank");
        }
        var was = stored == null ? PowerFacts.named(null, code, type == null ? PowerType.OTHER : type, NONE) : stored;
        var disclosed = disclosed(row, was);
        return new PowerFacts(
                section(row, was),
                was.code(),
                type == null ? was.type() : type,
                over(was.name(), name),
                over(was.subItem(), row.bilingualName("subItem", 300, 500)),
                over(was.content(), row.bilingual("content", 8000, 12000)),
                over(was.exercisingBody(), row.bilingualName("body", 300, 500)),
                over(was.object(), row.text("object", 1000)),
                row.isNone("unitKind") ? was.unitKind() : row.word("unitKind", PowersRegister.UNIT_KINDS),
                limit(row, "statutory", was.statutoryLimit()),
                limit(row, "promised", was.promisedLimit()),
                over(was.fee(), row.text("fee", 1000)),
                row.text("discretion").isEmpty() ? was.discretion() : row.yes("discretion"),
                over(was.benchmark(), row.text("benchmark", 1000)),
                row.text("majorProject").isEmpty() ? was.majorProject() : row.yes("majorProject"),
                disclosed,
                disclosed ? was.secrecyReason() : over(was.secrecyReason(), reason(row)),
                disclosure(row, was),
                over(was.dutyItems(), row.text("dutyItems", 8000)),
                over(was.liability(), row.text("liability", 8000)),
                over(was.hotline(), row.text("hotline", 200)));
    }

    private @Nullable SectionId section(TableRow row, PowerFacts was) {
        var written = row.name("section", 300);
        if (Texts.isNone(written)) {
            return was.section();
        }
        var section = directory.section(written);
        if (section.isEmpty() && was.section() != null && posts.inUnknownLanguage(written)) {
            return was.section();
        }
        if (section.isEmpty()) {
            row.error("section", "powers.import.unknown-section");
        }
        return section.map(found -> found.id()).orElse(null);
    }

    /** 无 takes a limit away; a blank cell leaves it. */
    private static @Nullable TimeLimit limit(TableRow row, String column, @Nullable TimeLimit was) {
        return row.text(column).isEmpty() ? was : LimitText.read(row, column);
    }

    private static boolean disclosed(TableRow row, PowerFacts was) {
        var text = row.text("disclosed");
        return text.isEmpty() ? was.disclosed() : !SECRET.matcher(text).matches();
    }

    private static String reason(TableRow row) {
        var matcher = SECRET.matcher(row.text("disclosed", 1000));
        return matcher.matches() ? Texts.name(matcher.group(1)) : "";
    }

    private static String disclosure(TableRow row, PowerFacts was) {
        var stated = over(was.disclosure(), row.text("disclosure", 1000));
        var scope = row.text("disclosed");
        return stated.isEmpty() && scope.contains("申请") ? scope : stated;
    }

    static Bilingual over(Bilingual stored, Bilingual said) {
        return new Bilingual(over(stored.zh(), said.zh()), over(stored.en(), said.en()));
    }

    private static String over(String stored, String said) {
        return said.isEmpty() || Texts.sameName(stored, said) ? stored : said;
    }
}
