package org.probity.warnings.inquiries;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.probity.warnings.Turn;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.Warnings;
import org.springframework.stereotype.Component;

/** Evidence with a reply: read by whoever sees the inquiry; added by the addressee alone, while it is their turn. */
@Component
class ReplyFiles implements AttachmentOwner {

    static final String KIND = "warnings.reply";

    private final Warnings warnings;
    private final WarningAccess access;

    ReplyFiles(Warnings warnings, WarningAccess access) {
        this.warnings = warnings;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return inquiry(subjectId).map(Warning::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return warnings.find(new WarningId(subjectId), viewer).isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return inquiry(subjectId)
                .filter(warning -> access.isSubject(viewer, warning) && warning.turn() == Turn.SUBJECT)
                .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return WarningKind.INQUIRY.path(new WarningId(subjectId));
    }

    private Optional<Warning> inquiry(UUID id) {
        return warnings.find(new WarningId(id)).filter(warning -> warning.kind() == WarningKind.INQUIRY);
    }
}
