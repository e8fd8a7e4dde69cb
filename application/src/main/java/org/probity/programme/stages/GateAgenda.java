package org.probity.programme.stages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A stage that is to open early or with something missing is the leading group's to decide. It concerns nobody in person. */
@Component
class GateAgenda implements AgendaSubject {

    private final Gates gates;
    private final Stages stages;
    private final MessageSource messages;

    GateAgenda(Gates gates, Stages stages, MessageSource messages) {
        this.gates = gates;
        this.stages = stages;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Stages.SUBJECT;
    }

    @Override
    public String label() {
        return "programme.agenda.gate";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return gates.asked(unit).stream()
                .map(gate -> AgendaMatter.plain(
                        gate.id().value(),
                        null,
                        new Bilingual(title(gate, Locale.SIMPLIFIED_CHINESE), title(gate, Locale.ENGLISH)),
                        new Bilingual(proposal(gate, Locale.SIMPLIFIED_CHINESE), proposal(gate, Locale.ENGLISH)),
                        Set.of(MeetingBody.LEADING_GROUP),
                        "/programme/cycle"))
                .toList();
    }

    private String title(StageGate gate, Locale locale) {
        return messages.getMessage(
                "programme.gate.matter." + gate.to(), new Object[] {String.valueOf(gate.year())}, locale);
    }

    private String proposal(StageGate gate, Locale locale) {
        return messages.getMessage(
                "programme.gate.proposal",
                new Object[] {gate.unmet(), gate.checklist().size(), gate.reason()},
                locale);
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return Set.of();
    }

    @Override
    public void decided(UUID subjectId, AgendaDecision decision) {
        stages.decided(new GateId(subjectId), decision);
    }
}
