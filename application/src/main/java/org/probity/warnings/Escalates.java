package org.probity.warnings;

import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;

/** A kind of warning that ends here when somebody takes it a rung higher. */
public interface Escalates {

    WarningKind kind();

    /** Whether this viewer may decide that. */
    boolean mayEscalate(Viewer viewer, Warning warning);

    /** Ends it as taken a rung higher. */
    void escalate(Viewer viewer, Warning warning);

    /** Why it should be taken higher besides being overdue; none where nothing but time speaks for it. */
    WarningEscalation.@Nullable Cause cause(Warning warning);
}
