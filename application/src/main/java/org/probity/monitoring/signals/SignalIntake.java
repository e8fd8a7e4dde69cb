package org.probity.monitoring.signals;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes reasons to look into the register. The same seen again is another occurrence of the open signal, and the very same rows never
 * give a second signal, so that judging the same records twice changes nothing.
 */
@Service
public class SignalIntake {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Concerned concerned;
    private final SignalTerms terms;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    SignalIntake(
            JdbcClient jdbc,
            Concerned concerned,
            SignalTerms terms,
            Stamp stamp,
            AuditLog auditLog,
            Dates dates,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.concerned = concerned;
        this.terms = terms;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Writes it down, today.
     *
     * @return the new signal, or the one it is an occurrence of
     */
    @Transactional
    public SignalId raise(NewSignal signal) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('monitoring.signal' || :unit, 0))")
                .param("unit", signal.unit().value().toString())
                .query(row -> {});
        var today = dates.today();
        var evidence = EvidenceRows.bounded(signal.evidence());
        var known = ofSource(signal).or(() -> withSameRows(signal, evidence)).or(() -> open(signal, today));
        if (known.isPresent()) {
            seeAgain(known.get(), signal, evidence, today);
            return known.get();
        }
        return begin(signal, evidence, today);
    }

    private SignalId begin(NewSignal signal, String evidence, LocalDate today) {
        var found = concerned.by(signal, today);
        var id = SignalId.random();
        var indicator = signal.indicator();
        jdbc.sql("""
                        insert into monitoring.signal (id, unit_id, year, serial, number, source, source_ref, source_url, indicator_code,
                            indicator_version, parameters, value, threshold, section_id, post_id, power_id, level, wording_zh, wording_en,
                            marks, confidentiality, about, suppression_key, raised_on, last_seen_on, due_on, state, changed_at, changed_by)
                        select :id, :unit, :year, n.serial, 'YJ-' || :year || '-' || lpad(n.serial::text, greatest(4, length(n.serial::text)), '0'),
                            :source, :ref, :url, :code, :code_version, cast(:parameters as jsonb), :value, :threshold, :section, :post, :power,
                            :level, :zh, :en, cast(:marks as jsonb), :confidentiality, :about, :key, :today, :today, :due, :state, :now, :actor
                        from (select coalesce(max(serial), 0) + 1 as serial from monitoring.signal where unit_id = :unit and year = :year) n
                        """)
                .param("id", id.value())
                .param("unit", signal.unit().value())
                .param("year", today.getYear())
                .param("source", signal.source().name())
                .param("ref", signal.sourceRef(), Types.VARCHAR)
                .param("url", signal.sourceUrl(), Types.VARCHAR)
                .param("code", indicator == null ? null : indicator.code(), Types.VARCHAR)
                .param("code_version", indicator == null ? null : indicator.version(), Types.INTEGER)
                .param("parameters", indicator == null ? null : indicator.parameters(), Types.VARCHAR)
                .param("value", indicator == null ? null : cut(indicator.value(), 300), Types.VARCHAR)
                .param("threshold", indicator == null ? null : cut(indicator.threshold(), 300), Types.VARCHAR)
                .param(
                        "section",
                        found.section() == null ? null : found.section().value(),
                        Types.OTHER)
                .param("post", signal.post() == null ? null : signal.post().value(), Types.OTHER)
                .param("power", signal.power() == null ? null : signal.power().value(), Types.OTHER)
                .param("level", signal.level().name())
                .param("zh", cut(signal.wording().zh(), 2000))
                .param("en", cut(signal.wording().en(), 4000))
                .param(
                        "marks",
                        signal.marks().isEmpty() ? null : JSON.writeValueAsString(signal.marks()),
                        Types.VARCHAR)
                .param("confidentiality", signal.confidentiality().name())
                .param("about", found.about().name())
                .param("key", signal.suppressionKey(), Types.VARCHAR)
                .param("today", today)
                .param("due", terms.due(signal.unit(), signal.level(), today))
                .param("state", SignalState.NEW.name())
                .params(stamp.now(null))
                .update();
        found.persons()
                .forEach(person -> jdbc.sql(
                                "insert into monitoring.signal_person (signal_id, person_id, told_on) values (:id, :person, :told)")
                        .param("id", id.value())
                        .param("told", signal.source() == SignalSource.SELF_REPORT ? today : null, Types.DATE)
                        .param("person", person.value())
                        .update());
        signal.members().stream()
                .distinct()
                .forEach(member -> jdbc.sql(
                                "insert into monitoring.signal_member (signal_id, member_id) values (:id, :member)")
                        .param("id", id.value())
                        .param("member", member.value())
                        .update());
        occur(id, signal, evidence, today);
        auditLog.append(SignalAct.RAISE.logged(), SignalsAudit.subject(id));
        events.publishEvent(
                new SignalRaised(id, signal.unit(), signal.source(), signal.level(), found.section(), signal.post()));
        return id;
    }

    private void seeAgain(SignalId id, NewSignal signal, String evidence, LocalDate today) {
        var state = SignalState.valueOf(jdbc.sql("select state from monitoring.signal where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .single());
        if (!SignalAct.SEE_AGAIN.isOpenIn(state) || !occur(id, signal, evidence, today)) {
            return;
        }
        jdbc.sql("""
                        update monitoring.signal set last_seen_on = greatest(last_seen_on, :today),
                            level = case when :raises then :level else level end,
                            due_on = case when :raises then least(due_on, :due) else due_on end,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id
                        """)
                .param("today", today)
                .param("raises", state == SignalState.NEW && signal.level().isAbove(level(id)))
                .param("level", signal.level().name())
                .param("due", terms.due(signal.unit(), signal.level(), today))
                .param("id", id.value())
                .params(stamp.now(null))
                .update();
        auditLog.append(SignalAct.SEE_AGAIN.logged(), SignalsAudit.subject(id));
    }

    /** Freezes the rows; false where the very same ones are frozen already. */
    private boolean occur(SignalId id, NewSignal signal, String evidence, LocalDate today) {
        return jdbc.sql("""
                                insert into monitoring.signal_occurrence (signal_id, position, seen_on, level, value, evidence, evidence_hash)
                                select :id, coalesce(max(position), 0) + 1, :today, :level, :value, cast(:rows as jsonb),
                                    sha256(convert_to(cast(:rows as jsonb)::text, 'UTF8'))
                                from monitoring.signal_occurrence where signal_id = :id
                                on conflict (signal_id, evidence_hash) do nothing
                                """)
                        .param("id", id.value())
                        .param("today", today)
                        .param("level", signal.level().name())
                        .param(
                                "value",
                                signal.indicator() == null
                                        ? null
                                        : cut(signal.indicator().value(), 300),
                                Types.VARCHAR)
                        .param("rows", evidence)
                        .update()
                == 1;
    }

    private Optional<SignalId> ofSource(NewSignal signal) {
        return signal.sourceRef() == null
                ? Optional.empty()
                : first(
                        "unit_id = :unit and source = :source and source_ref = :ref",
                        signal.unit(),
                        signal.source().name(),
                        signal.sourceRef(),
                        null,
                        null);
    }

    /** The same rows about the same thing were judged before, whatever came of it. */
    private Optional<SignalId> withSameRows(NewSignal signal, String evidence) {
        return signal.suppressionKey() == null || evidence.equals("[]")
                ? Optional.empty()
                : first("""
                        unit_id = :unit and suppression_key = :key and exists (select 1 from monitoring.signal_occurrence o
                            where o.signal_id = s.id and o.evidence_hash = sha256(convert_to(cast(:ref as jsonb)::text, 'UTF8')))
                        """, signal.unit(), null, evidence, signal.suppressionKey(), null);
    }

    private Optional<SignalId> open(NewSignal signal, LocalDate today) {
        return signal.suppressionKey() == null
                ? Optional.empty()
                : first(
                        "unit_id = :unit and suppression_key = :key and last_seen_on >= :since and state not in ('DISMISSED', 'SETTLED')",
                        signal.unit(),
                        null,
                        null,
                        signal.suppressionKey(),
                        today.minusDays(signal.suppressionDays()));
    }

    private Optional<SignalId> first(
            String condition,
            UnitId unit,
            @Nullable String source,
            @Nullable String ref,
            @Nullable String key,
            @Nullable LocalDate since) {
        return jdbc.sql("select s.id from monitoring.signal s where " + condition
                        + " order by s.last_seen_on desc, s.serial desc limit 1")
                .param("unit", unit.value())
                .param("source", source, Types.VARCHAR)
                .param("ref", ref, Types.VARCHAR)
                .param("key", key, Types.VARCHAR)
                .param("since", since, Types.DATE)
                .query(UUID.class)
                .optional()
                .map(SignalId::new);
    }

    private SignalLevel level(SignalId id) {
        return SignalLevel.valueOf(jdbc.sql("select level from monitoring.signal where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
