package org.probity.programme.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaMatter;

/** Everything the page of one meeting shows. */
record MeetingSheet(Meeting meeting, boolean mayArrange, List<Row> rows) {

    /**
     * One item of the agenda.
     *
     * @param kind         message key of its kind
     * @param matter       what may be decided now; none when it is decided or no longer pending
     * @param concerned    members present who are recused from it
     * @param canBeCarried whether enough members may vote
     */
    record Row(
            AgendaItem item,
            String kind,
            @Nullable AgendaMatter matter,
            List<Member> concerned,
            boolean canBeCarried,
            Tally tally) {

        public boolean isOpen() {
            return !item.isDecided() && matter != null;
        }

        /** Whether somebody's vote on this item was typed apart from the one for all. */
        public boolean differs(org.springframework.util.MultiValueMap<String, String> typed) {
            return typed.entrySet().stream()
                    .anyMatch(field -> field.getKey().startsWith("except." + item.id() + ".")
                            && field.getValue().stream()
                                    .anyMatch(value -> !value.isBlank() && !value.equals(Choice.RECUSED.name())));
        }

        public boolean isRecused(Member member) {
            return concerned.contains(member);
        }
    }

    public List<Member> present() {
        return meeting.members().stream().filter(Member::isPresent).toList();
    }

    public boolean hasOpen() {
        return rows.stream().anyMatch(Row::isOpen);
    }

    public Choice[] choices() {
        return new Choice[] {Choice.FOR, Choice.AGAINST, Choice.ABSTAIN};
    }

    static MeetingSheet of(Meeting meeting, boolean mayArrange, Matters matters) {
        Map<MatterRef, AgendaMatter> pending = meeting.is(MeetingState.HELD) || meeting.is(MeetingState.PLANNED)
                ? matters.pendingByRef(meeting.unit(), meeting.body(), meeting.section(), meeting.id())
                : Map.of();
        var rows = new ArrayList<Row>();
        for (var item : meeting.items()) {
            var subject = matters.subject(item.kind());
            var concerned = item.isDecided() ? Set.<PersonId>of() : subject.concerned(item.subjectId());
            rows.add(new Row(
                    item,
                    subject.label(),
                    item.isDecided() ? null : pending.get(new MatterRef(item.kind(), item.subjectId())),
                    meeting.members().stream()
                            .filter(member -> concerned.contains(member.person()))
                            .toList(),
                    !meeting.is(MeetingState.HELD)
                            || Meetings.ballot(meeting, concerned).canBeCarried(),
                    item.tally(meeting.members().size())));
        }
        return new MeetingSheet(meeting, mayArrange, rows);
    }
}
