package org.probity.measures.dossiers;

import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.risks.RiskPointId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens the dossier of a point to whoever may read the measures against it. */
@Component
class DossierAccess {

    private final Dossiers dossiers;

    DossierAccess(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    Dossier read(Viewer viewer, UUID point) {
        var dossier = dossiers.of(new RiskPointId(point))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        viewer.require(
                "measures:read",
                dossier.point().unit(),
                dossier.point().section(),
                dossier.point().post());
        return dossier;
    }

    Dossier write(Viewer viewer, UUID point) {
        var dossier = read(viewer, point);
        if (!DossierActs.mayWrite(viewer, dossier)) {
            throw new AccessDeniedException("measures:dossier");
        }
        return dossier;
    }
}
