package org.probity.powers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings batches of reviewed powers before the leading group, and takes its decision: nobody approves powers alone. */
@Component
class BatchAgenda implements AgendaSubject {

    private static final int NAMED = 40;

    private final Batches batches;
    private final PowerActs acts;

    BatchAgenda(Batches batches, PowerActs acts) {
        this.batches = batches;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return Batches.SUBJECT;
    }

    @Override
    public String label() {
        return "powers.agenda.batch";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return batches.waiting(unit).stream()
                .map(batch -> AgendaMatter.plain(
                        batch.id().value(),
                        null,
                        batch.title(),
                        proposal(batches.powersOf(batch.id())),
                        Set.of(MeetingBody.LEADING_GROUP),
                        "/powers/batches/" + batch.id()))
                .toList();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return batches.powersOf(new BatchId(subjectId)).stream()
                .flatMap(power -> power.drafters().stream())
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void decided(UUID subjectId, AgendaDecision decision) {
        var id = new BatchId(subjectId);
        var batch = batches.find(id).orElseThrow();
        if (batch.state() != Batches.State.WAITING) {
            throw new Refused(Refusal.of("powers.refusal.batch-decided"));
        }
        var state = switch (decision.outcome()) {
            case ADOPTED -> Batches.State.ADOPTED;
            case REJECTED -> Batches.State.REJECTED;
            case RETURNED -> Batches.State.RETURNED;
        };
        var powers = batches.powersOf(id);
        batches.close(id, state, decision.text());
        for (var power : powers) {
            acts.decide(power, decision.adopted(), words(decision));
        }
    }

    /** A return needs words; a vote that failed may have none of its own. */
    private static String words(AgendaDecision decision) {
        var text = decision.text().strip();
        var counted = decision.votesFor() + " / " + decision.members();
        return text.length() < 2 ? counted : text.length() > 1900 ? text.substring(0, 1900) : text;
    }

    private static Bilingual proposal(List<Power> powers) {
        var zh = powers.stream()
                .limit(NAMED)
                .map(power -> power.code() + " "
                        + (power.name().zh().isEmpty()
                                ? power.name().en()
                                : power.name().zh()))
                .collect(Collectors.joining("；"));
        var en = powers.stream()
                .limit(NAMED)
                .map(power -> power.code() + " "
                        + (power.name().en().isEmpty()
                                ? power.name().zh()
                                : power.name().en()))
                .collect(Collectors.joining("; "));
        var more = powers.size() > NAMED ? " …" : "";
        return new Bilingual(zh + more, en + more);
    }
}
