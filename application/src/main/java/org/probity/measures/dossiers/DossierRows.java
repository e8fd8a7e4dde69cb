package org.probity.measures.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.wording.EditConflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes dossiers and their signatures; who may is asked before. Zero rows written means that somebody else was quicker. */
@Repository
class DossierRows {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    DossierRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    DossierId begin(Dossier.Point point, DossierContent content) {
        var id = DossierId.random();
        try {
            jdbc.sql("""
                            insert into measures.dossier (id, unit_id, point_id, answers, disclosure, disclosed_what, disclosed_where,
                                disclosed_when, withheld_reason, state_since, changed_at, changed_by)
                            values (:id, :unit, :point, cast(:answers as jsonb), :disclosure, :what, :where, :when, :reason, :now, :now, :actor)
                            """)
                    .params(content(content))
                    .params(stamp())
                    .param("id", id.value())
                    .param("unit", point.unit().value())
                    .param("point", point.id().value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EditConflict(Dossiers.SUBJECT);
        }
        return id;
    }

    /** Writes what it says; from any state it is a draft again. */
    void write(Dossier before, DossierContent content) {
        one(jdbc.sql("""
                        update measures.dossier set answers = cast(:answers as jsonb), disclosure = :disclosure, disclosed_what = :what,
                            disclosed_where = :where, disclosed_when = :when, withheld_reason = :reason,
                            state_since = case when state = 'DRAFT' then state_since else :now end, state = 'DRAFT', basis = null,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .params(content(content))
                .params(stamp())
                .param("id", id(before).value())
                .param("version", before.version())
                .update());
    }

    void move(Dossier before, DossierAct act, @Nullable String words) {
        one(jdbc.sql("""
                        update measures.dossier set state = :state, state_since = :now,
                            basis = case :act when 'PREPARE' then :basis when 'ENDORSE' then basis when 'CONFIRM' then basis end,
                            returned_comment = :comment, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :words
                        where id = :id and version = :version
                        """)
                .params(stamp())
                .param("state", act.to().name())
                .param("act", act.name())
                .param("basis", before.basis())
                .param("comment", act.isSignature() ? null : words, Types.VARCHAR)
                .param("words", words, Types.VARCHAR)
                .param("id", id(before).value())
                .param("version", before.version())
                .update());
    }

    void sign(Dossier dossier, DossierAct level, PersonId person, String opinion) {
        jdbc.sql("""
                        insert into measures.dossier_signature (id, dossier_id, level, person_id, opinion, content_hash, signed_at)
                        values (:id, :dossier, :level, :person, :opinion, :hash, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("dossier", id(dossier).value())
                .param("level", level.name())
                .param("person", person.value())
                .param("opinion", opinion)
                .param("hash", hash(dossier))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void voidSignatures(Dossier dossier, String reason) {
        jdbc.sql("""
                        update measures.dossier_signature set voided_at = :now, void_reason = :reason
                        where dossier_id = :dossier and voided_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("dossier", id(dossier).value())
                .update();
    }

    /** What a signature stands under: the point, all that the dossier says, and the grade, scores and measures it rests on. */
    private static byte[] hash(Dossier dossier) {
        try {
            var said = dossier.point().id() + "\n"
                    + DossierJson.write(dossier.content().answers()) + "\n"
                    + dossier.content().disclosure() + "\n" + dossier.basis();
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> content(DossierContent content) {
        var disclosure = content.disclosure();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("answers", DossierJson.write(content.answers()));
        parameters.put(
                "disclosure",
                disclosure.kind() == null ? null : disclosure.kind().name());
        parameters.put("what", disclosure.what());
        parameters.put("where", disclosure.where());
        parameters.put("when", disclosure.when());
        parameters.put("reason", disclosure.reason());
        return parameters;
    }

    private Map<String, Object> stamp() {
        return Map.of(
                "now", Timestamp.from(clock.instant()), "actor", actor.get().name());
    }

    private static DossierId id(Dossier dossier) {
        return Objects.requireNonNull(dossier.id(), "a dossier that was begun");
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new EditConflict(Dossiers.SUBJECT);
        }
    }
}
