package org.probity.measures.checks;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Files of evidence: read by whoever sees the measure's checks; its author adds and withdraws until a check looked at it. */
@Component
class EvidenceFiles implements AttachmentOwner {

    private final Evidences evidences;

    EvidenceFiles(Evidences evidences) {
        this.evidences = evidences;
    }

    @Override
    public String kind() {
        return ChecksAudit.EVIDENCE;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return evidences.find(subjectId).map(Evidence::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return evidences
                .find(subjectId)
                .filter(entry -> ChecksAccess.scope(viewer).covers(entry.unit(), entry.section(), entry.post()))
                .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return viewer.may(ChecksAccess.EVIDENCE)
                && evidences
                        .find(subjectId)
                        .filter(entry -> entry.person().equals(viewer.person()) && entry.verifiedOn() == null)
                        .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return "/measures/checks/" + evidences.find(subjectId).orElseThrow().measure();
    }
}
