package org.probity.monitoring.signals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals as facts; who may read them is the callers' condition. */
@Repository
class SignalRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SignalFacts require(SignalId id) {
        return facts("s.id = :id", statement -> statement.param("id", id.value())).stream()
                .findFirst()
                .orElseThrow();
    }

    List<SignalFacts> facts(String condition, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        return parameters
                .apply(jdbc.sql("""
                        select s.*, o.evidence::text as evidence,
                            array(select person_id from monitoring.signal_person p where p.signal_id = s.id) as persons,
                            array(select person_id from monitoring.signal_verifier v where v.signal_id = s.id order by position) as verifiers
                        from monitoring.signal s join monitoring.signal_occurrence o on o.signal_id = s.id and o.position = 1
                        where\s""" + condition + " order by s.raised_on desc, s.serial desc limit " + MOST))
                .query(SignalRows::facts)
                .list();
    }

    private static SignalFacts facts(ResultSet row, int n) throws SQLException {
        var raised = SignalLevel.valueOf(row.getString("level"));
        var judged = row.getString("judged_level");
        var state = SignalState.valueOf(row.getString("state"));
        var proposed = row.getString("proposed_step");
        return new SignalFacts(
                new SignalId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("number"),
                SignalSource.valueOf(row.getString("source")),
                state,
                raised,
                judged == null || state.waits() ? raised : SignalLevel.valueOf(judged),
                About.valueOf(row.getString("about")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                id(row, "section_id", SectionId::new),
                id(row, "post_id", PostId::new),
                id(row, "power_id", PowerId::new),
                persons(row.getArray("persons")),
                persons(row.getArray("verifiers")),
                Bilingual.of(row.getString("wording_zh"), row.getString("wording_en")),
                row.getString("indicator_code"),
                row.getString("value"),
                row.getString("threshold"),
                proposed == null ? null : ProposedStep.valueOf(proposed),
                row.getString("evidence"),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                id(row, "proposed_by", PersonId::new),
                row.getObject("concluded_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Set<PersonId> persons(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> as) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : as.apply(value);
    }
}
