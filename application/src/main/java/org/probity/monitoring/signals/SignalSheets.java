package org.probity.monitoring.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads one signal with all that belongs to it; whether the viewer may is asked before. */
@Repository
class SignalSheets {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<StepMark>> MARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Dates dates;

    SignalSheets(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    SignalSheet of(SignalId id) {
        var verifiers = jdbc.sql("""
                        select x.name_zh, x.name_en from monitoring.signal_verifier v join organization.person x on x.id = v.person_id
                        where v.signal_id = :id order by v.position
                        """)
                .param("id", id.value())
                .query((row, n) -> SignalList.two(row, "name"))
                .list();
        var persons = jdbc.sql("""
                        select p.*, x.name_zh, x.name_en from monitoring.signal_person p join organization.person x on x.id = p.person_id
                        where p.signal_id = :id order by x.name_zh, x.id
                        """)
                .param("id", id.value())
                .query((row, n) -> new SignalSheet.Told(
                        row.getObject("person_id", UUID.class),
                        SignalList.two(row, "name"),
                        row.getObject("told_on", LocalDate.class),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
        var occurrences = jdbc.sql("""
                        select position, seen_on, level, value, evidence::text as rows, evidence_hash,
                            evidence_hash = sha256(convert_to(evidence::text, 'UTF8')) as intact
                        from monitoring.signal_occurrence where signal_id = :id order by position desc limit 10
                        """)
                .param("id", id.value())
                .query((row, n) -> new SignalSheet.Occurrence(
                        row.getInt("position"),
                        row.getObject("seen_on", LocalDate.class),
                        SignalLevel.valueOf(row.getString("level")),
                        row.getString("value"),
                        EvidenceRows.read(row.getString("rows")),
                        HexFormat.of().formatHex(row.getBytes("evidence_hash")),
                        row.getBoolean("intact")))
                .list();
        var references = jdbc.sql(
                        "select kind, number, url, on_day from monitoring.signal_reference where signal_id = :id order by position")
                .param("id", id.value())
                .query((row, n) -> new SignalReference(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("url"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
        return jdbc.sql("""
                        select s.*, c.name_zh as section_zh, c.name_en as section_en, p.name_zh as post_zh, p.name_en as post_en,
                            w.name_zh as power_zh, w.name_en as power_en, a.name_zh as assigner_zh, a.name_en as assigner_en,
                            f.name_zh as proposer_zh, f.name_en as proposer_en, z.name_zh as concluder_zh, z.name_en as concluder_en
                        from monitoring.signal s
                        left join organization.section c on c.id = s.section_id
                        left join organization.post p on p.id = s.post_id
                        left join powers.power w on w.id = s.power_id
                        left join organization.person a on a.id = s.assigned_by
                        left join organization.person f on f.id = s.proposed_by
                        left join organization.person z on z.id = s.concluded_by
                        where s.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> sheet(row, verifiers, persons, occurrences, references))
                .single();
    }

    private SignalSheet sheet(
            ResultSet row,
            List<Bilingual> verifiers,
            List<SignalSheet.Told> persons,
            List<SignalSheet.Occurrence> occurrences,
            List<SignalReference> references)
            throws SQLException {
        var code = row.getString("indicator_code");
        var due = row.getObject("due_on", LocalDate.class);
        var parameters = row.getString("parameters");
        var marks = row.getString("marks");
        return new SignalSheet(
                IndicatorNames.of(code),
                row.getObject("indicator_version", Integer.class),
                parameters == null ? Map.of() : JSON.readValue(parameters, OBJECT),
                row.getString("source_url"),
                SignalList.two(row, "section"),
                SignalList.two(row, "post"),
                row.getObject("post_id", UUID.class),
                SignalList.two(row, "power"),
                row.getObject("power_id", UUID.class),
                row.getObject("last_seen_on", LocalDate.class),
                due,
                SignalState.valueOf(row.getString("state")).waits() && due.isBefore(dates.today()),
                marks == null ? List.of() : JSON.readValue(marks, MARKS),
                SignalList.two(row, "assigner"),
                row.getObject("assigned_on", LocalDate.class),
                row.getString("findings"),
                constant(Findings.Proposal.class, row.getString("proposal")),
                constant(SignalLevel.class, row.getString("judged_level")),
                row.getString("level_reason"),
                constant(ProposedStep.class, row.getString("proposed_step")),
                constant(Dismissal.class, row.getString("dismissal")),
                row.getString("dismissal_reason"),
                row.getString("exclusion"),
                row.getObject("proposed_by", UUID.class),
                SignalList.two(row, "proposer"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("returned_reason"),
                SignalList.two(row, "concluder"),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("opinion"),
                row.getObject("settled_on", LocalDate.class),
                row.getString("settlement"),
                verifiers,
                persons,
                occurrences,
                references);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return word == null ? null : Enum.valueOf(type, word);
    }
}
