package org.probity.risks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.programme.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All signatures upon forms, the void ones too. */
@Repository
class Signatures {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Signatures(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every signature a form ever had, in the order of time. */
    List<Signature> of(FormId form) {
        return jdbc.sql("select * from risks.signature where form_id = :form order by signed_at, id")
                .param("form", form.value())
                .query(Signatures::signature)
                .list();
    }

    /** Who has a valid signature on each form of the cycle. */
    Map<FormId, Set<PersonId>> signersOf(CycleId cycle) {
        record Pair(FormId form, PersonId person) {}
        return jdbc
                .sql("""
                        select s.form_id, s.person_id from risks.signature s join risks.form f on f.id = s.form_id
                        where f.cycle_id = :cycle and s.voided_at is null
                        """)
                .param("cycle", cycle.value())
                .query((row, n) -> new Pair(
                        new FormId(row.getObject("form_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Pair::form, mapping(Pair::person, toSet())));
    }

    void add(Signature signature) {
        jdbc.sql("""
                        insert into risks.signature (id, form_id, level, person_id, on_behalf_of, opinion, refused, recorded_by,
                                                     content_hash, signed_at)
                        values (:id, :form, :level, :person, :behalf, :opinion, :refused, :recorded, :hash, :at)
                        """)
                .param("id", signature.id())
                .param("form", signature.form().value())
                .param("level", signature.level().name())
                .param("person", signature.person().value())
                .param(
                        "behalf",
                        signature.onBehalfOf() == null
                                ? null
                                : signature.onBehalfOf().value())
                .param("opinion", signature.opinion())
                .param("refused", signature.refused())
                .param(
                        "recorded",
                        signature.recordedBy() == null
                                ? null
                                : signature.recordedBy().value())
                .param("hash", signature.contentHash())
                .param("at", Timestamp.from(signature.signedAt()))
                .update();
    }

    /**
     * Voids every valid signature of the form.
     *
     * @param reason comma-separated {@code kind:number} as {@link Signature.VoidReason} reads it
     * @return how many were voided
     */
    int voidAll(FormId form, String reason) {
        return jdbc.sql("""
                        update risks.signature set voided_at = :now, voided_by = :actor, void_reason = :reason
                        where form_id = :form and voided_at is null
                        """)
                .param("form", form.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", reason.length() > 900 ? reason.substring(0, reason.lastIndexOf(',', 900)) : reason)
                .update();
    }

    private static Signature signature(ResultSet row, int n) throws SQLException {
        return new Signature(
                row.getObject("id", UUID.class),
                new FormId(row.getObject("form_id", UUID.class)),
                SignatureLevel.valueOf(row.getString("level")),
                new PersonId(row.getObject("person_id", UUID.class)),
                person(row, "on_behalf_of"),
                row.getString("opinion"),
                row.getBoolean("refused"),
                person(row, "recorded_by"),
                row.getBytes("content_hash"),
                row.getTimestamp("signed_at").toInstant(),
                instant(row, "voided_at"),
                row.getString("voided_by"),
                row.getString("void_reason"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
