package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.organization.Posts;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.programme.AgendaDecision;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link ProjectAct} allows, and keeps the project's sheet. */
@Service
class ProjectActs {

    static final int LONGEST_WORDS = 2000;

    private final Projects projects;
    private final ProjectRows rows;
    private final Links links;
    private final ProjectAccess access;
    private final Sections sections;
    private final Posts posts;
    private final AuditLog auditLog;
    private final Dates dates;

    ProjectActs(
            Projects projects,
            ProjectRows rows,
            Links links,
            ProjectAccess access,
            Sections sections,
            Posts posts,
            AuditLog auditLog,
            Dates dates) {
        this.projects = projects;
        this.rows = rows;
        this.links = links;
        this.access = access;
        this.sections = sections;
        this.posts = posts;
        this.auditLog = auditLog;
        this.dates = dates;
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
    ProjectId draft(Viewer viewer, ProjectFacts facts) {
        var unit = viewer.requireUnit();
        Refused.ifAny(refusals(viewer, facts));
        var scope = viewer.scope(ProjectAccess.EDIT);
        if (!scope.covers(unit, Objects.requireNonNull(facts.section()), null)) {
            throw new AccessDeniedException(ProjectAccess.EDIT);
        }
        var id = ProjectId.random();
        try {
            rows.insert(id, unit, facts, Set.of(viewer.requirePerson()));
        } catch (DuplicateKeyException e) {
            throw numberTaken(facts);
        }
        auditLog.append("measures.project-drafted", Subject.of(Projects.SUBJECT, id.value()));
        links.of(id)
                .forEach(link -> auditLog.append(
                        "measures.project-link-planned",
                        Subject.of(Links.SUBJECT, link.id().value())));
        return id;
    }

    private static Refused numberTaken(ProjectFacts facts) {
        return new Refused(Refusal.at("number", "measures.projects.refusal.number-taken", facts.number()));
    }

    /** What the facts break by themselves, and section or post that are not the unit's. */
    private List<Refusal> refusals(Viewer viewer, ProjectFacts facts) {
        var found = new ArrayList<>(facts.refusals());
        var unit = viewer.requireUnit();
        if (facts.section() != null
                && sections.find(facts.section())
                        .filter(s -> s.unit().equals(unit))
                        .isEmpty()) {
            found.add(Refusal.at("section", "measures.projects.refusal.no-section"));
        }
        if (facts.post() != null
                && posts.find(facts.post()).filter(p -> p.unit().equals(unit)).isEmpty()) {
            found.add(Refusal.at("post", "measures.projects.refusal.no-owner"));
        }
        return found;
    }

    @Transactional
    void save(Viewer viewer, ProjectId id, int version, ProjectFacts facts, @Nullable String reason) {
        var before = requireEditor(viewer, id, version);
        requireOpen(before);
        var found = new ArrayList<>(refusals(viewer, facts));
        if (before.state().approved()) {
            found.addAll(reasonMissing("reason", reason));
        }
        Refused.ifAny(found);
        if (!viewer.scope(ProjectAccess.EDIT).covers(before.unit(), Objects.requireNonNull(facts.section()), null)) {
            throw new AccessDeniedException(ProjectAccess.EDIT);
        }
        if (before.facts().equals(facts)) {
            return;
        }
        var drafters = new HashSet<>(before.drafters());
        drafters.add(viewer.requirePerson());
        try {
            rows.write(before, version, facts, drafters, reason);
        } catch (DuplicateKeyException e) {
            throw numberTaken(facts);
        }
        log("measures.project-edited", before, reason);
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
        at(project, version);
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        Refused.ifAny(refusals(viewer, project, act, words));
        switch (act) {
            case SIGN -> rows.sign(project, version, viewer.requirePerson(), words);
            case RETURN -> rows.giveBack(project, version, Objects.requireNonNull(words));
            case SUBMIT, START, COMPLETE, RESUME -> rows.move(project, version, act.to(), null);
            case SUSPEND, STOP, WITHDRAW -> rows.move(project, version, act.to(), words);
            case APPROVE, RETURN_SIGNED -> throw new AccessDeniedException("A meeting decides");
        }
        log(act.entry(), project, words);
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
        log((decision.adopted() ? ProjectAct.APPROVE : ProjectAct.RETURN_SIGNED).entry(), project, words);
    }

    @Transactional
    void addParty(
            Viewer viewer, ProjectId id, int version, @Nullable SectionId section, Bilingual outside, PartyRole role) {
        var project = requireEditor(viewer, id, version);
        requireOpen(project);
        Refused.ifAny(OneProjectOwner.refusals(project, projects.parties(id), section, outside, role));
        if (section != null
                && sections.find(section)
                        .filter(s -> s.unit().equals(project.unit()))
                        .isEmpty()) {
            throw new Refused(Refusal.at("party", "measures.projects.refusal.no-section"));
        }
        try {
            rows.addParty(project, version, section, outside, role);
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("party", "measures.projects.refusal.party-twice"));
        }
        log("measures.project-party-added", project, null);
    }

