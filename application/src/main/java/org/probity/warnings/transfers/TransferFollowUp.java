package org.probity.warnings.transfers;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalFollowUp;
import org.probity.monitoring.signals.SignalState;
import org.springframework.stereotype.Component;

/** Any sign of a breach in a confirmed signal leads to a transfer at once; no step of the ladder is needed. */
@Component
class TransferFollowUp implements SignalFollowUp {

    private static final int LAST = 90;

    @Override
    public List<NextStep> openFor(SignalFacts signal, Viewer viewer) {
        var open = viewer.may(TransferPages.TRANSFER)
                && (signal.state() == SignalState.CONFIRMED || signal.state() == SignalState.TAKEN_UP)
                && !signal.persons().contains(viewer.person());
        return open
                ? List.of(new NextStep(
                        LAST,
                        "warnings.transfer.new",
                        "/warnings/transfers/new?signal=" + signal.id(),
                        TransferPages.TRANSFER))
                : List.of();
    }
}
