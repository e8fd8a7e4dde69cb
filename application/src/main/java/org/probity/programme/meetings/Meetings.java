package org.probity.programme.meetings;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaOption;
import org.probity.programme.Cycles;
import org.probity.programme.MeetingId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of meetings, from plan to closed minutes (F9; P2.1.2d, e, P2.1.3g). Whether the viewer may act is the page's question. */
@Service
public class Meetings {

    private final MeetingRows rows;
    private final MeetingWrites writes;
    private final Bodies bodies;
    private final Matters matters;
    private final Cycles cycles;
    private final AuditLog auditLog;
    private final Dates dates;

    Meetings(
            MeetingRows rows,
            MeetingWrites writes,
            Bodies bodies,
            Matters matters,
            Cycles cycles,
            AuditLog auditLog,
            Dates dates) {
        this.rows = rows;
        this.writes = writes;
        this.bodies = bodies;
        this.matters = matters;
        this.cycles = cycles;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    public Optional<Meeting> find(MeetingId id) {
        return rows.find(id);
    }

    /** Calls a meeting: its members are those of the day on which it is to be held. */
    @Transactional
    public MeetingId plan(MeetingPlan plan) {
        var cycle = cycles.requireCurrent(plan.unit());
        var id = MeetingId.random();
        var members = members(plan);
        var agenda = chosen(plan, null);
        writes.insert(id, cycle.id(), plan);
        writeAgenda(id, members, agenda);
        auditLog.append("programme.meeting-planned", subject(id));
        return id;
    }

    @Transactional
    public void replan(MeetingId id, int version, MeetingPlan plan) {
        var meeting = at(id, version, MeetingAct.REPLAN);
        if (plan.body() != meeting.body() || !java.util.Objects.equals(plan.section(), meeting.section())) {
            throw new Refused(Refusal.of("programme.refusal.body-fixed"));
        }
        var members = members(plan);
        var agenda = chosen(plan, id);
        writes.replan(id, version, plan);
        writeAgenda(id, members, agenda);
        auditLog.append(MeetingAct.REPLAN.logged(), subject(id));
    }

    private List<Member> members(MeetingPlan plan) {
        var members = bodies.members(plan.unit(), plan.body(), plan.section(), plan.heldOn());
        if (members.size() < 2) {
            throw new Refused(Refusal.at("body", "programme.refusal.body-too-small"));
        }
        if (members.stream().noneMatch(member -> member.person().equals(plan.chair()))) {
            throw new Refused(Refusal.at("chair", "programme.refusal.chair-not-a-member"));
        }
        return members;
    }

    private Map<MatterRef, AgendaMatter> chosen(MeetingPlan plan, @Nullable MeetingId except) {
        var pending = matters.pendingByRef(plan.unit(), plan.body(), plan.section(), except);
        var agenda = new LinkedHashMap<MatterRef, AgendaMatter>();
        var ordered = plan.agenda().stream()
                .sorted(java.util.Comparator.comparing(
                        (MatterRef ref) -> matters.subject(ref.kind()).order()))
                .toList();
        for (var ref : ordered) {
            var matter = pending.get(ref);
            if (matter == null) {
                throw new Refused(Refusal.at("agenda", "programme.refusal.not-pending-any-more"));
            }
            agenda.put(ref, matter);
        }
        return agenda;
    }

    private void writeAgenda(MeetingId id, List<Member> members, Map<MatterRef, AgendaMatter> agenda) {
        writes.members(id, members);
        var position = 0;
        for (var line : agenda.entrySet()) {
            writes.item(id, ++position, line.getKey().kind(), line.getValue());
        }
    }

    /** Records that it was held and who came. */
    @Transactional
    public void hold(MeetingId id, int version, Attendance attendance) {
        var meeting = at(id, version, MeetingAct.HOLD);
        if (meeting.heldOn().isAfter(dates.today())) {
            throw new Refused(Refusal.of("programme.refusal.held-in-future"));
        }
        var onTheDay = bodies.members(meeting.unit(), meeting.body(), meeting.section(), meeting.heldOn()).stream()
                .map(Member::person)
                .collect(toSet());
        if (!onTheDay.equals(meeting.members().stream().map(Member::person).collect(toSet()))) {
            throw new Refused(Refusal.of("programme.refusal.members-changed"));
        }
        Refused.ifAny(attendance.refusals(names(meeting), meeting.chair()));
        writes.move(id, version, MeetingAct.HOLD.to(), null);
        for (var member : meeting.members()) {
            writes.attendance(
                    id,
                    member.person(),
                    attendance.present().contains(member.person()),
                    attendance.reasons().getOrDefault(member.person(), ""));
        }
        auditLog.append(MeetingAct.HOLD.logged(), subject(id));
    }

    /** Records votes and decisions; all of them, or none when one is refused. */
    @Transactional
    public void decide(MeetingId id, int version, List<Resolution> resolutions) {
        var meeting = at(id, version, MeetingAct.DECIDE);
        if (resolutions.isEmpty()) {
            throw new Refused(Refusal.of("programme.refusal.nothing-chosen"));
        }
        var pending = matters.pendingByRef(meeting.unit(), meeting.body(), meeting.section(), id);
        var now = writes.move(id, version, MeetingAct.DECIDE.to(), null);
        var items = meeting.items().stream().collect(toMap(AgendaItem::id, item -> item));
        var ordered = new ArrayList<>(resolutions);
        ordered.sort(java.util.Comparator.comparing(resolution -> {
            var item = items.get(resolution.item());
            return item == null ? 0 : item.position();
        }));
        for (var resolution : ordered) {
            var item = items.get(resolution.item());
            if (item == null) {
                throw new Refused(Refusal.of("programme.refusal.not-on-agenda"));
            }
            if (item.isDecided()) {
                throw new Refused(Refusal.of("programme.refusal.item-decided", item.position()));
            }
            var matter = pending.get(new MatterRef(item.kind(), item.subjectId()));
            if (matter == null) {
                throw new Refused(Refusal.of("programme.refusal.item-not-pending", item.position()));
            }
            decide(meeting, item, matter, resolution, now);
        }
        auditLog.append(MeetingAct.DECIDE.logged(), subject(id));
    }

    private void decide(
            Meeting meeting, AgendaItem item, AgendaMatter matter, Resolution resolution, java.time.Instant now) {
        var subject = matters.subject(item.kind());
        var ballot = ballot(meeting, subject.concerned(item.subjectId()));
        Refused.ifAny(ballot.refusals(resolution.votes()));
        var tally = ballot.tally(resolution.votes());
        var option = option(item, matter, resolution);
        var outcome = !tally.carried()
                ? AgendaDecision.Outcome.REJECTED
                : resolution.motion() == Motion.ADOPT
                        ? AgendaDecision.Outcome.ADOPTED
                        : AgendaDecision.Outcome.RETURNED;
        var adopted = outcome == AgendaDecision.Outcome.ADOPTED ? option : null;
        var decision = new AgendaDecision(
                outcome,
                adopted == null ? null : adopted.value(),
                resolution.text(),
                meeting.id(),
                item.id(),
                meeting.body(),
                meeting.heldOn(),
                now,
                tally.members(),
                (int) meeting.presentCount(),
                tally.votesFor(),
                tally.votesAgainst(),
                tally.abstained(),
                tally.recused());
        writes.decision(item, resolution, adopted == null ? null : adopted.label(), decision);
        subject.decided(item.subjectId(), decision);
    }

    private static @Nullable AgendaOption option(AgendaItem item, AgendaMatter matter, Resolution resolution) {
        if (resolution.text().length() > 2000) {
            throw new Refused(Refusal.of("programme.refusal.decision-too-long", item.position()));
        }
        if (resolution.motion() == Motion.RETURN) {
            if (resolution.text().length() < 2) {
                throw new Refused(Refusal.of("programme.refusal.return-reason", item.position()));
            }
            return null;
        }
        if (matter.options().isEmpty()) {
            return null;
        }
        var option = matter.options().stream()
                .filter(o -> o.value().equals(resolution.option()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("programme.refusal.option", item.position())));
        if (option.needsReason() && resolution.text().length() < 2) {
            throw new Refused(Refusal.of("programme.refusal.option-reason", item.position()));
        }
        return option;
    }

    static Ballot ballot(Meeting meeting, Set<PersonId> concerned) {
        var present = meeting.members().stream()
                .filter(Member::isPresent)
                .map(Member::person)
                .collect(toSet());
        return new Ballot(names(meeting), present, concerned);
    }

    /** Writes the minutes' number, observers and points of discussion; the head of unit's words stand last. */
    @Transactional
    public void minute(MeetingId id, int version, String number, String observers, String remarks) {
        at(id, version, MeetingAct.MINUTE);
        requireLength("minutesNumber", number, 60);
        requireLength("observers", observers, 1000);
        requireLength("remarks", remarks, 20000);
        writes.minutes(id, version, number.strip(), observers.strip(), remarks.strip());
        auditLog.append(MeetingAct.MINUTE.logged(), subject(id));
    }

    private static void requireLength(String field, String text, int most) {
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "programme.refusal.too-long", most));
        }
    }

    /** Closes the minutes; from then on nothing in them changes. What was not decided waits for another meeting. */
    @Transactional
    public void close(MeetingId id, int version) {
        var meeting = at(id, version, MeetingAct.CLOSE);
        if (meeting.minutesNumber().isEmpty()) {
            throw new Refused(Refusal.at("minutesNumber", "programme.refusal.minutes-number"));
        }
        if (meeting.openItems() == meeting.items().size()) {
            throw new Refused(Refusal.of("programme.refusal.nothing-decided"));
        }
        writes.move(id, version, MeetingAct.CLOSE.to(), null);
        auditLog.append(MeetingAct.CLOSE.logged(), subject(id));
    }

    @Transactional
    public void cancel(MeetingId id, int version, String reason) {
        at(id, version, MeetingAct.CANCEL);
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.at("reason", "programme.refusal.reason"));
        }
        writes.move(id, version, MeetingAct.CANCEL.to(), reason.strip());
        auditLog.append(MeetingAct.CANCEL.logged(), subject(id), reason.strip());
    }

    private Meeting at(MeetingId id, int version, MeetingAct act) {
        var meeting = rows.find(id).orElseThrow();
        act.requireFrom(meeting.state());
        if (meeting.version() != version) {
            throw new EditConflict("programme.meeting");
        }
        return meeting;
    }

    /** The members by the names that refusals speak of, in the reader's language. */
    private static Map<PersonId, String> names(Meeting meeting) {
        Locale locale = LocaleContextHolder.getLocale();
        var names = new LinkedHashMap<PersonId, String>();
        meeting.members()
                .forEach(member -> names.put(member.person(), member.name().in(locale)));
        return names;
    }

    private static Subject subject(MeetingId id) {
        return Subject.of("programme.meeting", id.value());
    }
}
