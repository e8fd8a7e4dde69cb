package org.probity.warnings.interviews;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalFollowUp;
import org.springframework.stereotype.Component;

/** A confirmed red signal may lead to an interview. */
@Component
class InterviewFollowUp implements SignalFollowUp {

    private static final int PLACE = 30;

    private final InterviewAccess access;

    InterviewFollowUp(InterviewAccess access) {
        this.access = access;
    }

    @Override
    public List<NextStep> openFor(SignalFacts signal, Viewer viewer) {
        var open = signal.post() != null
                && InterviewGround.carries(signal.level(), signal.state())
                && signal.persons().stream().allMatch(person -> access.mayCall(viewer, person));
        return open
                ? List.of(new NextStep(
                        PLACE,
                        "warnings.interview.call",
                        "/warnings/interviews/new?signal=" + signal.id(),
                        InterviewAccess.ARRANGE))
                : List.of();
    }
}
