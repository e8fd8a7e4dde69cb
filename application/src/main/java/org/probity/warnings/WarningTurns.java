package org.probity.warnings;

import org.probity.identity.Viewer;

/** A kind of warning answers whether one of its warnings waits for a viewer; then it stands first on the board and in the inbox. */
public interface WarningTurns {

    WarningKind kind();

    boolean waitsFor(Viewer viewer, Warning warning);
}
