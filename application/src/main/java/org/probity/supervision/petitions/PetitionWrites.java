package org.probity.supervision.petitions;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of petitions as they are written. */
@Repository
class PetitionWrites {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Stamp stamp;

    PetitionWrites(JdbcClient jdbc, Stamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    /** What stands unsealed of a new petition. */
    record Open(
            UnitId unit,
            Channel channel,
            LocalDate receivedOn,
            Concern concern,
            String summary,
            Urgency urgency,
            boolean anonymous,
            @Nullable Integer signatories,
            Route route) {}

    /** What is sealed of it, and, where it came from the public, what its code and its form are known by. */
    record Sealed(
            byte[] message,
            byte @Nullable [] reporter,
            String keyName,
            byte @Nullable [] codeHash,
            byte @Nullable [] codeWrapped,
            byte @Nullable [] formHash) {}

    void insert(PetitionId id, Open open, Sealed sealed, Set<PersonId> excluded) {
        jdbc.sql("""
                        insert into supervision.petition (id, unit_id, number, channel, received_on, section_id, post_id, power_id, person_id,
                            summary, urgency, anonymous, joint, signatories, route, state, register_by, conclude_by, sealed_message,
                            sealed_reporter, key_name, code_hash, code_wrapped, form_hash, changed_at, changed_by, change_reason)
                        values (:id, :unit, :number, :channel, :received, :section, :post, :power, :person, :summary, :urgency, :anonymous,
                            :joint, :signatories, :route, :state, :register_by, :conclude_by, :message, :reporter, :key_name, :code_hash,
                            :code_wrapped, :form_hash, :now, :actor, :reason)
                        """)
                .param("id", id.value())
                .param("unit", open.unit().value())
                .param("number", number(open.unit()))
                .param("channel", open.channel().name())
                .param("received", open.receivedOn())
                .params(concern(open.concern()))
                .param("summary", open.summary())
                .param("urgency", open.urgency().name())
                .param("anonymous", open.anonymous())
                .param("joint", open.signatories() != null)
                .param("signatories", open.signatories(), Types.INTEGER)
                .param("route", open.route().name())
                .param(
                        "state",
                        PetitionAct.REGISTER.to(PetitionState.REGISTERED).name())
                .param("register_by", open.receivedOn().plusDays(PetitionAct.REGISTER.days()))
                .param("conclude_by", open.receivedOn().plusDays(PetitionAct.ANALYSE.days()))
                .param("message", sealed.message())
                .param("reporter", sealed.reporter(), Types.BINARY)
                .param("key_name", sealed.keyName())
                .param("code_hash", sealed.codeHash(), Types.BINARY)
                .param("code_wrapped", sealed.codeWrapped(), Types.BINARY)
                .param("form_hash", sealed.formHash(), Types.BINARY)
                .params(stamp.now(null))
                .update();
        exclude(id, excluded);
    }

    /** Nobody who was excluded once is let in again. */
    private void exclude(PetitionId id, Set<PersonId> excluded) {
        excluded.forEach(person -> jdbc.sql("""
                        insert into supervision.petition_excluded (petition_id, person_id) values (:id, :person) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .update());
    }

    void analyse(
            PetitionId id, int version, Analysis analysis, Route route, PetitionState state, Set<PersonId> excluded) {
        changed(jdbc.sql("""
                        update supervision.petition set section_id = :section, post_id = :post, power_id = :power, person_id = :person,
                            summary = :summary, urgency = :urgency, joint = :joint, signatories = :signatories, route = :route,
                            duplicate_of = :duplicate, state = :state, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id and version = :version
                        """)
                .params(concern(analysis.concern()))
                .param("summary", analysis.summary())
                .param("urgency", analysis.urgency().name())
                .param("joint", analysis.signatories() != null)
                .param("signatories", analysis.signatories(), Types.INTEGER)
                .param("route", route.name())
                .param(
                        "duplicate",
                        analysis.duplicateOf() == null
                                ? null
                                : analysis.duplicateOf().value(),
                        Types.OTHER)
                .param("state", state.name())
                .param("id", id.value())
                .param("version", version)
                .params(stamp.now(null))
                .update());
        exclude(id, excluded);
    }

    void extend(PetitionId id, int version, int days, String reason) {
        changed(jdbc.sql("""
                        update supervision.petition set conclude_by = conclude_by + :days, extended_for = :why, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version and extended_for = ''
                        """)
                .param("days", days)
                .param("why", reason)
                .param("id", id.value())
                .param("version", version)
                .params(stamp.now(null))
                .update());
    }

    void move(PetitionId id, int version, PetitionState state) {
        changed(jdbc.sql("""
                        update supervision.petition set state = :state, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("id", id.value())
                .param("version", version)
                .params(stamp.now(null))
                .update());
    }

    /** The reminder was acknowledged; where the petition has gone on meanwhile, it stays where it is. */
    void acknowledge(PetitionId id) {
        jdbc.sql("""
                        update supervision.petition set state = :to, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id and state = :from
                        """)
                .param("to", PetitionAct.ACKNOWLEDGE.to(PetitionState.REMINDED).name())
                .param("from", PetitionState.REMINDED.name())
                .param("id", id.value())
                .params(stamp.now(null))
                .update();
    }

    void rest(
            PetitionId id,
            int version,
            PetitionState state,
            @Nullable Outcome outcome,
            String result,
            String transferredTo,
            LocalDate on) {
        changed(jdbc.sql("""
                        update supervision.petition set state = :state, outcome = :outcome, result = :result, transferred_to = :to,
                            closed_on = :on, version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("result", result)
                .param("to", transferredTo)
                .param("on", on)
                .param("id", id.value())
                .param("version", version)
                .params(stamp.now(null))
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("supervision.petition");
        }
    }

    private static Map<String, @Nullable Object> concern(Concern concern) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put(
                "section",
                typed(concern.section() == null ? null : concern.section().value()));
        columns.put("post", typed(concern.post() == null ? null : concern.post().value()));
        columns.put(
                "power", typed(concern.power() == null ? null : concern.power().value()));
        columns.put(
                "person",
                typed(concern.person() == null ? null : concern.person().value()));
        return columns;
    }

    private static org.springframework.jdbc.core.SqlParameterValue typed(@Nullable UUID id) {
        return new org.springframework.jdbc.core.SqlParameterValue(Types.OTHER, id);
    }

    /** Drawn by lot, and drawn again in the rare case that the unit has it. */
    private String number(UnitId unit) {
        for (; ; ) {
            var number = new StringBuilder("XF");
            for (var i = 0; i < LENGTH; i++) {
                number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            var taken = jdbc.sql("select count(*) from supervision.petition where unit_id = :unit and number = :number")
                    .param("unit", unit.value())
                    .param("number", number.toString())
                    .query(Integer.class)
                    .single();
            if (taken == 0) {
                return number.toString();
            }
        }
    }
}
