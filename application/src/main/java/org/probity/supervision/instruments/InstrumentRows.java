package org.probity.supervision.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.LetterIssuer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Instruments as they are read: by the person, the talkers and whoever issued it; the head, the superior and the auditor; the office but
 * about itself and the head; discipline inspection but about itself. Not by colleagues.
 */
@Repository
class InstrumentRows {

    static final String READ = "supervision:read-instruments";

    private static final String ROWS = """
            select i.*, l.number, x.name_zh, x.name_en, b.name_zh as issued_zh, b.name_en as issued_en, t.name_zh as talker_zh, t.name_en as talker_en,
                r.name_zh as recorder_zh, r.name_en as recorder_en, f.name_zh as follower_zh, f.name_en as follower_en,
                c.name_zh as closer_zh, c.name_en as closer_en
            from supervision.instrument i join supervision.letter l on l.id = i.letter_id
            join organization.person x on x.id = i.person_id join organization.person b on b.id = i.issued_by
            left join organization.person t on t.id = i.talker_id left join organization.person r on r.id = i.recorder_id
            left join organization.person f on f.id = i.followed_up_by left join organization.person c on c.id = i.closed_by
            """;

    private static final String SEEN = """
            i.unit_id = :unit and (i.person_id = :me or i.issued_by = :me or i.talker_id = :me or i.recorder_id = :me or :whole
              or (:office and i.about = 'OTHER') or (:inspection and i.about <> 'INSPECTION'))
            """;

    private final JdbcClient jdbc;

    InstrumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, Object> sight(Viewer viewer) {
        var sight = new HashMap<String, Object>();
        sight.put("unit", viewer.requireUnit().value());
        sight.put("me", viewer.requirePerson().value());
        sight.put("whole", viewer.is(Role.HEAD_OF_UNIT) || viewer.is(Role.SUPERIOR) || viewer.is(Role.AUDITOR));
        sight.put("office", viewer.is(Role.LEADING_GROUP_OFFICE));
        sight.put("inspection", viewer.is(Role.DISCIPLINE_INSPECTION));
        return sight;
    }

    Optional<Instrument> find(InstrumentId id) {
        return jdbc.sql(ROWS + "where i.id = :id")
                .param("id", id.value())
                .query(InstrumentRows::instrument)
                .optional();
    }

    Optional<Instrument> find(InstrumentId id, Viewer viewer) {
        return jdbc.sql(ROWS + "where i.id = :id and " + SEEN)
                .param("id", id.value())
                .params(sight(viewer))
                .query(InstrumentRows::instrument)
                .optional();
    }

    Instrument lock(InstrumentId id) {
        jdbc.sql("select 1 from supervision.instrument where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        return find(id).orElseThrow();
    }

    List<Instrument> list(
            Viewer viewer, @Nullable InstrumentKind kind, @Nullable InstrumentState state, int limit, int offset) {
        return jdbc.sql(ROWS + "where " + SEEN + """
                         and (cast(:kind as text) is null or i.kind = :kind) and (cast(:state as text) is null or i.state = :state)
                        order by i.issued_on desc, i.id limit :limit offset :offset
                        """)
                .params(sight(viewer))
                .param("kind", kind == null ? null : kind.name())
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(InstrumentRows::instrument)
                .list();
    }

    int count(Viewer viewer, @Nullable InstrumentKind kind, @Nullable InstrumentState state) {
        return jdbc.sql(
                        "select count(*) from supervision.instrument i where " + SEEN
                                + " and (cast(:kind as text) is null or i.kind = :kind) and (cast(:state as text) is null or i.state = :state)")
                .params(sight(viewer))
                .param("kind", kind == null ? null : kind.name())
                .param("state", state == null ? null : state.name())
                .query(Integer.class)
                .single();
    }

    /** Those not closed that the viewer sees, the oldest first. */
    List<Instrument> open(Viewer viewer, int limit) {
        return jdbc.sql(ROWS + "where " + SEEN + " and i.state <> 'CLOSED' order by i.issued_on, i.id limit :limit")
                .params(sight(viewer))
                .param("limit", limit)
                .query(InstrumentRows::instrument)
                .list();
    }

    private static Instrument instrument(ResultSet row, int n) throws SQLException {
        return new Instrument(
                new InstrumentId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                InstrumentKind.valueOf(row.getString("kind")),
                InstrumentForm.valueOf(row.getString("form")),
                new PersonId(row.getObject("person_id", UUID.class)),
                both(row, "name"),
                both(row, "post"),
                Ground.valueOf(row.getString("ground")),
                row.getString("ground_text"),
                row.getString("facts"),
                row.getString("requirement"),
                row.getString("source_note"),
                row.getString("source_url"),
                LetterIssuer.valueOf(row.getString("issuer")),
                new PersonId(row.getObject("issued_by", UUID.class)),
                both(row, "issued"),
                day(row, "issued_on"),
                new LetterId(row.getObject("letter_id", UUID.class)),
                row.getString("number"),
                row.getString("copied_to"),
                day(row, "statement_due"),
                row.getString("statement"),
                row.getObject("stated_on", LocalDate.class),
                talk(row),
                row.getObject("influence_from") == null
                        ? null
                        : new Instrument.Influence(day(row, "influence_from"), day(row, "influence_until")),
                day(row, "follow_up_from"),
                row.getObject("followed_up_on") == null
                        ? null
                        : new Instrument.FollowUp(
                                day(row, "followed_up_on"),
                                new PersonId(row.getObject("followed_up_by", UUID.class)),
                                both(row, "follower"),
                                row.getString("follow_up"),
                                row.getBoolean("improved")),
                row.getObject("closed_on", LocalDate.class),
                both(row, "closer"),
                row.getString("closing"),
                row.getBoolean("ended_early"),
                InstrumentState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Instrument.@Nullable Talk talk(ResultSet row) throws SQLException {
        var talker = row.getObject("talker_id", UUID.class);
        return talker == null
                ? null
                : new Instrument.Talk(
                        new PersonId(talker),
                        both(row, "talker"),
                        new PersonId(row.getObject("recorder_id", UUID.class)),
                        both(row, "recorder"),
                        row.getObject("talked_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("talk"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("refused_on", LocalDate.class),
                        row.getString("refusal_witness"),
                        row.getString("refusal_note"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static Bilingual both(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
