package org.probity.programme.education;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Roster;
import org.probity.programme.gatherings.RosterLine;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The integrity pledges: the office writes and opens one a cycle, each signs for themselves, nobody delegates it (P1.2.3). */
@Service
public class Pledges {

    private static final String PLEDGES =
            "select p.*, c.year from programme.pledge p join programme.cycle c on c.id = p.cycle_id ";

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Cycles cycles;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    Pledges(
            JdbcClient jdbc,
            Roster roster,
            Cycles cycles,
            AuditLog auditLog,
            CurrentActor actor,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.cycles = cycles;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    Optional<Pledge> find(PledgeId id) {
        return jdbc.sql(PLEDGES + "where p.id = :id")
                .param("id", id.value())
                .query(Pledges::pledge)
                .optional();
    }

    Optional<Pledge> of(CycleId cycle) {
        return jdbc.sql(PLEDGES + "where p.cycle_id = :cycle")
                .param("cycle", cycle.value())
                .query(Pledges::pledge)
                .optional();
    }

    /** All of the unit, the latest first. */
    List<Pledge> list(UnitId unit) {
        return jdbc.sql(PLEDGES + "where p.unit_id = :unit order by c.year desc limit 100")
                .param("unit", unit.value())
                .query(Pledges::pledge)
                .list();
    }

    @Transactional
    PledgeId draft(PledgeDraft draft) {
        var cycle = cycles.requireCurrent(draft.unit());
        var id = PledgeId.random();
        try {
            jdbc.sql("""
                            insert into programme.pledge (id, unit_id, cycle_id, title_zh, title_en, text_zh, text_en, due_on, changed_at, changed_by)
                            values (:id, :unit, :cycle, :title_zh, :title_en, :text_zh, :text_en, :due, :now, :actor)
                            """)
                    .param("unit", draft.unit().value())
                    .param("cycle", cycle.id().value())
                    .params(columns(id, draft))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.pledge-of-cycle", String.valueOf(cycle.year())));
        }
        auditLog.append("programme.pledge-drafted", subject(id));
        return id;
    }

    @Transactional
    void change(PledgeId id, int version, PledgeDraft draft) {
        PaperAct.WRITE.requireFrom(require(id, version).state());
        changed(jdbc.sql("""
                        update programme.pledge set title_zh = :title_zh, title_en = :title_en, text_zh = :text_zh, text_en = :text_en,
                            due_on = :due, version = version + 1, changed_at = :now, changed_by = :actor
                        where id = :id and version = :version
                        """)
                .param("version", version)
                .params(columns(id, draft))
                .update());
        auditLog.append("programme.pledge-changed", subject(id));
    }

    private Map<String, Object> columns(PledgeId id, PledgeDraft draft) {
        return Map.of(
                "id", id.value(),
                "title_zh", draft.title().zh(),
                "title_en", draft.title().en(),
                "text_zh", draft.text().zh(),
                "text_en", draft.text().en(),
                "due", draft.dueOn(),
                "now", Timestamp.from(clock.instant()),
                "actor", actor.get().name());
    }

    /** Opens it for signature; its text does not change from then on. */
    @Transactional
    void open(PledgeId id, int version) {
        var pledge = require(id, version);
        PaperAct.OPEN_UP.requireFrom(pledge.state());
        if (pledge.dueOn().isBefore(dates.today())) {
            throw new Refused(Refusal.at("dueOn", "programme.refusal.due-past"));
        }
        move(id, version, PaperAct.OPEN_UP, dates.today());
        auditLog.append("programme.pledge-opened", subject(id));
    }

    /** Back to the desk, while nobody has signed. */
    @Transactional
    void takeBack(PledgeId id, int version) {
        PaperAct.TAKE_BACK.requireFrom(require(id, version).state());
        if (!signers(id).isEmpty()) {
            throw new Refused(Refusal.of("programme.refusal.pledge-signed"));
        }
        move(id, version, PaperAct.TAKE_BACK, null);
        auditLog.append("programme.pledge-taken-back", subject(id));
    }

    @Transactional
    void close(PledgeId id, int version) {
        var pledge = require(id, version);
        PaperAct.CLOSE.requireFrom(pledge.state());
        move(id, version, PaperAct.CLOSE, pledge.openedOn());
        auditLog.append("programme.pledge-closed", subject(id));
    }

    private void move(PledgeId id, int version, PaperAct act, @Nullable LocalDate openedOn) {
        changed(jdbc.sql("""
                        update programme.pledge set state = :state, opened_on = :opened, version = version + 1, changed_at = :now,
                            changed_by = :actor where id = :id and version = :version
                        """)
                .param("state", act.to().name())
                .param("opened", openedOn, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    /**
     * Somebody signs, in person.
     *
     * @throws Refused when it is not open, when they signed already, or when they hold no post
     */
    @Transactional
    void sign(PledgeId id, PersonId person) {
        jdbc.sql("select 1 from programme.pledge where id = :id for share")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        var pledge = find(id).orElseThrow();
        PaperAct.SIGN.requireFrom(pledge.state());
        if (roster.of(pledge.unit(), Audience.everybody(), dates.today()).stream()
                .noneMatch(line -> line.person().equals(person))) {
            throw new Refused(Refusal.of("programme.refusal.reads-no-post"));
        }
        var row = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into programme.pledge_signature (id, pledge_id, person_id, content_hash, signed_at)
                            values (:row, :id, :person, :hash, :now)
                            """)
                    .param("row", row)
                    .param("id", id.value())
                    .param("person", person.value())
                    .param("hash", pledge.hashFor(person))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.signed-already"));
        }
        auditLog.append("programme.pledge-signed", Subject.of("programme.pledge-signature", row));
    }

    /** Somebody's own signatures, the latest first. */
    List<PledgeSignature> signaturesOf(PersonId person) {
        return jdbc.sql("""
                        select s.*, p.cycle_id from programme.pledge_signature s join programme.pledge p on p.id = s.pledge_id
                        where s.person_id = :person order by s.signed_at desc limit 100
                        """)
                .param("person", person.value())
                .query((row, n) -> {
                    var pledge = find(new PledgeId(row.getObject("pledge_id", UUID.class)))
                            .orElseThrow();
                    var hash = row.getBytes("content_hash");
                    return new PledgeSignature(
                            pledge.id(),
                            pledge.title(),
                            pledge.year(),
                            person,
                            row.getTimestamp("signed_at").toInstant(),
                            HexFormat.of().formatHex(hash),
                            Arrays.equals(hash, pledge.hashFor(person)));
                })
                .list();
    }

    Optional<PledgeSignature> signature(PledgeId id, PersonId person) {
        return signaturesOf(person).stream()
                .filter(signature -> signature.pledge().equals(id))
                .findFirst();
    }

    /** How many have signed, of all who hold a post today, within the scope; and who has not. */
    record Count(int expected, int signed, List<RosterLine> unsigned) {}

    Count count(Pledge pledge, Scope scope) {
        var signers = signers(pledge.id());
        var called = roster.of(pledge.unit(), Audience.everybody(), dates.today()).stream()
                .filter(line -> scope.covers(pledge.unit(), line.section(), line.post()))
                .toList();
        var unsigned =
                called.stream().filter(line -> !signers.contains(line.person())).toList();
        return new Count(called.size(), called.size() - unsigned.size(), unsigned);
    }

    private Set<PersonId> signers(PledgeId id) {
        return Set.copyOf(jdbc.sql("select person_id from programme.pledge_signature where pledge_id = :id")
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }

    private Pledge require(PledgeId id, int version) {
        var pledge = find(id).orElseThrow();
        if (pledge.version() != version) {
            throw new EditConflict("programme.pledge");
        }
        return pledge;
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("programme.pledge");
        }
    }

    private static Subject subject(PledgeId id) {
        return Subject.of("programme.pledge", id.value());
    }

    private static Pledge pledge(ResultSet row, int n) throws SQLException {
        return new Pledge(
                new PledgeId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getInt("year"),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                PaperState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
