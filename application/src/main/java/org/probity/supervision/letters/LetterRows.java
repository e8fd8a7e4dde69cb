package org.probity.supervision.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters as they are read. */
@Repository
class LetterRows {

    private static final String ROWS = """
            select l.*, s.name_zh as signer_zh, s.name_en as signer_en, a.name_zh as by_zh, a.name_en as by_en,
                (select min(v.served_on) from supervision.letter_service v where v.letter_id = l.id) as served_on
            from supervision.letter l join organization.person s on s.id = l.signed_by
            left join organization.person a on a.id = l.acknowledged_by
            """;

    private final JdbcClient jdbc;
    private final LetterSight sight;

    LetterRows(JdbcClient jdbc, LetterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    Optional<Letter> find(LetterId id) {
        return jdbc.sql(ROWS + "where l.id = :id")
                .param("id", id.value())
                .query(LetterRows::letter)
                .optional();
    }

    Optional<Letter> lock(LetterId id) {
        jdbc.sql("select 1 from supervision.letter where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Letter> find(LetterId id, Viewer viewer) {
        return jdbc.sql(ROWS + "where l.id = :id and " + sight.predicate())
                .param("id", id.value())
                .params(sight.of(viewer))
                .query(LetterRows::letter)
                .optional();
    }

    List<Letter> about(Subject subject) {
        return jdbc.sql(
                        ROWS
                                + "where l.subject_kind = :kind and l.subject_id = :id order by l.issued_on, l.ordinal limit 200")
                .param("kind", subject.kind())
                .param("id", UUID.fromString(subject.id()))
                .query(LetterRows::letter)
                .list();
    }

    /** A page of what the viewer sees, the latest first. */
    List<Letter> list(Viewer viewer, LetterFilter filter, int limit) {
        return jdbc.sql(ROWS + "where " + sight.predicate() + LetterFilter.CONDITION
                        + " order by l.issued_on desc, l.number desc, l.id limit :limit offset :offset")
                .params(sight.of(viewer))
                .params(filter.parameters())
                .param("limit", limit + 1)
                .param("offset", (filter.page() - 1) * limit)
                .query(LetterRows::letter)
                .list();
    }

    int count(Viewer viewer, LetterFilter filter) {
        return jdbc.sql("select count(*) from supervision.letter l where " + sight.predicate() + LetterFilter.CONDITION)
                .params(sight.of(viewer))
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** Letters to the viewer that were served and not confirmed. */
    List<Letter> waitingFor(Viewer viewer) {
        return jdbc.sql(ROWS + "where l.unit_id = :sight_unit and l.acknowledged_at is null and " + LetterSight.TO_ME
                        + """
                         and exists (select 1 from supervision.letter_service v where v.letter_id = l.id)
                        order by l.issued_on limit 100
                        """)
                .params(sight.of(viewer))
                .query(LetterRows::letter)
                .list();
    }

    /** Letters the viewer signed that nobody has served yet. */
    List<Letter> unserved(Viewer viewer) {
        return jdbc.sql(ROWS + """
                        where l.signed_by = :me and not exists (select 1 from supervision.letter_service v where v.letter_id = l.id)
                        order by l.issued_on limit 100
                        """)
                .param("me", viewer.requirePerson().value())
                .query(LetterRows::letter)
                .list();
    }

    List<Letter> search(Viewer viewer, String words, int limit) {
        return jdbc.sql(ROWS + "where " + sight.predicate() + """
                         and (strpos(lower(l.number), :words) > 0 or strpos(lower(l.addressee_zh), :words) > 0
                          or strpos(lower(l.addressee_en), :words) > 0)
                        order by l.issued_on desc, l.id limit :limit
                        """)
                .params(sight.of(viewer))
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(LetterRows::letter)
                .list();
    }

    List<Service> services(LetterId id) {
        return jdbc.sql("""
                        select v.*, x.name_zh, x.name_en from supervision.letter_service v join organization.person x on x.id = v.served_by
                        where v.letter_id = :id order by v.served_on, v.recorded_at limit 50
                        """)
                .param("id", id.value())
                .query((row, n) -> new Service(
                        Service.Way.valueOf(row.getString("way")),
                        row.getObject("served_on", LocalDate.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("witness"),
                        row.getString("note")))
                .list();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var section = row.getObject("section_id", UUID.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getInt("edition"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("page"),
                person == null ? null : new PersonId(person),
                section == null ? null : new SectionId(section),
                row.getBoolean("outside"),
                both(row, "addressee"),
                both(row, "post"),
                both(row, "title"),
                both(row, "body"),
                both(row, "issuer"),
                new PersonId(row.getObject("signed_by", UUID.class)),
                both(row, "signer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                instant(row, "opened_at"),
                instant(row, "acknowledged_at"),
                both(row, "by"),
                row.getInt("version"));
    }

    private static Bilingual both(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
