package org.probity.warnings.interviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.WarningSight;
import org.probity.warnings.Warnings;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews as they are read: by whom §7 lets, and by whoever takes part in one. */
@Repository
public class Interviews {

    /** Joined to {@code warnings.warning w}: what the viewer sees, or takes part in. Sealed ones only through the register's own sight. */
    static final String VISIBLE = "((" + WarningSight.PREDICATE + """
            ) or (w.unit_id = :sight_unit and w.sealed_at is null and w.issued_on is not null
                  and exists (select 1 from warnings.interview_person t where t.interview_id = w.id and t.person_id = :sight_person)))
            """;

    private final JdbcClient jdbc;
    private final Warnings warnings;

    Interviews(JdbcClient jdbc, Warnings warnings) {
        this.jdbc = jdbc;
        this.warnings = warnings;
    }

    /** A line of the list. */
    public record Line(
            WarningId id,
            @Nullable String number,
            Bilingual interviewee,
            Bilingual section,
            Bilingual cause,
            LocalDate meetsOn,
            InterviewState state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate rectifyBy) {

        public String path() {
            return WarningKind.INTERVIEW.path(id);
        }
    }

    /** Whoever asks: for acts that were allowed already. */
    public Optional<Interview> find(WarningId id) {
        return warnings.find(id)
                .filter(one -> one.kind() == WarningKind.INTERVIEW)
                .map(this::of);
    }

    public Optional<Interview> find(WarningId id, Viewer viewer) {
        var seen = jdbc.sql(
                        "select exists (select 1 from warnings.warning w where w.id = :id and w.kind = 'INTERVIEW' and "
                                + VISIBLE + ")")
                .param("id", id.value())
                .params(WarningSight.of(viewer))
                .query(Boolean.class)
                .single();
        return seen ? find(id) : Optional.empty();
    }

