package org.probity.programme.notices;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.Cycles;
import org.probity.programme.NoticeEntry;
import org.probity.programme.NoticeId;
import org.probity.programme.NoticeSubject;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of public notices, from draft to conclusion (F19; P2.1.3a; invariant 1). */
@Service
public class Notices {

    /** Working days within which an objection is decided (§5 of the domain). */
    static final int DECISION_DAYS = 10;

    private final NoticeRows rows;
    private final NoticeWrites writes;
    private final NoticePeriod period;
    private final Map<String, NoticeSubject> subjects;
    private final Cycles cycles;
    private final WorkCalendar calendar;
    private final AuditLog auditLog;
    private final Dates dates;

    Notices(
            NoticeRows rows,
            NoticeWrites writes,
            NoticePeriod period,
            List<NoticeSubject> subjects,
            Cycles cycles,
            WorkCalendar calendar,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.period = period;
        this.subjects = subjects.stream()
                .sorted(Comparator.comparing(NoticeSubject::kind))
                .collect(toMap(NoticeSubject::kind, subject -> subject, (one, other) -> one, LinkedHashMap::new));
        this.cycles = cycles;
        this.calendar = calendar;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<Notice> find(NoticeId id) {
        return rows.find(id);
    }

    List<NoticeSubject> subjects() {
        return List.copyOf(subjects.values());
    }

    NoticeSubject subject(String kind) {
        var subject = subjects.get(kind);
        if (subject == null) {
            throw new Refused(Refusal.at("lines", "programme.refusal.not-publicised", kind));
        }
        return subject;
    }

    /** Drafts a notice of things that wait to be made public. */
    @Transactional
    public NoticeId draft(NoticeDraft draft) {
        Refused.ifAny(period.refusals(draft.workingDays()));
        var cycle = cycles.requireCurrent(draft.unit());
        var id = NoticeId.random();
        try {
            writes.insert(id, cycle.id(), draft, entries(draft));
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("number", "programme.refusal.notice-number-taken"));
        }
        auditLog.append("programme.notice-drafted", about(id));
        return id;
    }

