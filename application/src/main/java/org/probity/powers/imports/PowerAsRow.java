package org.probity.powers.imports;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.powers.LegalBasis;
import org.probity.powers.PowerContent;
import org.probity.wording.Bilingual;
import org.springframework.context.i18n.LocaleContextHolder;

/** A power as one row of the power list's workbook, in the words that {@link PowersImport} reads back without loss. */
final class PowerAsRow {

    private PowerAsRow() {}

    static Map<String, String> of(int number, PowerContent content, String section, PostsReading posts, Locale locale) {
        var facts = content.facts();
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var values = new HashMap<String, String>();
        values.put("number", String.valueOf(number));
        values.put("type", PowersRegister.TYPES.of(facts.type(), locale));
        values.put("code", facts.code());
        put(values, "name", facts.name());
        put(values, "subItem", facts.subItem());
        put(values, "content", facts.content());
        put(values, "body", facts.exercisingBody());
        values.put("section", section);
        var held = content.allocations();
        values.put(
                "posts",
                held.stream()
                        .map(allocation -> posts.written(allocation.post(), chinese))
                        .distinct()
                        .collect(joining("\n")));
        values.put(
                "allocation", held.stream().map(one -> posts.write(one, locale)).collect(joining("\n")));
        values.put("object", facts.object());
        bases(values, content.bases());
        values.put("statutory", LimitText.write(facts.statutoryLimit(), locale));
        values.put("promised", LimitText.write(facts.promisedLimit(), locale));
        values.put("fee", facts.fee());
        values.put("discretion", yes(facts.discretion(), chinese, "有", "无"));
        values.put("benchmark", facts.benchmark());
        var kind = facts.unitKind();
        values.put("unitKind", kind == null ? "" : PowersRegister.UNIT_KINDS.of(kind, locale));
        values.put("majorProject", yes(facts.majorProject(), chinese, "是", "否"));
        values.put("disclosed", disclosed(facts.disclosed(), facts.secrecyReason(), chinese));
        values.put("disclosure", facts.disclosure());
        values.put("dutyItems", facts.dutyItems());
        values.put("liability", facts.liability());
        values.put("hotline", facts.hotline());
        return values;
    }

    private static void bases(Map<String, String> values, List<LegalBasis> bases) {
        values.put(
                "basis.zh",
                numbered(bases.stream().map(basis -> basis.name().zh()).toList()));
        values.put(
                "basis.en",
                numbered(bases.stream().map(basis -> basis.name().en()).toList()));
        values.put("article", numbered(bases.stream().map(LegalBasis::article).toList()));
        values.put(
                "rank",
                numbered(bases.stream()
                        .map(basis -> PowersRegister.RANKS.of(basis.rank(), LocaleContextHolder.getLocale()))
                        .toList()));
        values.put(
                "effective",
                numbered(bases.stream().map(basis -> day(basis.effectiveOn())).toList()));
        values.put(
                "repealed",
                numbered(bases.stream().map(basis -> day(basis.repealedOn())).toList()));
        values.put(
                "text",
                numbered(bases.stream()
                        .map(basis -> basis.text().replace("\n", "⏎"))
                        .toList()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** One a line with its number, so that the lines of neighbouring cells belong together; nothing where all are blank. */
    private static String numbered(List<String> lines) {
        if (lines.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + ". " + (lines.get(i).isEmpty() ? "—" : lines.get(i)))
                .collect(joining("\n"));
    }

    private static String disclosed(boolean disclosed, String reason, boolean chinese) {
        if (disclosed) {
            return chinese ? "主动公开" : "Yes";
        }
        var no = chinese ? "不公开" : "No";
        return reason.isEmpty() ? no : no + (chinese ? "（" + reason + "）" : " (" + reason + ")");
    }

    private static String yes(boolean value, boolean chinese, String yes, String no) {
        return value ? (chinese ? yes : "Yes") : chinese ? no : "No";
    }

    private static void put(Map<String, String> values, String key, Bilingual text) {
        values.put(key + ".zh", text.zh());
        values.put(key + ".en", text.en());
    }
}
