package org.probity.powers;

import org.probity.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a power to whoever may see it; another unit's is denied. */
@Component
public class PowerAccess {

    private static final String DRAFTS = "powers:read-drafts";

    private final Powers powers;

    PowerAccess(Powers powers) {
        this.powers = powers;
    }

    /** The power, when the viewer may see it. */
    public Power read(Viewer viewer, java.util.UUID id) {
        var power = powers.find(new PowerId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!PowerActs.may(viewer, "powers:read", power)) {
            throw new AccessDeniedException("powers:read");
        }
        return power;
    }

    /** Whether the viewer has a part in making or overseeing drafts of the power. */
    public boolean mayReadDraft(Viewer viewer, Power power) {
        if (!viewer.may(DRAFTS)) {
            return false;
        }
        var scope = viewer.scope(DRAFTS);
        var section = power.section();
        return section == null
                ? scope.whole() && scope.unit().equals(power.unit())
                : scope.covers(power.unit(), section, null);
    }

    /** @throws AccessDeniedException unless the edition is in force, or the viewer may read drafts */
    public void requireEdition(Viewer viewer, Power power, boolean draft) {
        if ((draft || !power.state().inForce()) && !mayReadDraft(viewer, power)) {
            throw new AccessDeniedException(DRAFTS);
        }
    }

    /** Whether the viewer may change what the edition under way says, as it stands now. */
    public boolean mayEdit(Viewer viewer, Power power) {
        return PowerPage.mayEdit(viewer, power);
    }

    /** The power, when the viewer may write what it says. */
    public Power draft(Viewer viewer, java.util.UUID id) {
        var power = read(viewer, id);
        if (!PowerActs.may(viewer, "powers:draft", power)) {
            throw new AccessDeniedException("powers:draft");
        }
        return power;
    }
}
