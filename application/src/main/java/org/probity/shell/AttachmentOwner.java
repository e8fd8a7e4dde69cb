package org.probity.shell;

import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;

/** Answers for the files of one kind of subject; the module that owns the subject implements it as a bean. */
public interface AttachmentOwner {

    /** Module and thing, as in {@code powers.power}. */
    String kind();

    /** The unit of the subject; empty when there is no such subject. */
    java.util.Optional<UnitId> unitOf(UUID subjectId);

    boolean mayRead(Viewer viewer, UUID subjectId);

    /** Whether the viewer may add files and withdraw them. */
    boolean mayChange(Viewer viewer, UUID subjectId);

    /** The page that shows the subject with its files. */
    String pageOf(UUID subjectId);
}
