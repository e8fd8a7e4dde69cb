package org.probity.monitoring.signals;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Evidence that the two verifiers found: read by whoever sees how a signal is verified, kept by the two. */
@Component
class SignalFiles implements AttachmentOwner {

    private final Signals signals;
    private final SignalRows rows;

    SignalFiles(Signals signals, SignalRows rows) {
        this.signals = signals;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return SignalsAudit.SIGNAL;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return rows.facts("s.id = :id", statement -> statement.param("id", subjectId)).stream()
                .map(SignalFacts::unit)
                .findFirst();
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return viewer.person() != null
                && signals.find(new SignalId(subjectId), viewer)
                        .filter(signal -> SignalAccess.inside(signal, viewer))
                        .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return viewer.person() != null
                && signals.find(new SignalId(subjectId), viewer)
                        .filter(signal ->
                                SignalRules.verifies(signal, viewer) && SignalAct.PROPOSE.isOpenIn(signal.state()))
                        .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return SignalFilter.LIST + "/" + subjectId;
    }
}