    /** The latest first; those in one of the states only, where any are named. */
    List<Line> list(Viewer viewer, String words, List<InterviewState> states, int limit, int offset) {
        return jdbc.sql("""
                        select w.id, w.number, x.name_zh, x.name_en, s.name_zh as section_zh, s.name_en as section_en, w.cause_zh, w.cause_en,
                            i.meets_on, w.state, w.sealed_at is not null as sealed, w.due_on, i.rectify_by
                        from warnings.warning w join warnings.interview i on i.id = w.id
                        join organization.person x on x.id = i.interviewee_id join organization.section s on s.id = w.section_id
                        where (:words = '' or w.number ilike :like or x.name_zh ilike :like or x.name_en ilike :like
                               or w.cause_zh ilike :like or w.cause_en ilike :like)
                          and (cardinality(:states::text[]) = 0 or (case when w.sealed_at is null then w.state else 'ELSEWHERE' end) = any(:states))
                          and
                        """ + VISIBLE + " order by i.meets_on desc, w.id limit :limit offset :offset")
                .params(WarningSight.of(viewer))
                .param("words", words)
                .param(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        new WarningId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        name(row, "name"),
                        name(row, "section"),
                        name(row, "cause"),
                        row.getObject("meets_on", LocalDate.class),
                        row.getBoolean("sealed")
                                ? InterviewState.ELSEWHERE
                                : InterviewState.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("rectify_by", LocalDate.class)))
                .list();
    }

    /** Open interviews that the viewer sees or takes part in, for their inbox. */
    List<Interview> open(Viewer viewer) {
        return jdbc
                .sql(
                        "select w.id from warnings.warning w where w.kind = 'INTERVIEW' and w.closed_on is null and w.sealed_at is null and "
                                + VISIBLE + " order by w.due_on, w.id limit 200")
                .params(WarningSight.of(viewer))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> find(new WarningId(id)).orElseThrow())
                .toList();
    }

    private Interview of(Warning warning) {
        var id = warning.id().value();
        var people = people(id);
        var items = items(id);
        var judgements = judgements(id);
        return jdbc.sql("""
                        select i.*, c.name_zh as checker_zh, c.name_en as checker_en, k.name_zh as clarifier_zh, k.name_en as clarifier_en
                        from warnings.interview i left join organization.person c on c.id = i.checker_id
                        left join organization.person k on k.id = i.clarified_by where i.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> interview(warning, row, people, items, judgements))
                .single();
    }

    private List<Interview.Participant> people(UUID id) {
        return jdbc.sql("""
                        select t.*, x.name_zh, x.name_en, v.name_zh as witness_zh, v.name_en as witness_en
                        from warnings.interview_person t join organization.person x on x.id = t.person_id
                        left join organization.person v on v.id = t.witness_id where t.interview_id = :id order by t.position
                        """)
                .param("id", id)
                .query((row, n) -> new Interview.Participant(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Interview.Part.valueOf(row.getString("part")),
                        name(row, "name"),
                        name(row, "post"),
                        row.getTimestamp("signed_at") == null
                                ? null
                                : row.getTimestamp("signed_at").toInstant(),
                        row.getString("opinion"),
                        row.getString("refused_reason"),
                        name(row, "witness")))
                .list();
    }

    private List<Interview.Item> items(UUID id) {
        return jdbc.sql("""
                        select t.*, x.name_zh as judge_zh, x.name_en as judge_en from warnings.interview_item t
                        left join organization.person x on x.id = t.judged_by where t.interview_id = :id order by t.position
                        """)
                .param("id", id)
                .query((row, n) -> new Interview.Item(
                        row.getInt("position"),
                        row.getString("problem"),
                        row.getString("requirement"),
                        row.getString("report"),
                        row.getString("evidence"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getObject("accepted", Boolean.class),
                        name(row, "judge"),
                        row.getObject("judged_on", LocalDate.class),
                        row.getString("remark")))
                .list();
    }

    private List<Interview.Judgement> judgements(UUID id) {
        Map<Criterion, Interview.Judgement> found = new HashMap<>();
        jdbc.sql("select * from warnings.interview_judgement where interview_id = :id")
                .param("id", id)
                .query(row -> {
                    var criterion = Criterion.valueOf(row.getString("criterion"));
                    found.put(
                            criterion,
                            new Interview.Judgement(
                                    criterion,
                                    row.getBoolean("fact"),
                                    row.getBoolean("judged"),
                                    row.getString("figures")));
                });
        return java.util.Arrays.stream(Criterion.values())
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    private static Interview interview(
            Warning warning,
            ResultSet row,
            List<Interview.Participant> people,
            List<Interview.Item> items,
            List<Interview.Judgement> judgements)
            throws SQLException {
        var hash = row.getBytes("content_hash");
        var conclusion = row.getString("conclusion");
        var checker = row.getObject("checker_id", UUID.class);
        return new Interview(
                warning,
                InterviewTrigger.valueOf(row.getString("trigger")),
                row.getString("reference"),
                new PersonId(row.getObject("interviewee_id", UUID.class)),
                row.getObject("meets_on", LocalDate.class),
                row.getObject("meets_at", LocalTime.class),
                row.getString("place"),
                row.getString("materials"),
                row.getObject("postponed_from", LocalDate.class),
                row.getString("postpone_reason"),
                row.getInt("missed"),
                row.getString("missed_reason"),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("in_absence"),
                row.getString("explanation"),
                row.getObject("rectify_by", LocalDate.class),
                row.getString("term_reason"),
                hash == null ? null : HexFormat.of().formatHex(hash),
                row.getObject("plan_due_on", LocalDate.class),
                row.getString("plan"),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                checker == null ? null : new PersonId(checker),
                name(row, "checker"),
                row.getString("method"),
                conclusion == null ? null : InterviewTrigger.Conclusion.valueOf(conclusion),
                row.getString("conclusion_reason"),
                row.getObject("clarified_on", LocalDate.class),
                name(row, "clarifier"),
                row.getString("clarification"),
                row.getString("clarified_where"),
                people,
                items,
                judgements);
    }

    private static Bilingual name(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
