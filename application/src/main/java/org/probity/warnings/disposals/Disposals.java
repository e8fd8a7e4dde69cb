package org.probity.warnings.disposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.WarningSight;
import org.probity.warnings.Warnings;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disposals as they are read: by whom §7 lets; by the legal reviewer; by each of the three once it reached them, never before. */
@Repository
public class Disposals {

    static final String REVIEW = "warnings:review-disposals";

    private static final String VISIBLE = "((" + WarningSight.PREDICATE + """
            ) or (w.unit_id = :sight_unit and w.sealed_at is null and (
                exists (select 1 from warnings.disposal_role m where m.disposal_id = w.id and m.person_id = :sight_person and m.served_on is not null)
                or (:reviews and w.state <> 'CLOSED' and not exists (select 1 from warnings.disposal_role m
                    where m.disposal_id = w.id and m.person_id = :sight_person)))))
            """;

    private final JdbcClient jdbc;
    private final Warnings warnings;

    Disposals(JdbcClient jdbc, Warnings warnings) {
        this.jdbc = jdbc;
        this.warnings = warnings;
    }

    /** A line of the list. */
    public record Line(
            WarningId id,
            @Nullable String number,
            Bilingual post,
            Bilingual section,
            Bilingual cause,
            DisposalState state,
            @Nullable DisposalOutcome outcome,
            LocalDate draftedOn,
            @Nullable LocalDate dueOn,
            boolean sealed) {

        public String path() {
            return WarningKind.DISPOSAL.path(id);
        }
    }

    public Optional<Disposal> find(WarningId id) {
        return warnings.find(id)
                .filter(one -> one.kind() == WarningKind.DISPOSAL)
                .map(this::of);
    }

    public Optional<Disposal> find(WarningId id, Viewer viewer) {
        var seen = jdbc.sql(
                        "select exists (select 1 from warnings.warning w where w.id = :id and w.kind = 'DISPOSAL' and "
                                + VISIBLE + ")")
                .param("id", id.value())
                .params(WarningSight.of(viewer))
                .param("reviews", viewer.may(REVIEW))
                .query(Boolean.class)
                .single();
        return seen ? find(id) : Optional.empty();
    }

