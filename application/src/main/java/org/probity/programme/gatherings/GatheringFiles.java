package org.probity.programme.gatherings;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Materials of a gathering: read by all of the unit, added by who arranges it until its record is closed. */
@Component
class GatheringFiles implements AttachmentOwner {

    static final String KIND = "programme.gathering";

    private final Gatherings gatherings;

    GatheringFiles(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return gatherings.find(new GatheringId(subjectId)).map(Gathering::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return viewer.may("programme:read")
                && unitOf(subjectId).filter(unit -> unit.equals(viewer.unit())).isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return gatherings
                .find(new GatheringId(subjectId))
                .filter(g -> g.unit().equals(viewer.unit())
                        && viewer.may(g.kind().permission())
                        && (g.is(GatheringState.PLANNED) || g.is(GatheringState.HELD)))
                .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return gatherings.find(new GatheringId(subjectId)).orElseThrow().path();
    }
}
