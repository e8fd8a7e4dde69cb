package org.probity.powers.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerFacts;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.wording.Bilingual;

/** What differs between a stored power and the file, field by field, for people to read. */
final class PowerDiff {

    private static final int QUOTED = 120;

    private final List<Detail> details = new ArrayList<>();

    private PowerDiff() {}

    static List<Detail> between(PowerContent before, PowerContent after) {
        var diff = new PowerDiff();
        diff.facts(before.facts(), after.facts());
        diff.field(
                "basis",
                before.bases().size(),
                after.bases().size(),
                before.bases().equals(after.bases()));
        diff.field(
                "posts",
                before.allocations().size(),
                after.allocations().size(),
                before.allocations().equals(after.allocations()));
        diff.field(
                "steps",
                before.steps().size(),
                after.steps().size(),
                before.steps().equals(after.steps()));
        return diff.details;
    }

    private void facts(PowerFacts a, PowerFacts b) {
        value("section", a.section(), b.section());
        value("type", a.type(), b.type());
        value("name", a.name(), b.name());
        value("sub-item", a.subItem(), b.subItem());
        value("content", a.content(), b.content());
        value("body", a.exercisingBody(), b.exercisingBody());
        value("object", a.object(), b.object());
        value("unit-kind", a.unitKind(), b.unitKind());
        value("statutory", a.statutoryLimit(), b.statutoryLimit());
        value("promised", a.promisedLimit(), b.promisedLimit());
        value("fee", a.fee(), b.fee());
        value("discretion", a.discretion(), b.discretion());
        value("benchmark", a.benchmark(), b.benchmark());
        value("major-project", a.majorProject(), b.majorProject());
        value("published", a.disclosed(), b.disclosed());
        value("secrecy", a.secrecyReason(), b.secrecyReason());
        value("disclosure", a.disclosure(), b.disclosure());
        value("duty-items", a.dutyItems(), b.dutyItems());
        value("liability", a.liability(), b.liability());
        value("hotline", a.hotline(), b.hotline());
    }

    private void value(
            String field,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            details.add(new Detail("powers.import.field." + field, shown(before), shown(after)));
        }
    }

    private void field(String field, int before, int after, boolean same) {
        if (!same) {
            details.add(new Detail("powers.import.field." + field, String.valueOf(before), String.valueOf(after)));
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "–";
        }
        var text = value instanceof Bilingual name
                ? String.join(
                        " / ",
                        List.of(name.zh(), name.en()).stream()
                                .filter(one -> !one.isEmpty())
                                .toList())
                : value instanceof org.probity.powers.TimeLimit limit
                        ? LimitText.write(limit, java.util.Locale.SIMPLIFIED_CHINESE)
                        : value.toString();
        return text.isEmpty() ? "–" : text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    }
}