    @Transactional
    void removeParty(Viewer viewer, ProjectId id, int version, UUID party, String reason) {
        var project = requireEditor(viewer, id, version);
        requireOpen(project);
        Refused.ifAny(reasonMissing("party", reason));
        if (!rows.removeParty(project, version, party, reason.strip())) {
            throw new Refused(Refusal.of("measures.projects.refusal.gone-already"));
        }
        log("measures.project-party-removed", project, reason.strip());
    }

    /** How much of the works stands, by whose word. */
    @Transactional
    void progress(Viewer viewer, ProjectId id, int version, BigDecimal progress, LocalDate on, String source) {
        var project = requireEditor(viewer, id, version);
        if (project.state() != ProjectState.UNDER_WAY) {
            throw new Refused(Refusal.at("progress", "measures.projects.refusal.not-under-way"));
        }
        Refused.ifAny(sourced(on, source));
        rows.progress(project, version, progress, on, source);
        log("measures.project-progress-stated", project, source);
    }

    /** One of the three figures, where nothing in the system tells. */
    @Transactional
    void state(Viewer viewer, ProjectId id, Aim aim, BigDecimal value, String source, LocalDate on) {
        var project = projects.find(id).orElseThrow(() -> new AccessDeniedException("No such project"));
        if (!access.mayEdit(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.EDIT);
        }
        Refused.ifAny(sourced(on, source));
        rows.state(project, aim, value, source, on);
        log("measures.project-figure-stated", project, source);
    }

    private List<Refusal> sourced(LocalDate on, String source) {
        var found = new ArrayList<Refusal>();
        if (source.length() < 2 || source.length() > 300) {
            found.add(Refusal.at("source", "measures.projects.refusal.no-source"));
        }
        if (on.isAfter(dates.today())) {
            found.add(Refusal.at("on", "measures.projects.refusal.day-to-come"));
        }
        return found;
    }

    static List<Refusal> reasonMissing(String field, @Nullable String reason) {
        return reason == null || reason.strip().length() < 2 || reason.strip().length() > 1000
                ? List.of(Refusal.at(field, "measures.projects.refusal.reason"))
                : List.of();
    }

    private Project requireEditor(Viewer viewer, ProjectId id, int version) {
        var project = projects.find(id).orElseThrow(() -> new AccessDeniedException("No such project"));
        if (!access.mayEdit(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.EDIT);
        }
        at(project, version);
        return project;
    }

    static void requireOpen(Project project) {
        if (!project.state().open()) {
            throw new Refused(Refusal.of("measures.projects.refusal.closed-now"));
        }
    }

    private static void at(Project project, int version) {
        if (project.version() != version) {
            throw new EditConflict(Projects.SUBJECT);
        }
    }

    /** Who is named when something is to be signed. */
    @Nullable
    PersonId signer(Project project) {
        return access.signer(project, null);
    }

    private void log(String act, Project project, @Nullable String reason) {
        auditLog.append(act, Subject.of(Projects.SUBJECT, project.id().value()), reason);
    }
}
