package org.probity.measures.checks;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Files of a check: read by whoever sees the check, kept by who made it. */
@Component
class CheckFiles implements AttachmentOwner {

    private final CheckRecords records;

    CheckFiles(CheckRecords records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return ChecksAudit.CHECK;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return records.find(subjectId).map(CheckRecord::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return records.find(subjectId)
                .filter(record -> ChecksAccess.scope(viewer).covers(record.unit(), record.section(), record.post()))
                .isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return ChecksPages.mayCheck(viewer)
                && records.find(subjectId)
                        .filter(record -> record.checker().equals(viewer.person()))
                        .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return "/measures/checks/records/" + subjectId;
    }
}
