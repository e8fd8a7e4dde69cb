package org.probity.measures.checks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.measures.MeasureEffect;
import org.probity.risks.MeasureId;
import org.springframework.util.MultiValueMap;

/** What was typed on a form that checks measures; each field's name ends with the measure's id. */
record CheckTyped(MultiValueMap<String, String> fields, boolean fresh) {

    private static final int MOST_MEASURES = 200;

    public String value(String field, Object measure) {
        var value = fields.getFirst(field + "-" + measure);
        return value == null ? "" : value;
    }

    public boolean is(String field, Object measure, Object value) {
        return value(field, measure).equals(value.toString());
    }

    /** Evidence is ticked from the start: whoever did not look at an entry unticks it. */
    public boolean looked(Object measure, Object evidence) {
        var ticked = fields.get("looked-" + measure);
        return ticked == null ? fresh : ticked.contains(evidence.toString());
    }

    public String on(String today) {
        var day = fields.getFirst("on");
        return day == null ? today : day;
    }

    /** The measures about which something was said. */
    List<CheckEntry> entries() {
        return fields.getOrDefault("measure", List.of()).stream()
                .limit(MOST_MEASURES)
                .map(Asked::id)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .filter(id -> List.of("result", "finding", "correctBy", "effect").stream()
                        .anyMatch(field -> !value(field, id).isBlank()))
                .map(this::entry)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Nullable
    CheckEntry entry(UUID id) {
        var nominal = Asked.day(value("nominal", id));
        if (nominal == null) {
            return null;
        }
        return new CheckEntry(
                new MeasureId(id),
                nominal,
                Asked.constant(CheckResult.class, value("result", id)),
                looked(id),
                !value("none", id).isEmpty(),
                value("finding", id).strip(),
                value("next", id).strip(),
                Asked.day(value("correctBy", id)),
                Asked.constant(MeasureEffect.class, value("effect", id)),
                value("effectReason", id).strip());
    }

    private Set<UUID> looked(UUID id) {
        var found = new LinkedHashSet<UUID>();
        fields.getOrDefault("looked-" + id, List.of()).stream()
                .map(Asked::id)
                .filter(java.util.Objects::nonNull)
                .forEach(found::add);
        return found;
    }
}
