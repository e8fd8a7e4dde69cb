package org.probity.risks;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The change log of a line: its versions in {@code risks.point_history} and those of its measures, field by field. */
@Repository
class LedgerChanges {

    /** The fields that people read, with the prefix of their values' messages where they are words of the program. */
    private static final Map<String, String> FIELDS = fields();

    private static final String NAMED = """
            select h.id, lower(h.recorded) as at, h.changed_by, h.change_reason, n.name_zh, n.name_en, %s
            from %s_history h
            left join identity.account a on a.username = h.changed_by
            left join organization.person n on n.id = a.person_id
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    LedgerChanges(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Newest first. */
    List<LedgerChange> of(UUID point) {
        var changes = new ArrayList<LedgerChange>();
        changes.addAll(versions(point, NAMED.formatted("""
                                h.code, h.title_zh, h.title_en, h.description_zh, h.description_en, h.primary_source,
                                array_to_string(h.sources, ' ') as sources, h.other_source, h.cause, h.method, h.threshold,
                                h.threshold_unit, h.verification, h.verification_note, h.probability, h.probability_reason,
                                h.harm, h.harm_reason, h.control, h.control_reason, array_to_string(h.criteria, ' ') as criteria,
                                h.residual, h.proposed_grade, h.approved_grade, h.grade_state, h.effective_on, h.next_review_on,
                                h.status, h.close_reason,
                                (select coalesce(nullif(s.name_zh, ''), s.name_en) from organization.section s where s.id = h.section_id) as section,
                                (select coalesce(nullif(o.name_zh, ''), o.name_en) from organization.post o where o.id = h.post_id) as post,
                                (select coalesce(nullif(q.name_zh, ''), q.name_en) from organization.person q where q.id = h.person_id) as person,
                                (select coalesce(nullif(w.name_zh, ''), w.name_en) from powers.power w where w.id = h.power_id) as power
                                """, "risks.point") + " where h.id = :point order by h.id, at"));
        changes.addAll(versions(
                point, NAMED.formatted("""
                                h.type as measure_type, h.text_zh as measure_zh, h.text_en as measure_en, h.due_on as measure_due,
                                h.check_frequency as measure_frequency, h.removed as measure_removed,
                                (select coalesce(nullif(o.name_zh, ''), o.name_en) from organization.post o where o.id = h.owner_post_id) as measure_owner
                                """, "risks.measure") + " where h.point_id = :point order by h.id, at"));
        changes.sort(java.util.Comparator.comparing(LedgerChange::at).reversed());
        return changes;
    }

    private List<LedgerChange> versions(UUID point, String sql) {
        var changes = new ArrayList<LedgerChange>();
        var last = new Object() {
            UUID id = new UUID(0, 0);
            Map<String, String> values = Map.of();
        };
        jdbc.sql(sql).param("point", point).query(row -> {
            var values = new LinkedHashMap<String, String>();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                var name = row.getMetaData().getColumnLabel(i);
                if (FIELDS.containsKey(name)) {
                    var value = row.getObject(i);
                    values.put(
                            name,
                            value instanceof Date date
                                    ? dates.day(date.toLocalDate())
                                    : Objects.toString(row.getString(i), ""));
                }
            }
            var id = row.getObject("id", UUID.class);
            var first = !id.equals(last.id);
            var measure = values.containsKey("measure_zh");
            var fields = first && !measure
                    ? List.<LedgerChange.Field>of()
                    : differences(first ? Map.of() : last.values, values);
            var zh = row.getString("name_zh");
            if (first || !fields.isEmpty()) {
                changes.add(new LedgerChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("changed_by"),
                        zh == null ? null : Bilingual.of(zh, row.getString("name_en")),
                        row.getString("change_reason"),
                        fields));
            }
            last.id = id;
            last.values = values;
        });
        return changes;
    }

    private static List<LedgerChange.Field> differences(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(field -> !field.getValue().equals(before.getOrDefault(field.getKey(), "")))
                .map(field -> new LedgerChange.Field(
                        "risks.field." + field.getKey().replace('_', '-'),
                        Objects.requireNonNull(FIELDS.get(field.getKey())),
                        before.getOrDefault(field.getKey(), ""),
                        field.getValue()))
                .toList();
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var plain : List.of(
                "code",
                "section",
                "post",
                "person",
                "power",
                "title_zh",
                "title_en",
                "description_zh",
                "description_en",
                "other_source",
                "threshold",
                "threshold_unit",
                "verification_note",
                "probability",
                "probability_reason",
                "harm",
                "harm_reason",
                "control",
                "control_reason",
                "residual",
                "effective_on",
                "next_review_on",
                "close_reason",
                "measure_zh",
                "measure_en",
                "measure_due",
                "measure_owner")) {
            fields.put(plain, "");
        }
        fields.put("primary_source", "risks.source.");
        fields.put("sources", "risks.source.");
        fields.put("cause", "risks.cause.");
        fields.put("method", "risks.method.");
        fields.put("verification", "risks.verification.");
        fields.put("criteria", "risks.criterion.");
        fields.put("proposed_grade", "shell.grade.");
        fields.put("approved_grade", "shell.grade.");
        fields.put("grade_state", "risks.grade-state.");
        fields.put("status", "risks.status.");
        fields.put("measure_type", "risks.measure-type.");
        fields.put("measure_frequency", "risks.frequency.");
        fields.put("measure_removed", "risks.removed.");
        return fields;
    }
}
