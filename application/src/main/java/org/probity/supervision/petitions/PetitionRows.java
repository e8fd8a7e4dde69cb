package org.probity.supervision.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Petitions as they are read; nothing is read but through what this viewer may see. */
@Repository
class PetitionRows {

    private static final String ROWS = """
            select p.*, s.name_zh as section_zh, s.name_en as section_en, o.name_zh as post_zh, o.name_en as post_en,
                w.name_zh as power_zh, w.name_en as power_en, c.name_zh as person_zh, c.name_en as person_en, d.number as duplicate_number,
                exists (select from supervision.petition_reader r where r.petition_id = p.id and r.person_id = :viewer
                        and r.kind = 'INSPECTOR' and r.ended_at is null) as named
            from supervision.petition p
            left join organization.section s on s.id = p.section_id
            left join organization.post o on o.id = p.post_id
            left join powers.power w on w.id = p.power_id
            left join organization.person c on c.id = p.person_id
            left join supervision.petition d on d.id = p.duplicate_of
            """;

    private final JdbcClient jdbc;

    PetitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Petition> find(PetitionId id, Viewer viewer) {
        return jdbc.sql(ROWS + " where p.id = :id and " + Sight.VISIBLE)
                .params(Sight.of(viewer))
                .param("id", id.value())
                .query(PetitionRows::petition)
                .optional();
    }

    Optional<Petition> lock(PetitionId id, Viewer viewer) {
        jdbc.sql("select 1 from supervision.petition where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id, viewer);
    }

    List<Petition> list(PetitionFilter filter, Viewer viewer, int limit, int offset) {
        return jdbc.sql(ROWS + " where " + filter.where() + " order by "
                        + filter.sort().order() + " limit :limit offset :offset")
                .params(Sight.of(viewer))
                .params(filter.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(PetitionRows::petition)
                .list();
    }

    int count(PetitionFilter filter, Viewer viewer) {
        return jdbc.sql("select count(*) from supervision.petition p where " + filter.where())
                .params(Sight.of(viewer))
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** One that the viewer sees, by the number people call it by. */
    Optional<PetitionId> numbered(String number, Viewer viewer) {
        return jdbc.sql("select p.id from supervision.petition p where p.number = :number and " + Sight.VISIBLE)
                .params(Sight.of(viewer))
                .param("number", number)
                .query((row, n) -> new PetitionId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The day's work of a named inspector: what is open, most urgent first. */
    List<Petition> waitingFor(Viewer viewer, int limit) {
        return jdbc.sql(ROWS + " where " + Sight.VISIBLE + """
                         and p.state in ('REGISTERED', 'ANALYSED', 'REMINDED', 'ACKNOWLEDGED')
                         and exists (select from supervision.petition_reader r where r.petition_id = p.id and r.person_id = :viewer
                             and r.kind = 'INSPECTOR' and r.ended_at is null)
                         order by p.conclude_by, p.number limit :limit
                        """)
                .params(Sight.of(viewer))
                .param("limit", limit)
                .query(PetitionRows::petition)
                .list();
    }

    private static Petition petition(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        return new Petition(
                new PetitionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_on", LocalDate.class),
                new Concern(
                        id(row, "section_id", SectionId::new),
                        id(row, "post_id", PostId::new),
                        id(row, "power_id", PowerId::new),
                        id(row, "person_id", PersonId::new)),
                name(row, "section"),
                name(row, "post"),
                name(row, "power"),
                name(row, "person"),
                row.getString("summary"),
                Urgency.valueOf(row.getString("urgency")),
                row.getBoolean("anonymous"),
                row.getBoolean("joint"),
                row.getObject("signatories", Integer.class),
                Route.valueOf(row.getString("route")),
                id(row, "duplicate_of", PetitionId::new),
                Optional.ofNullable(row.getString("duplicate_number")).orElse(""),
                PetitionState.valueOf(row.getString("state")),
                row.getObject("register_by", LocalDate.class),
                row.getObject("conclude_by", LocalDate.class),
                row.getString("extended_for"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("result"),
                row.getString("transferred_to"),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("named"),
                row.getBytes("sealed_reporter") != null,
                row.getBytes("code_hash") != null,
                row.getInt("version"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> make) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : make.apply(id);
    }

    private static Bilingual name(ResultSet row, String of) throws SQLException {
        return Bilingual.of(row.getString(of + "_zh"), row.getString(of + "_en"));
    }
}