    @Transactional
    public void redraft(NoticeId id, int version, NoticeDraft draft) {
        var notice = at(id, version, NoticeAct.REDRAFT);
        Refused.ifAny(period.refusals(draft.workingDays()));
        if (!notice.kind().equals(draft.kind())) {
            throw new Refused(Refusal.at("lines", "programme.refusal.not-publicised", draft.kind()));
        }
        try {
            writes.redraft(id, version, draft, entries(draft));
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("number", "programme.refusal.notice-number-taken"));
        }
        auditLog.append(NoticeAct.REDRAFT.logged(), about(id));
    }

    /** What was chosen, in the words of the module that decided it: nobody writes a grade into a notice by hand. */
    private List<NoticeEntry> entries(NoticeDraft draft) {
        var pending = pending(draft.unit(), draft.kind());
        var entries = new ArrayList<NoticeEntry>();
        for (var subjectId : draft.subjects()) {
            var entry = pending.get(subjectId);
            if (entry == null) {
                throw new Refused(Refusal.at("lines", "programme.refusal.line-not-pending"));
            }
            entries.add(entry);
        }
        return entries;
    }

    Map<UUID, NoticeEntry> pending(UnitId unit, String kind) {
        var pending = new LinkedHashMap<UUID, NoticeEntry>();
        subject(kind).pending(unit).forEach(entry -> pending.put(entry.subjectId(), entry));
        return pending;
    }

    /** Publishes it: from now on it does not change, and its working days begin tomorrow. */
    @Transactional
    public void publish(NoticeId id, int version) {
        var notice = at(id, version, NoticeAct.PUBLISH);
        var pending = pending(notice.unit(), notice.kind());
        for (var line : notice.lines()) {
            var entry = pending.get(line.subjectId());
            if (entry == null
                    || !entry.text().equals(line.text())
                    || !java.util.Objects.equals(entry.grade(), line.grade())) {
                throw new Refused(Refusal.of("programme.refusal.line-changed", line.position()));
            }
        }
        var today = dates.today();
        writes.publish(
                id,
                version,
                today,
                calendar.workingDaysAfter(today, 1),
                calendar.workingDaysAfter(today, notice.workingDays()));
        var published = rows.find(id).orElseThrow();
        published.lines().forEach(line -> subject(published.kind()).published(line.subjectId(), published.facts()));
        auditLog.append(NoticeAct.PUBLISH.logged(), about(id));
    }

    /** Any member of staff objects, by name, while the notice runs. */
    @Transactional
    public UUID object(NoticeId id, @Nullable UUID lineId, PersonId person, String name, String text) {
        var notice = rows.findForUpdate(id).orElseThrow();
        NoticeAct.OBJECT.requireFrom(notice.state());
        if (!notice.isOpenOn(dates.today())) {
            throw new Refused(Refusal.of("programme.refusal.objection-too-late"));
        }
        if (text.strip().length() < 5 || text.length() > 4000) {
            throw new Refused(Refusal.at("text", "programme.refusal.objection-text"));
        }
        if (lineId != null && notice.line(lineId).isEmpty()) {
            throw new Refused(Refusal.at("line", "programme.refusal.no-such-line"));
        }
        var objection = writes.object(
                id, lineId, person, name, text.strip(), calendar.workingDaysAfter(dates.today(), DECISION_DAYS));
        affected(notice, lineId).forEach(line -> {
            if (!notice.isUpheldAgainst(line.id())) {
                subject(notice.kind()).objected(line.subjectId(), notice.facts());
            }
        });
        auditLog.append(NoticeAct.OBJECT.logged(), Subject.of("programme.objection", objection));
        return objection;
    }

    /**
     * Decides an objection with a reason. Not by whoever raised it, nor by anybody the line is about; an objection to the whole is
     * about a person only when every line is.
     */
    @Transactional
    public void decide(NoticeId id, UUID objectionId, int version, PersonId decider, boolean uphold, String reason) {
        var notice = rows.findForUpdate(id).orElseThrow();
        var objection = notice.objections().stream()
                .filter(o -> o.id().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("programme.refusal.no-such-line")));
        if (!objection.isOpen()) {
            throw new Refused(Refusal.of("programme.refusal.objection-decided"));
        }
        NoticeAct.DECIDE.requireFrom(notice.state());
        refuseInvolved(notice, objection, decider);
        if (reason.strip().length() < 2 || reason.length() > 2000) {
            throw new Refused(Refusal.at("decision", "programme.refusal.decision-reason"));
        }
        writes.decide(objection, version, uphold ? Objection.State.UPHELD : Objection.State.REJECTED, reason.strip());
        var after = rows.find(id).orElseThrow();
        var subject = subject(notice.kind());
        for (var line : affected(notice, objection.line())) {
            if (notice.isUpheldAgainst(line.id())) {
                continue;
            }
            if (uphold) {
                subject.upheld(line.subjectId(), notice.facts(), reason.strip());
            } else if (after.objections().stream().noneMatch(o -> o.isOpen() && o.concerns(line.id()))) {
                subject.objectionsRejected(line.subjectId(), notice.facts());
            }
        }
        auditLog.append(NoticeAct.DECIDE.logged(), Subject.of("programme.objection", objectionId), reason.strip());
    }

    private void refuseInvolved(Notice notice, Objection objection, PersonId decider) {
        if (decider.equals(objection.person())) {
            throw new Refused(Refusal.of("programme.refusal.own-objection"));
        }
        if (isConcerned(notice, objection, decider)) {
            throw new Refused(Refusal.of("programme.refusal.objection-concerns-you"));
        }
    }

    boolean isConcerned(Notice notice, Objection objection, PersonId person) {
        var subject = subject(notice.kind());
        return affected(notice, objection.line()).stream()
                .allMatch(line -> subject.concerned(line.subjectId()).contains(person));
    }

    private static List<NoticeLine> affected(Notice notice, @Nullable UUID lineId) {
        return lineId == null ? notice.lines() : notice.line(lineId).stream().toList();
    }

    /** Withdraws it with a reason that stays readable; its lines wait for another notice. */
    @Transactional
    public void withdraw(NoticeId id, int version, String reason) {
        var notice = at(id, version, NoticeAct.WITHDRAW);
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.at("reason", "programme.refusal.reason"));
        }
        writes.end(id, version, NoticeAct.WITHDRAW.to(), reason.strip());
        if (notice.state() == NoticeState.PUBLICISING) {
            notice.lines().stream()
                    .filter(line -> !notice.isUpheldAgainst(line.id()))
                    .forEach(
                            line -> subject(notice.kind()).withdrawn(line.subjectId(), notice.facts(), reason.strip()));
        }
        auditLog.append(NoticeAct.WITHDRAW.logged(), about(id), reason.strip());
    }

    List<NoticeId> due() {
        return rows.due(dates.today());
    }

    /** Concludes a notice whose days are over; does nothing when it is not due, or was concluded meanwhile. */
    @Transactional
    public boolean conclude(NoticeId id) {
        LocalDate today = dates.today();
        var notice = rows.findForUpdate(id).orElseThrow();
        if (!notice.isDueOn(today)) {
            return false;
        }
        writes.end(id, notice.version(), NoticeAct.CONCLUDE.to(), "");
        var concluded = rows.find(id).orElseThrow();
        concluded.lines().stream()
                .filter(line -> !concluded.isUpheldAgainst(line.id()))
                .forEach(line -> subject(concluded.kind()).concluded(line.subjectId(), concluded.facts(), today));
        auditLog.append(NoticeAct.CONCLUDE.logged(), about(id));
        return true;
    }

    private Notice at(NoticeId id, int version, NoticeAct act) {
        var notice = rows.findForUpdate(id).orElseThrow();
        act.requireFrom(notice.state());
        if (notice.version() != version) {
            throw new EditConflict("programme.notice");
        }
        return notice;
    }

    private static Subject about(NoticeId id) {
        return Subject.of("programme.notice", id.value());
    }
}
