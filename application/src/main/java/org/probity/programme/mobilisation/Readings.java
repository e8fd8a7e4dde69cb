package org.probity.programme.mobilisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.Roster;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read the plan and the mobilisation's materials. Whoever holds a post today has to, so that new staff find it in their work
 * as well; each confirms for themselves alone (P1.2.2).
 */
@Service
public class Readings {

    private final JdbcClient jdbc;
    private final Gatherings gatherings;
    private final Roster roster;
    private final ReadingMatter matter;
    private final WorkCalendar calendar;
    private final AuditLog auditLog;
    private final Clock clock;
    private final Dates dates;

    Readings(
            JdbcClient jdbc,
            Gatherings gatherings,
            Roster roster,
            ReadingMatter matter,
            WorkCalendar calendar,
            AuditLog auditLog,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.gatherings = gatherings;
        this.roster = roster;
        this.matter = matter;
        this.calendar = calendar;
        this.auditLog = auditLog;
        this.clock = clock;
        this.dates = dates;
    }

    /**
     * Somebody confirms that they have read it.
     *
     * @throws Refused before the meeting was held, when they have confirmed already, or when they hold no post
     */
    @Transactional
    public void confirm(GatheringId id, PersonId person) {
        var gathering = gatherings.find(id).orElseThrow();
        if (!gathering.tookPlace() || gathering.readingFrom() == null) {
            throw new Refused(Refusal.of("programme.refusal.nothing-to-read"));
        }
        if (roster.of(gathering.unit(), Audience.everybody(), dates.today()).stream()
                .noneMatch(line -> line.person().equals(person))) {
            throw new Refused(Refusal.of("programme.refusal.reads-no-post"));
        }
        var row = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into programme.reading (id, gathering_id, person_id, content_hash, read_at)
                            values (:row, :id, :person, :hash, :now)
                            """)
                    .param("row", row)
                    .param("id", id.value())
                    .param("person", person.value())
                    .param("hash", matter.hash(gathering))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.read-already"));
        }
        auditLog.append("programme.reading-confirmed", Subject.of("programme.reading", row));
    }

    boolean hasRead(GatheringId id, PersonId person) {
        return jdbc.sql(
                        "select exists (select 1 from programme.reading where gathering_id = :id and person_id = :person)")
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Everybody within the scope who has to read it, in the roster's order. */
    public List<ReadingLine> lines(Gathering gathering, Scope scope) {
        var from = gathering.readingFrom();
        if (from == null) {
            return List.of();
        }
        var read = readers(gathering);
        var joined = joined(gathering.unit());
        var deadline = new ReadingDeadline(calendar);
        var hash = matter.hash(gathering);
        return roster.of(gathering.unit(), Audience.everybody(), dates.today()).stream()
                .filter(line -> scope.covers(gathering.unit(), line.section(), line.post()))
                .map(line -> {
                    var reading = read.get(line.person());
                    return new ReadingLine(
                            line,
                            reading == null ? null : reading.at(),
                            reading != null && Arrays.equals(reading.hash(), hash),
                            line.onLeave() ? null : deadline.of(from, joined.get(line.person())));
                })
                .toList();
    }

    /** Somebody's own line; none when they hold no post today. */
    public Optional<ReadingLine> line(Gathering gathering, PersonId person) {
        return lines(gathering, new Scope(gathering.unit(), true, Set.of(), Set.of())).stream()
                .filter(line -> line.who().person().equals(person))
                .findFirst();
    }

    private record Read(Instant at, byte[] hash) {}

    private Map<PersonId, Read> readers(Gathering gathering) {
        var read = new HashMap<PersonId, Read>();
        jdbc.sql("select person_id, read_at, content_hash from programme.reading where gathering_id = :id")
                .param("id", gathering.id().value())
                .query(row -> {
                    read.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new Read(row.getTimestamp("read_at").toInstant(), row.getBytes("content_hash")));
                });
        return read;
    }

    private Map<PersonId, LocalDate> joined(UnitId unit) {
        var joined = new HashMap<PersonId, LocalDate>();
        jdbc.sql("""
                        select h.person_id, min(h.from_on) as joined_on from organization.holding h join organization.post p on p.id = h.post_id
                        where p.unit_id = :unit group by 1
                        """).param("unit", unit.value()).query(row -> {
            joined.put(
                    new PersonId(row.getObject("person_id", UUID.class)), row.getObject("joined_on", LocalDate.class));
        });
        return joined;
    }
}
