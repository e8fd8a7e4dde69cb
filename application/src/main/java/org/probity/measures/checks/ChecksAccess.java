package org.probity.measures.checks;

import java.util.stream.Stream;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** Whose measures, evidence and checks a viewer sees: those they may read and those they may check. */
final class ChecksAccess {

    static final String READ = "measures:read";
    static final String CHECK = "measures:check";
    static final String EVIDENCE = "measures:evidence";

    private ChecksAccess() {}

    /** Of all permissions that open measures' checks; an administrator sees none. */
    static Scope scope(Viewer viewer) {
        return Stream.of(READ, CHECK, Checkers.AS_LEADER, Checkers.AS_CHIEF)
                .filter(viewer::may)
                .map(viewer::scope)
                .reduce(Scope::and)
                .orElseThrow(() -> new AccessDeniedException(READ));
    }

    static CheckLine visible(Viewer viewer, CheckLine line) {
        if (!covers(viewer, line)) {
            throw new AccessDeniedException(READ);
        }
        return line;
    }

    static boolean covers(Viewer viewer, CheckLine line) {
        return scope(viewer).covers(line.unit(), line.section(), line.post());
    }

    /** Whether the viewer keeps the evidence of the measure: its post's holder, and the chief of the section. */
    static boolean keepsEvidence(Viewer viewer, CheckLine line) {
        return viewer.may(EVIDENCE)
                && viewer.person() != null
                && viewer.scope(EVIDENCE).covers(line.unit(), line.section(), line.post());
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
