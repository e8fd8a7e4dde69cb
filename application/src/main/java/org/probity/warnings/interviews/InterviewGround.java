package org.probity.warnings.interviews;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalSource;
import org.probity.monitoring.signals.SignalState;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * What an interview rests on (P4.2d): a red signal that was confirmed (a cluster of petitions and a joint letter come as such), an inquiry
 * that was not answered satisfactorily, or a warning that rose to this step.
 */
public record InterviewGround(
        InterviewTrigger trigger,
        String reference,
        PostId post,
        PersonId person,
        List<UUID> signals,
        @Nullable WarningId parent,
        Bilingual wording) {

    public InterviewGround {
        signals = List.copyOf(signals);
    }

    /** @throws Refused when the signal does not carry an interview */
    static InterviewGround of(SignalFacts signal, PersonId holder) {
        var post = signal.post();
        if (post == null) {
            throw new Refused(Refusal.of("warnings.interview.refusal.signal-without-post"));
        }
        if (!carries(signal.level(), signal.state())) {
            throw new Refused(Refusal.of("warnings.interview.refusal.no-ground"));
        }
        return new InterviewGround(
                signal.source() == SignalSource.PETITION
                        ? InterviewTrigger.PETITION_CLUSTER
                        : InterviewTrigger.RED_SIGNAL,
                signal.number(),
                post,
                holder,
                List.of(signal.id().value()),
                null,
                signal.wording());
    }

    static boolean carries(SignalLevel level, SignalState state) {
        return level == SignalLevel.RED && (state == SignalState.CONFIRMED || state == SignalState.TAKEN_UP);
    }

    /** @throws Refused when the warning did not rise to this step */
    static InterviewGround of(Warning parent) {
        if (!rises(parent.kind(), parent.state())) {
            throw new Refused(Refusal.of("warnings.interview.refusal.no-ground"));
        }
        var number = parent.number();
        return new InterviewGround(
                parent.kind() == WarningKind.INQUIRY ? InterviewTrigger.INQUIRY : InterviewTrigger.ESCALATION,
                number == null ? parent.id().toString() : number,
                parent.post(),
                parent.person(),
                parent.signals(),
                parent.id(),
                parent.cause());
    }

    static boolean rises(WarningKind kind, String state) {
        return (kind == WarningKind.INQUIRY || kind == WarningKind.REMINDER) && state.equals("ESCALATED");
    }
}
