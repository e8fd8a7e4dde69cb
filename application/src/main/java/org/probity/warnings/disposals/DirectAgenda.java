package org.probity.warnings.disposals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Whether something is disposed of directly is decided by the leading group alone; about the head, by the superior. */
@Component
class DirectAgenda implements AgendaSubject {

    private final DirectRequests requests;
    private final Leadership leadership;
    private final Dates dates;

    DirectAgenda(DirectRequests requests, Leadership leadership, Dates dates) {
        this.requests = requests;
        this.leadership = leadership;
        this.dates = dates;
    }

    @Override
    public String kind() {
        return DirectRequests.SUBJECT;
    }

    @Override
    public String label() {
        return "warnings.agenda.direct";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        var head = leadership.headOf(unit, dates.today());
        return requests.waiting(unit).stream()
                .map(request -> AgendaMatter.plain(
                        request.id(),
                        request.section(),
                        new Bilingual(
                                "直接处置：" + request.postName().zh(),
                                "Direct disposal: " + request.postName().en()),
                        new Bilingual(request.seriousness(), request.seriousness()),
                        request.person().equals(head)
                                ? Set.of(MeetingBody.SUPERIOR)
                                : Set.of(MeetingBody.LEADING_GROUP, MeetingBody.SUPERIOR),
                        "/warnings/disposals/requests"))
                .toList();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return requests.find(subjectId).map(request -> Set.of(request.person())).orElse(Set.of());
    }

    @Override
    public void decided(UUID subjectId, AgendaDecision decision) {
        requests.decided(subjectId, decision);
    }
}