    List<Line> list(Viewer viewer, String words, @Nullable DisposalState state, int limit, int offset) {
        return jdbc.sql("""
                        select w.id, w.number, w.post_zh, w.post_en, s.name_zh as section_zh, s.name_en as section_en, w.cause_zh, w.cause_en,
                            w.state, d.outcome, w.drafted_on, w.due_on, w.sealed_at is not null as sealed
                        from warnings.warning w join warnings.disposal d on d.id = w.id join organization.section s on s.id = w.section_id
                        where (:words = '' or w.number ilike :like or w.post_zh ilike :like or w.post_en ilike :like
                               or w.cause_zh ilike :like or w.cause_en ilike :like)
                          and (:state = '' or w.state = :state) and
                        """ + VISIBLE + " order by w.drafted_on desc, w.id limit :limit offset :offset")
                .params(WarningSight.of(viewer))
                .param("reviews", viewer.may(REVIEW))
                .param("words", words)
                .param(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("state", state == null ? "" : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        new WarningId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        name(row, "post"),
                        name(row, "section"),
                        name(row, "cause"),
                        DisposalState.valueOf(row.getString("state")),
                        outcome(row),
                        row.getObject("drafted_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("sealed")))
                .list();
    }

    List<Disposal> open(Viewer viewer) {
        return jdbc
                .sql(
                        "select w.id from warnings.warning w where w.kind = 'DISPOSAL' and w.closed_on is null and w.sealed_at is null and "
                                + VISIBLE + " order by w.due_on, w.id limit 100")
                .params(WarningSight.of(viewer))
                .param("reviews", viewer.may(REVIEW))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> find(new WarningId(id)).orElseThrow())
                .toList();
    }

    /** Those that wait for a meeting. */
    List<Disposal> forMeeting(UnitId unit) {
        return jdbc.sql("""
                        select w.id from warnings.warning w join warnings.disposal d on d.id = w.id
                        where w.unit_id = :unit and w.state = 'PROPOSED' and w.sealed_at is null and d.legal_agrees
                        order by w.drafted_on, w.id limit 100
                        """).param("unit", unit.value()).query(UUID.class).list().stream()
                .map(id -> find(new WarningId(id)).orElseThrow())
                .toList();
    }

    private Disposal of(Warning warning) {
        var id = warning.id().value();
        var roles = roles(id);
        var appeals = appeals(id);
        return jdbc.sql("""
                        select d.*, l.name_zh as legal_zh, l.name_en as legal_en, i.held_on as interview_on, m.title_zh as meeting_zh,
                            m.title_en as meeting_en
                        from warnings.disposal d left join organization.person l on l.id = d.legal_by
                        left join warnings.interview i on i.id = d.interview_id left join programme.meeting m on m.id = d.meeting_id
                        where d.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Disposal(
                        warning,
                        row.getObject("interview_id", UUID.class),
                        row.getObject("interview_on", LocalDate.class),
                        row.getObject("request_id", UUID.class),
                        row.getString("facts"),
                        row.getString("severity"),
                        row.getString("unimproved"),
                        person(row, "legal_by"),
                        name(row, "legal"),
                        row.getObject("legal_on", LocalDate.class),
                        row.getObject("legal_agrees", Boolean.class),
                        row.getString("legal_opinion"),
                        vote(row),
                        row.getString("returned_reason"),
                        outcome(row),
                        row.getString("outcome_words"),
                        roles,
                        appeals))
                .single();
    }

    private static Disposal.@Nullable Vote vote(ResultSet row) throws SQLException {
        var on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? null
                : new Disposal.Vote(
                        row.getString("body"),
                        row.getObject("meeting_id", UUID.class),
                        name(row, "meeting"),
                        row.getObject("item_id", UUID.class),
                        on,
                        row.getInt("members"),
                        row.getInt("present"),
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getString("decision"));
    }

    private List<Disposal.Role> roles(UUID id) {
        return jdbc.sql("""
                        select r.*, coalesce(x.name_zh, '') as name_zh, coalesce(x.name_en, '') as name_en from warnings.disposal_role r
                        left join organization.person x on x.id = r.person_id where r.disposal_id = :id
                        order by array_position(array['MAIN_PERSON', 'LEADER_IN_CHARGE', 'POST_HOLDER'], r.role)
                        """)
                .param("id", id)
                .query((row, n) -> new Disposal.Role(
                        new RoleLine(
                                DisposedRole.valueOf(row.getString("role")),
                                person(row, "person_id"),
                                name(row, "name"),
                                name(row, "post"),
                                dispositions(row),
                                row.getString("words"),
                                row.getString("reason"),
                                row.getObject("due_on", LocalDate.class)),
                        row.getObject("letter_id", UUID.class),
                        row.getString("letter_number"),
                        row.getObject("served_on", LocalDate.class),
                        row.getObject("appeal_until", LocalDate.class),
                        row.getObject("executed_on", LocalDate.class),
                        row.getString("execution"),
                        row.getString("evidence")))
                .list();
    }

    private static EnumSet<Disposition> dispositions(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("dispositions").getArray())
                .map(one -> Disposition.valueOf((String) one))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Disposition.class)));
    }

    private List<Disposal.Appeal> appeals(UUID id) {
        return jdbc.sql("""
                        select a.*, x.name_zh, x.name_en, k.name_zh as decider_zh, k.name_en as decider_en from warnings.appeal a
                        join organization.person x on x.id = a.person_id left join organization.person k on k.id = a.decided_by
                        where a.disposal_id = :id order by a.appealed_on, a.id
                        """)
                .param("id", id)
                .query((row, n) -> new Disposal.Appeal(
                        row.getObject("id", UUID.class),
                        DisposedRole.valueOf(row.getString("role")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        name(row, "name"),
                        row.getString("grounds"),
                        row.getObject("appealed_on", LocalDate.class),
                        DisposalState.valueOf(row.getString("came_from")),
                        row.getString("result") == null ? null : AppealResult.valueOf(row.getString("result")),
                        row.getString("words"),
                        name(row, "decider"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    private static @Nullable DisposalOutcome outcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : DisposalOutcome.valueOf(outcome);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Bilingual name(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
