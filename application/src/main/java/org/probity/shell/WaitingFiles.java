package org.probity.shell;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that are no registers and yet are shown before they are imported: kept for their sender for an hour, and for good once
 * imported, as the source of what they changed.
 */
@Component
public class WaitingFiles {

    private final ImportPreviews previews;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    WaitingFiles(ImportPreviews previews, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.previews = previews;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Keeps a file until its sender confirms it.
     *
     * @param purpose what it is to be imported into, at most 80 characters
     */
    public UUID keep(Viewer viewer, String purpose, String name, byte[] content) {
        return previews.keep(viewer.account(), viewer.requireUnit(), purpose, FileName.clean(name), content);
    }

    /** The file while its sender may still confirm it. */
    public Optional<WaitingFile> find(Viewer viewer, String purpose, UUID id) {
        return previews.find(id, viewer.account())
                .filter(file -> isFor(file, viewer, purpose))
                .map(file -> new WaitingFile(file.id(), file.fileName(), file.content()));
    }

    /**
     * Holds the file and notes that it is imported now, once.
     *
     * @param kind  message key of what it brought
     * @throws Refused when it was imported before, or its hour is over
     */
    @Transactional
    public void imported(Viewer viewer, String purpose, UUID id, String kind, int added, int changed, int ended) {
        var file = previews.hold(id, viewer.account())
                .filter(one -> isFor(one, viewer, purpose))
                .orElseThrow(() -> new Refused(Refusal.of("shell.refusal.import-expired")));
        previews.used(file.id(), actor.get().name(), List.of(new ImportPreview.Done(kind, added, changed, ended, 0)));
        auditLog.append("shell.register-imported", Subject.of("shell.import", id), file.fileName());
    }

    private boolean isFor(ImportPreview file, Viewer viewer, String purpose) {
        return file.register().equals(purpose)
                && file.unit().equals(viewer.requireUnit())
                && !file.isUsed()
                && !file.isExpired(clock.instant());
    }
}
