package org.probity.supervision.petitions;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Actor;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.identity.SignedInActor;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to a petition, without a word of its content. The general log gets an entry that names nobody and says nothing, and shows
 * it to nobody: it is there for the proof alone. Who may know reads the acts here, where the person complained of finds none.
 */
@Component
class Journal {

    static final String SUBJECT = "supervision.sealed";
    private static final String LOGGED = "supervision.sealed-entry";

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final SignedInActor actor;
    private final Clock clock;

    Journal(JdbcClient jdbc, AuditLog auditLog, SignedInActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is entered; {@code RECEIVED} and {@code ADDED} are the reporter's. */
    enum Act {
        RECEIVED,
        REGISTERED,
        NAMED,
        ENDED,
        ASSIGNED,
        READ,
        FILE_READ,
        ANSWERED,
        ANALYSED,
        EXTENDED,
        REMINDED,
        ACKNOWLEDGED,
        SIGNALLED,
        CLOSED,
        TRANSFERRED,
        ADDED
    }

    /** One act as it is read. */
    record Line(String number, Bilingual who, Act act, Bilingual about, java.time.Instant at) {}

    void enter(PetitionId petition, @Nullable PersonId who, Act act) {
        enter(petition, who, act, null);
    }

    void enter(PetitionId petition, @Nullable PersonId who, Act act, @Nullable PersonId about) {
        jdbc.sql("""
                        insert into supervision.petition_access (id, petition_id, person_id, act, about_id, at)
                        values (gen_random_uuid(), :petition, :who, :act, :about, :at)
                        """)
                .param("petition", petition.value())
                .param("who", who == null ? null : who.value(), Types.OTHER)
                .param("act", act.name())
                .param("about", about == null ? null : about.value(), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        mute(petition.value());
    }

    /** An entry of the general log that says nothing. */
    private void mute(UUID subject) {
        try {
            actor.as(Actor.SYSTEM, (Callable<UUID>) () -> {
                auditLog.append(LOGGED, Subject.of(SUBJECT, subject));
                return subject;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Looks after a unit's register for the day, in as many mute entries as the lot says, so that the log's numbers tell nobody whether a
     * petition came in.
     */
    void lookedAfter(UnitId unit, java.time.LocalDate day, int times) {
        for (var i = 0; i < times; i++) {
            jdbc.sql("""
                            insert into supervision.petition_register (id, seen_on, seen_times) values (:unit, :day, 1)
                            on conflict (id) do update set seen_on = :day, seen_times = petition_register.seen_times + 1
                            """).param("unit", unit.value()).param("day", day).update();
            mute(unit.value());
        }
    }

    List<Line> visibleTo(Viewer viewer, @Nullable PetitionId petition, int limit, int offset) {
        return jdbc.sql("""
                        select p.number, w.name_zh, w.name_en, a.act, b.name_zh as about_zh, b.name_en as about_en, a.at
                        from supervision.petition_access a join supervision.petition p on p.id = a.petition_id
                        left join organization.person w on w.id = a.person_id left join organization.person b on b.id = a.about_id
                        where (cast(:petition as uuid) is null or p.id = :petition) and
                        """ + Sight.ANSWERABLE + " order by a.at desc, a.id limit :limit offset :offset")
                .params(Sight.of(viewer))
                .param("petition", petition == null ? null : petition.value(), Types.OTHER)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        row.getString("number"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Act.valueOf(row.getString("act")),
                        Bilingual.of(row.getString("about_zh"), row.getString("about_en")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
