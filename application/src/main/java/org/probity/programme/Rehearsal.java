package org.probity.programme;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.meetings.Attendance;
import org.probity.programme.meetings.Choice;
import org.probity.programme.meetings.MatterRef;
import org.probity.programme.meetings.Meeting;
import org.probity.programme.meetings.MeetingPlan;
import org.probity.programme.meetings.Meetings;
import org.probity.programme.meetings.Member;
import org.probity.programme.meetings.Motion;
import org.probity.programme.meetings.Resolution;
import org.probity.programme.notices.NoticeDraft;
import org.probity.programme.notices.Notices;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/**
 * Plays meetings and notices through for the demonstration: the same acts that people do on the pages, refused for the same
 * reasons.
 */
@Component
public class Rehearsal {

    private final Meetings meetings;
    private final Notices notices;
    private final List<AgendaSubject> agendaSubjects;
    private final List<NoticeSubject> noticeSubjects;
    private final People people;

    Rehearsal(
            Meetings meetings,
            Notices notices,
            List<AgendaSubject> agendaSubjects,
            List<NoticeSubject> noticeSubjects,
            People people) {
        this.meetings = meetings;
        this.notices = notices;
        this.agendaSubjects = agendaSubjects;
        this.noticeSubjects = noticeSubjects;
        this.people = people;
    }

    /** A meeting as the demonstration calls it. */
    public record Call(
            UnitId unit,
            MeetingBody body,
            @Nullable SectionId section,
            Bilingual title,
            LocalDate day,
            PersonId chair,
            PersonId recorder,
            String minutesNumber) {}

    /** Plans a meeting on those pending matters of a kind that are wanted. */
    public MeetingId plan(Call call, String kind, Predicate<AgendaMatter> wanted) {
        var agenda = pending(call.unit(), kind).values().stream()
                .filter(matter -> matter.bodies().contains(call.body()))
                .filter(wanted)
                .map(matter -> new MatterRef(kind, matter.subjectId()))
                .toList();
        return meetings.plan(new MeetingPlan(
                call.unit(),
                call.body(),
                call.section(),
                call.title(),
                call.day(),
                null,
                "三楼会议室",
                call.chair(),
                call.recorder(),
                "",
                agenda));
    }

    /** Holds a planned meeting: everybody comes, everything is adopted as proposed, those concerned are recused; then it is closed. */
    public void hold(MeetingId id, Call call, String kind) {
        var planned = meetings.find(id).orElseThrow();
        var everybody = planned.members().stream().map(Member::person).toList();
        meetings.hold(id, planned.version(), new Attendance(everybody, Map.of()));
        var held = meetings.find(id).orElseThrow();
        meetings.decide(id, held.version(), resolutions(held, kind));
        var decided = meetings.find(id).orElseThrow();
        meetings.minute(id, decided.version(), call.minutesNumber(), "", "与会人员逐项讨论，主要负责人末位表态。");
        meetings.close(id, meetings.find(id).orElseThrow().version());
    }

    private List<Resolution> resolutions(Meeting meeting, String kind) {
        var subject = agendaSubjects.stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var pending = pending(meeting.unit(), kind);
        var resolutions = new ArrayList<Resolution>();
        for (var item : meeting.items()) {
            var concerned = subject.concerned(item.subjectId());
            var votes = meeting.members().stream()
                    .map(Member::person)
                    .collect(toMap(p -> p, p -> concerned.contains(p) ? Choice.RECUSED : Choice.FOR));
            var matter = pending.get(item.subjectId());
            var option = matter == null ? null : matter.proposedOption();
            resolutions.add(new Resolution(item.id(), Motion.ADOPT, option, "同意所提意见。", votes));
        }
        return resolutions;
    }

    private Map<UUID, AgendaMatter> pending(UnitId unit, String kind) {
        return agendaSubjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .flatMap(subject -> subject.pending(unit).stream())
                .collect(toMap(AgendaMatter::subjectId, matter -> matter, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** Publishes what of a kind waits for it. */
    public NoticeId publish(UnitId unit, String kind, String number, Bilingual title, Bilingual body) {
        var subjects = noticeSubjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .flatMap(subject -> subject.pending(unit).stream())
                .map(NoticeEntry::subjectId)
                .toList();
        var id = notices.draft(
                new NoticeDraft(unit, kind, number, title, body, "公示栏、内网", "防控办，办公室 201 室，0000-12345", 5, subjects));
        notices.publish(id, notices.find(id).orElseThrow().version());
        return id;
    }

    /** Somebody objects to the first line of a notice. */
    public void object(NoticeId id, PersonId person, String text) {
        var notice = notices.find(id).orElseThrow();
        var name = people.find(person).orElseThrow().name().in(Locale.SIMPLIFIED_CHINESE);
        notices.object(id, notice.lines().get(0).id(), person, name, text);
    }

    /** Concludes a notice whose period is over. */
    public void conclude(NoticeId id) {
        notices.conclude(id);
    }
}
