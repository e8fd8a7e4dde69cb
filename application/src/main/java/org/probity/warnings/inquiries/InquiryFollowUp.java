package org.probity.warnings.inquiries;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalFollowUp;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.warnings.WarningRules;
import org.probity.warnings.WarningSignals;
import org.springframework.stereotype.Component;

/** After a confirmed orange signal the rules suggest an inquiry letter; after another it needs its own ground (§6). */
@Component
class InquiryFollowUp implements SignalFollowUp {

    private static final int PLACE = 20;

    private final WarningRules rules;

    InquiryFollowUp(WarningRules rules) {
        this.rules = rules;
    }

    @Override
    public List<NextStep> openFor(SignalFacts signal, Viewer viewer) {
        var open = WarningSignals.isConfirmed(signal)
                && viewer.may(Inquiries.INQUIRE)
                && !signal.persons().isEmpty()
                && signal.persons().stream().allMatch(person -> rules.mayHandle(viewer, person));
        return open
                ? List.of(new NextStep(
                        PLACE,
                        signal.level() == SignalLevel.ORANGE
                                ? "warnings.inquiry.from-signal.suggested"
                                : "warnings.inquiry.from-signal",
                        "/warnings/inquiries/new?signal=" + signal.id(),
                        Inquiries.INQUIRE))
                : List.of();
    }
}
