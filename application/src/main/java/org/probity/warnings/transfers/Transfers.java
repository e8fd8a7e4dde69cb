package org.probity.warnings.transfers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Actor;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.SignedInActor;
import org.probity.measures.entry.Stamp;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers of signs of a breach (P4.2f): no rung is needed, what it came from is sealed, and only the inspectors named on the sheet learn
 * of it. Row and log name the program as their author under a word that tells nothing.
 */
@Repository
public class Transfers {

    static final String SUBJECT = "warnings.restricted";

    private static final String ROWS = """
            select t.*, x.name_zh, x.name_en,
                (select array_agg(p.name_zh order by p.name_zh) from warnings.transfer_reader r join organization.person p on p.id = r.person_id
                 where r.transfer_id = t.id) as readers_zh,
                (select array_agg(p.name_en order by p.name_zh) from warnings.transfer_reader r join organization.person p on p.id = r.person_id
                 where r.transfer_id = t.id) as readers_en
            from warnings.transfer t join organization.person x on x.id = t.sent_by
            where exists (select 1 from warnings.transfer_reader me where me.transfer_id = t.id and me.person_id = :reader)
            """;

    private final JdbcClient jdbc;
    private final Warnings warnings;
    private final Signals signals;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final SignedInActor actor;
    private final AuditLog auditLog;
    private final Dates dates;

