package org.probity.warnings;

import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with a warning: the permission over the subject's post, and the rules of segregation. */
@Component
public class WarningAccess {

    private final WarningRules rules;
    private final Leadership leadership;
    private final Dates dates;

    WarningAccess(WarningRules rules, Leadership leadership, Dates dates) {
        this.rules = rules;
        this.leadership = leadership;
        this.dates = dates;
    }

    /** Whether the viewer has the permission over the subject's post, and may handle it. */
    public boolean may(Viewer viewer, String permission, Warning warning) {
        return viewer.may(permission)
                && viewer.scope(permission).covers(warning.unit(), warning.section(), warning.post())
                && rules.mayHandle(viewer, warning);
    }

    /** @throws AccessDeniedException where they may not */
    public void require(Viewer viewer, String permission, Warning warning) {
        if (!may(viewer, permission, warning)) {
            throw new AccessDeniedException(permission);
        }
    }

    /** Whether the viewer approves what somebody else drafted. */
    public boolean mayApprove(Viewer viewer, String permission, Warning warning) {
        return may(viewer, permission, warning) && !warning.drafter().equals(viewer.person());
    }

    public boolean isSubject(Viewer viewer, Warning warning) {
        return warning.person().equals(viewer.person()) && warning.isIssued();
    }

    /**
     * Whether the viewer is the leader who comments on the person's reply: the one in charge of the section; of a leader, the head; of the
     * head or discipline inspection, the superior.
     */
    public boolean mayEndorse(Viewer viewer, Warning warning) {
        if (viewer.person() == null || viewer.person().equals(warning.person())) {
            return false;
        }
        if (warning.route() == Route.SUPERIOR) {
            return viewer.is(Role.SUPERIOR) && warning.unit().equals(viewer.unit());
        }
        var head = leadership.headOf(warning.unit(), dates.today());
        var leader = leaderOver(warning.section(), warning.person());
        return viewer.person().equals(leader == null ? head : leader);
    }

    private @Nullable PersonId leaderOver(SectionId section, PersonId person) {
        var leader = leadership.leaderOf(section, dates.today());
        return person.equals(leader) ? null : leader;
    }

    /** Who comments on the reply, to be named in the letter; none where it is the superior, or nobody holds the post. */
    public @Nullable PersonId endorser(Warning warning) {
        if (warning.route() == Route.SUPERIOR) {
            return null;
        }
        var head = leadership.headOf(warning.unit(), dates.today());
        var leader = leaderOver(warning.section(), warning.person());
        return leader == null ? head : leader;
    }
}
