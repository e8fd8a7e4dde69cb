package org.probity.warnings;

import java.util.List;
import java.util.Optional;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Roster;
import org.probity.programme.gatherings.RosterLine;
import org.springframework.stereotype.Component;

/** To whom a warning may be addressed by this viewer: holders of posts within the permission's scope, never oneself. */
@Component
public class Subjects {

    private final Roster roster;
    private final Dates dates;

    Subjects(Roster roster, Dates dates) {
        this.roster = roster;
        this.dates = dates;
    }

    public List<RosterLine> of(Viewer viewer, String permission) {
        var scope = viewer.scope(permission);
        return roster.of(viewer.requireUnit(), Audience.everybody(), dates.today()).stream()
                .filter(line -> !line.person().equals(viewer.person()))
                .filter(line -> scope.covers(viewer.requireUnit(), line.section(), line.post()))
                .toList();
    }

    public Optional<RosterLine> find(Viewer viewer, String permission, PersonId person) {
        return of(viewer, permission).stream()
                .filter(line -> line.person().equals(person))
                .findFirst();
    }

    /** Everybody who could take part: all holders of posts, and no subject's own. */
    public List<RosterLine> colleagues(Viewer viewer) {
        return roster.of(viewer.requireUnit(), Audience.everybody(), dates.today()).stream()
                .filter(line -> !line.person().equals(viewer.person()))
                .toList();
    }
}
