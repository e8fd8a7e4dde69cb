package org.probity.powers.charts;

import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.powers.Power;
import org.probity.powers.PowerAccess;
import org.springframework.stereotype.Component;

/** Who sees which chart: everybody in the unit those of powers in force, drafts only who has a part in making or overseeing them. */
@Component
class ChartAccess {

    private final PowerAccess access;

    ChartAccess(PowerAccess access) {
        this.access = access;
    }

    /** The power, for a viewer who may see some chart of it; a draft asked for by its number is denied like the draft itself. */
    Power read(Viewer viewer, UUID id, int edition) {
        var power = access.read(viewer, id);
        access.requireEdition(viewer, power, edition > power.edition());
        return power;
    }

    boolean mayEdit(Viewer viewer, Power power) {
        return access.mayEdit(viewer, power);
    }

    boolean mayRead(Viewer viewer, Power power, boolean inForce) {
        return inForce && power.state().inForce() || access.mayReadDraft(viewer, power);
    }
}
