package org.probity.measures.decisions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/** An assessment as the submitting section writes it. */
public record DecisionDraft(
        SectionId section,
        Bilingual title,
        Decision.Kind kind,
        String matter,
        String powers,
        @Nullable BigDecimal amount,
        String risks,
        Set<UUID> points,
        Grade grade,
        String measures) {

    public DecisionDraft {
        points = Set.copyOf(points);
    }

    static DecisionDraft of(Fields typed) {
        var section = typed.id("section");
        if (section == null) {
            typed.refuse("section", "measures.refusal.entry-choose");
        }
        var title = Bilingual.of(typed.text("titleZh", 200), typed.text("titleEn", 300));
        if (title.isEmpty()) {
            typed.refuse("titleZh", "measures.refusal.entry-needed");
        }
        var kind = typed.choice("kind", Decision.Kind.class);
        var matter = typed.needed("matter", 4000);
        var powers = typed.needed("powers", 1000);
        var amount = typed.amount("amount");
        if (kind == Decision.Kind.LARGE_FUNDS
                && amount == null
                && typed.value("amount").isEmpty()) {
            typed.refuse("amount", "measures.refusal.decision-amount");
        }
        var risks = typed.needed("risks", 4000);
        var points = typed.ids("points");
        var grade = typed.choice("grade", Grade.class);
        var measures = typed.needed("measures", 4000);
        typed.orRefuse();
        return new DecisionDraft(
                new SectionId(Objects.requireNonNull(section)),
                title,
                Objects.requireNonNull(kind),
                matter,
                powers,
                amount,
                risks,
                Set.copyOf(points),
                Objects.requireNonNull(grade),
                measures);
    }

    static Fields fields(Decision decision) {
        var amount = decision.amount();
        var values = new LinkedHashMap<String, List<String>>();
        values.put("section", List.of(decision.section().toString()));
        values.put("titleZh", List.of(decision.title().zh()));
        values.put("titleEn", List.of(decision.title().en()));
        values.put("kind", List.of(decision.kind().name()));
        values.put("matter", List.of(decision.matter()));
        values.put("powers", List.of(decision.powers()));
        values.put("amount", List.of(amount == null ? "" : amount.toPlainString()));
        values.put("risks", List.of(decision.risks()));
        values.put("points", decision.points().stream().map(UUID::toString).toList());
        values.put("grade", List.of(decision.grade().name()));
        values.put("measures", List.of(decision.measures()));
        return Fields.stored(values);
    }
}
