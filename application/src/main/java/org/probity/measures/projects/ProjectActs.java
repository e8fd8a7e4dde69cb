package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaDecision;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a project through its life as the table {@link ProjectAct} allows. */
@Service
class ProjectActs {

    static final int LONGEST_WORDS = 2000;

    private final Projects projects;
    private final ProjectRows rows;
    private final Links links;
    private final ProjectAccess access;
    private final AuditLog auditLog;

    ProjectActs(Projects projects, ProjectRows rows, Links links, ProjectAccess access, AuditLog auditLog) {
        this.projects = projects;
        this.rows = rows;
        this.links = links;
        this.access = access;
        this.auditLog = auditLog;
    }

    /** What the viewer may do with the project now. */
    List<ProjectAct> open(Viewer viewer, Project project) {
        return Arrays.stream(ProjectAct.values())
                .filter(act -> act.leavesFrom(project.state()) && may(viewer, act, project))
                .toList();
    }

    private boolean may(Viewer viewer, ProjectAct act, Project project) {
        return act.permission() != null
                && (act.permission().equals(ProjectAccess.SIGN)
                        ? access.maySign(viewer, project, null)
                        : access.mayEdit(viewer, project));
    }

    @Transactional
    void perform(Viewer viewer, ProjectId id, int version, ProjectAct act, @Nullable String comment) {
        var project = projects.find(id).orElseThrow(() -> new AccessDeniedException("No such project"));
        if (act.permission() == null
                || !viewer.may(act.permission())
                || !(act.permission().equals(ProjectAccess.SIGN) || access.mayEdit(viewer, project))) {
            throw new AccessDeniedException(act.name());
        }
        if (!access.mayRead(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.READ);
        }
        project.requireSeen(version);
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        Refused.ifAny(refusals(viewer, project, act, words));
        switch (act) {
            case SIGN -> rows.sign(project, version, viewer.requirePerson(), words);
            case RETURN -> rows.giveBack(project, version, Objects.requireNonNull(words));
            case SUBMIT, START, COMPLETE, RESUME -> rows.move(project, version, act.to(), null);
            case SUSPEND, STOP, WITHDRAW -> rows.move(project, version, act.to(), words);
            case APPROVE, RETURN_SIGNED -> throw new AccessDeniedException("A meeting decides");
        }
        auditLog.append(act.entry(), project.audited(), words);
    }

    private List<Refusal> refusals(Viewer viewer, Project project, ProjectAct act, @Nullable String words) {
        if (!act.leavesFrom(project.state())) {
            return List.of(Refusal.of("measures.projects.refusal.act-not-now"));
        }
        var found = new ArrayList<Refusal>();
        if (ProjectAccess.SIGN.equals(act.permission()) && !access.maySign(viewer, project, null)) {
            found.add(Refusal.of("measures.projects.refusal.another-signs"));
        }
        if (act.needsReason()) {
            found.addAll(reasonMissing("comment", words));
        }
        if (words != null) {
            Typed.longest(found, "comment", words, LONGEST_WORDS);
        }
        if (act == ProjectAct.SUBMIT) {
            found.addAll(SubmittedProjectNamesEveryLink.refusals(project, links.of(project.id())));
        }
        if (act == ProjectAct.SIGN && links.of(project.id()).stream().anyMatch(Link::isSkipAsked)) {
            found.add(Refusal.of("measures.projects.refusal.skip-undecided"));
        }
        if (act == ProjectAct.COMPLETE) {
            links.of(project.id()).stream()
                    .filter(link -> !link.state().over())
                    .forEach(link ->
                            found.add(Refusal.of("measures.projects.refusal.link-not-over", new Word(link.kind()))));
        }
        return found;
    }

    /** Carries out what a meeting of the leading group decided. */
    @Transactional
    void decide(ProjectId id, AgendaDecision decision, String words) {
        var project = projects.find(id).orElseThrow();
        if (project.state() != ProjectState.SIGNED) {
            throw new Refused(Refusal.of("measures.projects.refusal.not-pending"));
        }
        if (decision.adopted()) {
            rows.approve(project, decision.meeting().value(), decision.heldOn(), words);
        } else {
            rows.giveBack(project, project.version(), words);
        }
        auditLog.append(
                (decision.adopted() ? ProjectAct.APPROVE : ProjectAct.RETURN_SIGNED).entry(), project.audited(), words);
    }

    /** Who is named when something is to be signed. */
    @Nullable
    PersonId signer(Project project) {
        return access.signer(project, null);
    }

    static List<Refusal> reasonMissing(String field, @Nullable String reason) {
        return reason == null || reason.strip().length() < 2 || reason.strip().length() > 1000
                ? List.of(Refusal.at(field, "measures.projects.refusal.reason"))
                : List.of();
    }

    static void requireOpen(Project project) {
        if (!project.state().open()) {
            throw new Refused(Refusal.of("measures.projects.refusal.closed-now"));
        }
    }
}