    Transfers(
            JdbcClient jdbc,
            Warnings warnings,
            Signals signals,
            WorkCalendar calendar,
            Stamp stamp,
            SignedInActor actor,
            AuditLog auditLog,
            Dates dates) {
        this.jdbc = jdbc;
        this.warnings = warnings;
        this.signals = signals;
        this.calendar = calendar;
        this.stamp = stamp;
        this.actor = actor;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** Those on which the reader is named. */
    List<Transfer> of(PersonId reader, int limit, int offset) {
        return jdbc.sql(ROWS + " order by t.sent_on desc, t.id limit :limit offset :offset")
                .param("reader", reader.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(Transfers::transfer)
                .list();
    }

    public Optional<Transfer> find(UUID id, PersonId reader) {
        return jdbc.sql(ROWS + " and t.id = :id")
                .param("reader", reader.value())
                .param("id", id)
                .query(Transfers::transfer)
                .optional();
    }

    /** The inspectors who may be named. */
    List<PersonId> inspectors(UnitId unit) {
        return jdbc.sql("""
                        select distinct a.person_id from organization.appointment a where a.unit_id = :unit and a.role = 'DISCIPLINE_INSPECTION'
                          and a.from_on <= :today and (a.to_on is null or a.to_on >= :today)
                        """).param("unit", unit.value()).param("today", dates.today()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /**
     * Transfers, and seals what it came from.
     *
     * @throws Refused by others than inspectors, about oneself, when a copy would stay, when it was transferred already
     */
    @Transactional
    public UUID transfer(UnitId unit, TransferDraft draft, PersonId by) {
        Refused.ifAny(new BriefSummary(draft.summary()).refusals());
        var inspectors = inspectors(unit);
        if (!inspectors.contains(by) || !inspectors.containsAll(draft.readers())) {
            throw new Refused(Refusal.at("readers", "warnings.transfer.refusal.inspectors"));
        }
        if (!draft.nothingKept()) {
            throw new Refused(Refusal.at("nothingKept", "warnings.transfer.refusal.copy-left"));
        }
        var source = draft.source() == null
                ? null
                : warnings.find(new WarningId(draft.source()))
                        .filter(one -> one.unit().equals(unit))
                        .orElseThrow(() -> new Refused(Refusal.of("warnings.transfer.refusal.no-source")));
        if (source != null && (source.sealed() || source.person().equals(by))) {
            throw new Refused(Refusal.of("warnings.transfer.refusal.sealed"));
        }
        if (draft.signal() != null
                && signals.require(new SignalId(draft.signal())).persons().contains(by)) {
            throw new Refused(Refusal.of("warnings.transfer.refusal.sealed"));
        }
        var id = UUID.randomUUID();
        var today = dates.today();
        namelessly(() -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('warnings.transfer' || :unit, 0))")
                    .param("unit", unit.value().toString())
                    .query(row -> {});
            jdbc.sql("""
                            insert into warnings.transfer (id, unit_id, year, serial, source, source_id, recipient, summary, materials, secrecy,
                                sent_by, sent_on, due_on, nothing_kept, state, changed_at, changed_by, change_reason)
                            select :id, :unit, :year, coalesce(max(t.serial), 0) + 1, :source, :source_id, :recipient, :summary, :materials,
                                :secrecy, :by, :today, :due, true, :state, :now, :actor, :reason
                            from warnings.transfer t where t.unit_id = :unit and t.year = :year
                            """)
                    .param("id", id)
                    .param("unit", unit.value())
                    .param("year", today.getYear())
                    .param("source", source != null ? source.kind().name() : draft.signal() != null ? "SIGNAL" : "NONE")
                    .param("source_id", source != null ? draft.source() : draft.signal(), Types.OTHER)
                    .param("recipient", draft.recipient())
                    .param("summary", draft.summary().strip())
                    .param("materials", draft.materials())
                    .param("secrecy", draft.secrecy().name())
                    .param("by", by.value())
                    .param("today", today)
                    .param("due", calendar.workingDaysAfter(today, TransferAct.WITHIN))
                    .param("state", TransferAct.TRANSFER.to().name())
                    .params(stamp.now(null))
                    .update();
            var readers = new HashSet<>(draft.readers());
            readers.add(by);
            readers.forEach(reader -> jdbc.sql(
                            "insert into warnings.transfer_reader (transfer_id, person_id) values (:id, :person)")
                    .param("id", id)
                    .param("person", reader.value())
                    .update());
            auditLog.append(TransferAct.LOGGED, subject(id));
            if (source != null) {
                warnings.seal(source, TransferAct.LOGGED);
            }
            if (source == null && draft.signal() != null) {
                signals.settledElsewhere(new SignalId(draft.signal()), today);
            }
            return id;
        });
        return id;
    }

    /** Records the receipt that came back. */
    @Transactional
    public void received(UUID id, int version, String receiver, String number, PersonId by) {
        var found = at(id, version, TransferAct.RECEIPT, by);
        bounded("receivedBy", receiver, 100);
        bounded("receiptNumber", number, 60);
        namelessly(() -> {
            write("""
                    update warnings.transfer set state = 'RECEIVED', received_by = :receiver, receipt_number = :number, received_on = :today,
                        version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id and version = :version
                    """, found, receiver.strip(), number.strip(), null);
            return id;
        });
    }

    /** Records the word that came back; nothing of what was found. */
    @Transactional
    public void concluded(UUID id, int version, TransferResult result, PersonId by) {
        var found = at(id, version, TransferAct.RESULT, by);
        namelessly(() -> {
            write("""
                    update warnings.transfer set state = 'CONCLUDED', result = :result, result_on = :today,
                        version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason where id = :id and version = :version
                    """, found, "", "", result);
            return id;
        });
    }

    private void write(String sql, Transfer found, String receiver, String number, @Nullable TransferResult result) {
        var rows = jdbc.sql(sql)
                .param("id", found.id())
                .param("version", found.version())
                .param("receiver", receiver)
                .param("number", number)
                .param("result", result == null ? null : result.name(), Types.VARCHAR)
                .param("today", dates.today())
                .params(stamp.now(null))
                .update();
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append(TransferAct.LOGGED, subject(found.id()));
    }

    private Transfer at(UUID id, int version, TransferAct act, PersonId by) {
        var found = find(id, by).orElseThrow(() -> new Refused(Refusal.of("warnings.transfer.refusal.no-source")));
        act.requireFrom(found.state());
        if (found.version() != version) {
            throw new EditConflict(SUBJECT);
        }
        return found;
    }

    private static void bounded(String field, String text, int most) {
        if (text.strip().length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }

    private void namelessly(Callable<UUID> act) {
        try {
            actor.as(Actor.SYSTEM, act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Subject subject(UUID id) {
        return Subject.of(SUBJECT, id);
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        var source = row.getString("source");
        return new Transfer(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                "〔" + row.getInt("year") + "〕" + row.getInt("serial") + "号",
                Transfer.Source.valueOf(source.equals("PETITION") ? "NONE" : source),
                row.getObject("source_id", UUID.class),
                row.getString("recipient"),
                row.getString("summary"),
                row.getInt("materials"),
                Secrecy.valueOf(row.getString("secrecy")),
                new PersonId(row.getObject("sent_by", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("sent_on", java.time.LocalDate.class),
                row.getObject("due_on", java.time.LocalDate.class),
                TransferState.valueOf(row.getString("state")),
                row.getString("received_by"),
                row.getString("receipt_number"),
                row.getObject("received_on", java.time.LocalDate.class),
                row.getString("result") == null ? null : TransferResult.valueOf(row.getString("result")),
                row.getObject("result_on", java.time.LocalDate.class),
                names(row),
                row.getInt("version"));
    }

    private static List<Bilingual> names(ResultSet row) throws SQLException {
        Array zh = row.getArray("readers_zh");
        Array en = row.getArray("readers_en");
        var names = new ArrayList<Bilingual>();
        var chinese = (Object[]) zh.getArray();
        var english = (Object[]) en.getArray();
        for (var n = 0; n < chinese.length; n++) {
            names.add(Bilingual.of((String) chinese[n], (String) english[n]));
        }
        return names;
    }
}
