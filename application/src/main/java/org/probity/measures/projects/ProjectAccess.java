package org.probity.measures.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see, write, sign and check a project (§7): the owner's section and the office write it, whose link it is writes that link,
 * the leader in charge signs, and the head in the leader's stead where the leader is himself concerned.
 */
@Component
class ProjectAccess {

    static final String READ = "measures:projects-read";
    static final String EDIT = "measures:projects-edit";
    static final String LINK = "measures:projects-link";
    static final String SIGN = "measures:projects-sign";
    static final String CHECK = "measures:projects-check";
    static final String REVIEW = "measures:projects-review";

    private final Projects projects;
    private final Leadership leadership;
    private final Dates dates;

    ProjectAccess(Projects projects, Leadership leadership, Dates dates) {
        this.projects = projects;
        this.leadership = leadership;
        this.dates = dates;
    }

    /** The project, for whoever it is in reach of; 404 when there is none. */
    Project read(Viewer viewer, UUID id) {
        var project =
                projects.find(new ProjectId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRead(viewer, project)) {
            throw new AccessDeniedException(READ);
        }
        return project;
    }

    boolean mayRead(Viewer viewer, Project project) {
        return viewer.may(READ) && projects.reaches(viewer.scope(READ), project.id());
    }

    boolean mayEdit(Viewer viewer, Project project) {
        return covers(viewer, EDIT, project);
    }

    /** Whether one may write the link: those who write the project, and whose link it is. */
    boolean mayWrite(Viewer viewer, Project project, Link link) {
        return mayEdit(viewer, project)
                || viewer.may(LINK)
                        && link.facts().post() != null
                        && viewer.scope(LINK)
                                .covers(
                                        project.unit(),
                                        project.section(),
                                        link.facts().post());
    }

    boolean mayCheck(Viewer viewer, Project project) {
        return covers(viewer, CHECK, project);
    }

    boolean mayReview(Viewer viewer, Project project) {
        return covers(viewer, REVIEW, project);
    }

    /**
     * Whether one may sign as leader: the section's leader in charge; where that leader drafted the project or whose own link it is,
     * or where there is none, the head of the unit.
     */
    boolean maySign(Viewer viewer, Project project, @Nullable Link own) {
        return covers(viewer, SIGN, project)
                && signer(project, own) != null
                && viewer.requirePerson().equals(signer(project, own));
    }

    /** Who signs. */
    @Nullable
    PersonId signer(Project project, @Nullable Link own) {
        var today = dates.today();
        var leader = leadership.leaderOf(project.section(), today);
        return leader == null || project.drafters().contains(leader) || isOwn(leader, own)
                ? leadership.headOf(project.unit(), today)
                : leader;
    }

    private boolean isOwn(PersonId person, @Nullable Link link) {
        return link != null
                && (person.equals(link.skipAskedBy())
                        || projects.holds(person, link.facts().post(), dates.today()));
    }

    private static boolean covers(Viewer viewer, String permission, Project project) {
        return viewer.may(permission) && viewer.scope(permission).covers(project.unit(), project.section(), null);
    }
}
