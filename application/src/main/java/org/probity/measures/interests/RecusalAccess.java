package org.probity.measures.interests;

import java.util.UUID;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see a recusal, why it is, and who decides it. That somebody keeps out of a matter is open as far as {@code
 * measures:read-recusals} reaches; the tie behind it to the person, discipline inspection, and whoever raised or decides it.
 */
@Component
class RecusalAccess {

    static final String READ = "measures:read-recusals";
    static final String DECIDE = "measures:decide-recusal";

    private final RecusalRows rows;
    private final Recusals recusals;

    RecusalAccess(RecusalRows rows, Recusals recusals) {
        this.rows = rows;
        this.recusals = recusals;
    }

    static Scope scope(Viewer viewer) {
        return viewer.may(READ) ? viewer.scope(READ) : Scope.nothing(viewer.requireUnit());
    }

    Recusal readable(Viewer viewer, UUID id) {
        var recusal = rows.find(id)
                .filter(found -> found.unit().equals(viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var open = recusal.person().equals(viewer.person())
                || scope(viewer).covers(recusal.unit(), recusal.section(), recusal.post());
        if (!open) {
            throw new AccessDeniedException(READ);
        }
        return recusal;
    }

    boolean maySeeGrounds(Viewer viewer, Recusal recusal) {
        var person = viewer.requirePerson();
        return person.equals(recusal.person())
                || person.equals(recusal.raisedBy())
                || person.equals(recusal.decidedBy())
                || viewer.may("measures:read-declarations")
                || recusal.state() == RecusalState.ANNOUNCED && mayDecide(viewer, recusal);
    }

    boolean mayDecide(Viewer viewer, Recusal recusal) {
        if (!viewer.may(DECIDE)) {
            return false;
        }
        return RecusalDecider.may(new RecusalDecider.Facts(
                viewer.requirePerson(),
                recusal.person(),
                viewer.scope(DECIDE).covers(recusal.unit(), recusal.section(), recusal.post()),
                viewer.is(Role.SUPERIOR),
                recusals.isHead(recusal),
                rows.concerned(recusal.unit(), recusal.matter(), recusal.power(), recusal.caseNumber())));
    }

    /** Whether the viewer may order that somebody keeps out of a matter. */
    boolean mayOrder(
            Viewer viewer,
            PersonId person,
            String matter,
            @org.jspecify.annotations.Nullable UUID power,
            String number) {
        var unit = viewer.requireUnit();
        return viewer.may(DECIDE)
                && recusals.seat(unit, person)
                        .filter(seat -> RecusalDecider.may(new RecusalDecider.Facts(
                                viewer.requirePerson(),
                                person,
                                viewer.scope(DECIDE).covers(unit, seat.section(), seat.post()),
                                viewer.is(Role.SUPERIOR),
                                recusals.isHead(unit, person),
                                rows.concerned(unit, matter, power, number))))
                        .isPresent();
    }
}
