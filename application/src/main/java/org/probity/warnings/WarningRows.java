package org.probity.warnings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/** How a warning is read. */
final class WarningRows {

    static final String SELECT = """
            select w.*, p.name_zh as person_zh, p.name_en as person_en, s.name_zh as section_zh, s.name_en as section_en,
                   (select array_agg(g.signal_id order by g.position) from warnings.warning_signal g where g.warning_id = w.id) as signals
            from warnings.warning w join organization.person p on p.id = w.person_id join organization.section s on s.id = w.section_id
            """;

    private WarningRows() {}

    static Warning warning(ResultSet row, int n) throws SQLException {
        return new Warning(
                new WarningId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Bilingual.of(row.getString("person_zh"), row.getString("person_en")),
                Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                WarningKind.valueOf(row.getString("kind")),
                row.getString("state"),
                Turn.valueOf(row.getString("turn")),
                row.getString("number"),
                Bilingual.of(row.getString("cause_zh"), row.getString("cause_en")),
                signals(row),
                Route.valueOf(row.getString("route")),
                row.getObject("parent_id", UUID.class) == null
                        ? null
                        : new WarningId(row.getObject("parent_id", UUID.class)),
                row.getObject("letter_id", UUID.class),
                new PersonId(row.getObject("drafter_id", UUID.class)),
                person(row, "issuer_id"),
                person(row, "approver_id"),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getTimestamp("sealed_at") != null,
                row.getInt("version"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static List<UUID> signals(ResultSet row) throws SQLException {
        var array = row.getArray("signals");
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(UUID.class::cast)
                        .toList();
    }
}
