package org.probity.supervision.petitions;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.supervision.petitions.sealing.DataKey;
import org.probity.supervision.petitions.sealing.Sealing;
import org.probity.supervision.petitions.sealing.UnsealingFailed;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named for a petition and can open it (invariant 11), and to whom the head's reading was assigned. */
@Repository
class Readers {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Readers(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Somebody named or assigned at present. */
    record Named(PersonId person, Bilingual name, boolean inspector) {}

    List<Named> of(PetitionId petition) {
        return jdbc.sql("""
                        select r.person_id, x.name_zh, x.name_en, r.kind from supervision.petition_reader r
                        join organization.person x on x.id = r.person_id where r.petition_id = :id and r.ended_at is null
                        order by r.kind desc, r.named_at, r.id
                        """)
                .param("id", petition.value())
                .query((row, n) -> new Named(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("kind").equals("INSPECTOR")))
                .list();
    }

    void name(PetitionId petition, PersonId inspector, DataKey key, @Nullable PersonId by) {
        insert(petition, inspector, "INSPECTOR", sealing.wrapFor(petition.value(), inspector.value(), key), by);
    }

    void assign(PetitionId petition, PersonId head, PersonId by) {
        insert(petition, head, "ASSIGNED", null, by);
    }

    private void insert(
            PetitionId petition, PersonId person, String kind, byte @Nullable [] wrapped, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into supervision.petition_reader (id, petition_id, person_id, kind, wrapped, named_by, named_at)
                        values (gen_random_uuid(), :petition, :person, :kind, :wrapped, :by, :at)
                        """)
                .param("petition", petition.value())
                .param("person", person.value())
                .param("kind", kind)
                .param("wrapped", wrapped, Types.BINARY)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** From here on the person opens nothing: the wrapped key is gone. */
    boolean end(PetitionId petition, PersonId person, PersonId by) {
        return jdbc.sql("""
                        update supervision.petition_reader set wrapped = null, ended_by = :by, ended_at = :at
                        where petition_id = :petition and person_id = :person and ended_at is null
                        """)
                        .param("petition", petition.value())
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /**
     * The petition's key, as a named inspector's.
     *
     * @throws Refused when the store's key is not the one it was sealed under
     */
    Optional<DataKey> key(PetitionId petition, PersonId inspector) {
        return jdbc.sql("""
                        select wrapped from supervision.petition_reader where petition_id = :petition and person_id = :person
                            and kind = 'INSPECTOR' and ended_at is null
                        """)
                .param("petition", petition.value())
                .param("person", inspector.value())
                .query((row, n) -> row.getBytes("wrapped"))
                .optional()
                .map(wrapped -> {
                    try {
                        return sealing.unwrap(petition.value(), inspector.value(), wrapped);
                    } catch (UnsealingFailed otherKey) {
                        throw new Refused(Refusal.of("supervision.refusal.petition-other-key"));
                    }
                });
    }

    /** The key as one of those still named has it, to hand the petition on when none of them is in office any more. */
    Optional<DataKey> anyKey(PetitionId petition) {
        return of(petition).stream()
                .filter(Named::inspector)
                .findFirst()
                .flatMap(named -> key(petition, named.person()));
    }
}
