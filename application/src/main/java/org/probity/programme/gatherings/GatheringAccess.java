package org.probity.programme.gatherings;

import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see and who may arrange a gathering. All staff read what was planned and said; who came is seen as far as {@code
 * programme:attendance} reaches, one's own line always.
 */
@Component
public class GatheringAccess {

    private final Gatherings gatherings;

    GatheringAccess(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    /** The gathering, for somebody of its unit. */
    public Gathering readable(Viewer viewer, GatheringKind kind, GatheringId id) {
        return gatherings
                .find(id)
                .filter(g -> g.unit().equals(viewer.unit()) && g.kind() == kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The gathering, for somebody who may plan and record it. */
    public Gathering arrangeable(Viewer viewer, GatheringKind kind, GatheringId id) {
        var gathering = readable(viewer, kind, id);
        if (!viewer.may(kind.permission())) {
            throw new AccessDeniedException(kind.permission());
        }
        return gathering;
    }

    /** The rows of attendance that are open to the viewer; none for who has no post and no task here. */
    public static Scope scope(Viewer viewer) {
        return viewer.may("programme:attendance")
                ? viewer.scope("programme:attendance")
                : Scope.nothing(viewer.requireUnit());
    }
}
