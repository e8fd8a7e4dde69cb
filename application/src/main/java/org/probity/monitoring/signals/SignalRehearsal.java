package org.probity.monitoring.signals;

import java.util.List;
import org.probity.identity.Viewers;
import org.probity.organization.PersonId;
import org.springframework.stereotype.Component;

/** Plays verification through for the demonstration: the same acts that people do on the page, refused for the same reasons. */
@Component
public class SignalRehearsal {

    private final Signals signals;
    private final SignalActs acts;
    private final Verifiers verifiers;
    private final Viewers viewers;

    SignalRehearsal(Signals signals, SignalActs acts, Verifiers verifiers, Viewers viewers) {
        this.signals = signals;
        this.acts = acts;
        this.verifiers = verifiers;
        this.viewers = viewers;
    }

    /** The two who verify: one writes, the other, who is of the body that may, concludes. */
    public record Pair(PersonId writes, PersonId concludes) {}

    /** The first two whom it does not concern, those of the body before others. */
    public Pair pair(SignalId id) {
        var found = verifiers.of(signals.require(id));
        return new Pair(found.get(1).person(), found.get(0).person());
    }

    public void assign(SignalId id, Pair pair, PersonId by) {
        acts.assign(
                id,
                version(id),
                pair.concludes(),
                pair.writes(),
                "",
                viewers.of(by).orElseThrow());
    }

    public void tell(SignalId id, PersonId by) {
        List.copyOf(signals.require(id).persons())
                .forEach(person ->
                        acts.tell(id, version(id), person, viewers.of(by).orElseThrow()));
    }

    public void answer(SignalId id, PersonId by, String answer) {
        acts.answer(id, version(id), answer, viewers.of(by).orElseThrow());
    }

    public void propose(SignalId id, PersonId by, Findings findings) {
        acts.propose(id, version(id), findings, viewers.of(by).orElseThrow());
    }

    public void conclude(SignalId id, PersonId by, String opinion) {
        acts.conclude(id, version(id), opinion, viewers.of(by).orElseThrow());
    }

    private int version(SignalId id) {
        return signals.require(id).version();
    }
}
