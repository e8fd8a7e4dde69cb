package org.probity.measures.education;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Audience;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;

/** A line between what is typed and what is stored. */
final class LineFields {

    private LineFields() {}

    static Fields of(EducationLine line) {
        var keys = List.copyOf(line.audience().keys());
        var values = new LinkedHashMap<String, List<String>>();
        values.put("kind", List.of(line.kind().name()));
        values.put("themeZh", List.of(line.theme().zh()));
        values.put("themeEn", List.of(line.theme().en()));
        values.put("thinking", List.of(line.thinking()));
        values.put("work", List.of(line.work()));
        values.put("points", line.points().stream().map(RiskPointId::toString).toList());
        values.put("carrier", List.of(line.carrier().name()));
        values.put("whom", List.of(line.audience().whom().name()));
        values.put("sections", line.audience().whom() == Audience.Whom.SECTIONS ? keys : List.of());
        values.put("kinds", line.audience().whom() == Audience.Whom.POSTS ? keys : List.of());
        values.put("month", List.of(line.month().toString()));
        values.put("owner", List.of(line.owner().toString()));
        values.put("lecturer", List.of(Objects.toString(line.lecturer(), "")));
        return Fields.stored(values);
    }

    /**
     * @param kinds the kinds of posts there are
     * @throws Refused with all that is wrong
     */
    static LineDraft draft(UnitId unit, Fields typed, Set<String> kinds) {
        var kind = typed.choice("kind", EducationKind.class);
        var theme = Bilingual.of(typed.text("themeZh", 200), typed.text("themeEn", 300));
        if (theme.isEmpty()) {
            typed.refuse("themeZh", "measures.refusal.entry-needed");
        }
        var thinking = typed.text("thinking", 2000);
        var work = typed.text("work", 2000);
        if (thinking.isEmpty() && work.isEmpty()) {
            typed.refuse("thinking", "measures.refusal.education-from-nothing");
        }
        var carrier = typed.choice("carrier", Carrier.class);
        var month = typed.month("month");
        var owner = typed.id("owner");
        if (owner == null) {
            typed.refuse("owner", "measures.refusal.entry-choose");
        }
        var lecturer = typed.id("lecturer");
        var points = typed.ids("points").stream().map(RiskPointId::new).collect(Collectors.toSet());
        var audience = audience(typed, kinds);
        typed.orRefuse();
        return new LineDraft(
                unit,
                Objects.requireNonNull(kind),
                theme,
                thinking,
                work,
                points,
                Objects.requireNonNull(carrier),
                Objects.requireNonNull(audience),
                Objects.requireNonNull(month),
                new PersonId(Objects.requireNonNull(owner)),
                lecturer == null ? null : new PersonId(lecturer));
    }

    private static @Nullable Audience audience(Fields typed, Set<String> kinds) {
        var whom = typed.optional("whom", Audience.Whom.class);
        var keys = whom == Audience.Whom.SECTIONS
                ? typed.ids("sections").stream().map(Object::toString).toList()
                : typed.values("kinds").stream().filter(kinds::contains).toList();
        try {
            return new Audience(whom == null ? Audience.Whom.ALL : whom, Set.copyOf(keys));
        } catch (Refused refused) {
            typed.refuse("audience", "measures.refusal.education-audience");
            return null;
        }
    }

    static Map<EducationKind, Bilingual> words(Fields typed) {
        var words = new java.util.EnumMap<EducationKind, Bilingual>(EducationKind.class);
        for (var kind : EducationKind.values()) {
            words.put(kind, Bilingual.of(typed.text("zh." + kind, 40), typed.text("en." + kind, 80)));
        }
        typed.orRefuse();
        return words;
    }
}
