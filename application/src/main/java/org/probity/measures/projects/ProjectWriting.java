package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.probity.organization.Posts;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a project's sheet: its facts, who takes part, and how far it stands by whose word. */
@Service
class ProjectWriting {

    private final Projects projects;
    private final ProjectRows rows;
    private final Links links;
    private final ProjectAccess access;
    private final Sections sections;
    private final Posts posts;
    private final AuditLog auditLog;
    private final Dates dates;

    ProjectWriting(
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
        links.of(id).forEach(link -> auditLog.append("measures.project-link-planned", link.audited()));
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
        ProjectActs.requireOpen(before);
        var found = new ArrayList<>(refusals(viewer, facts));
        if (before.state().approved()) {
            found.addAll(ProjectActs.reasonMissing("reason", reason));
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
        auditLog.append("measures.project-edited", before.audited(), reason);
    }

    @Transactional
    void addParty(
            Viewer viewer, ProjectId id, int version, @Nullable SectionId section, Bilingual outside, PartyRole role) {
        var project = requireEditor(viewer, id, version);
        ProjectActs.requireOpen(project);
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
        auditLog.append("measures.project-party-added", project.audited(), null);
    }

    @Transactional
    void removeParty(Viewer viewer, ProjectId id, int version, UUID party, String reason) {
        var project = requireEditor(viewer, id, version);
        ProjectActs.requireOpen(project);
        Refused.ifAny(ProjectActs.reasonMissing("party", reason));
        if (!rows.removeParty(project, version, party, reason.strip())) {
            throw new Refused(Refusal.of("measures.projects.refusal.gone-already"));
        }
        auditLog.append("measures.project-party-removed", project.audited(), reason.strip());
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
        auditLog.append("measures.project-progress-stated", project.audited(), source);
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
        auditLog.append("measures.project-figure-stated", project.audited(), source);
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

    private Project requireEditor(Viewer viewer, ProjectId id, int version) {
        var project = projects.find(id).orElseThrow(() -> new AccessDeniedException("No such project"));
        if (!access.mayEdit(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.EDIT);
        }
        project.requireSeen(version);
        return project;
    }
}
