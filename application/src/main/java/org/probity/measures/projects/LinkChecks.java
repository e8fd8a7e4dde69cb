package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a link by somebody who holds no power in it: the check of what is done, the review of the laws it names. */
@Service
class LinkChecks {

    private final Links links;
    private final LinkRows rows;
    private final ProjectAccess access;
    private final AuditLog auditLog;
    private final Dates dates;

    LinkChecks(Links links, LinkRows rows, ProjectAccess access, AuditLog auditLog, Dates dates) {
        this.links = links;
        this.rows = rows;
        this.access = access;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    @Transactional
    void check(
            Viewer viewer,
            Project project,
            LinkKind kind,
            int version,
            @Nullable LocalDate on,
            @Nullable CheckResult result,
            String note) {
        var link = links.of(project.id(), kind);
        if (!access.mayCheck(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.CHECK);
        }
        link.requireSeen(version);
        var found = new ArrayList<>(CheckerIsNoSubject.refusals(viewer.posts(), link));
        if (link.state() != LinkState.ACTIVE) {
            found.add(Refusal.at("result", "measures.projects.refusal.check-not-active"));
        }
        if (on == null) {
            found.add(Refusal.at("checkedOn", "measures.projects.refusal.no-day"));
        } else if (on.isAfter(dates.today())) {
            found.add(Refusal.at("checkedOn", "measures.projects.refusal.day-to-come"));
        }
        if (result == null) {
            found.add(Refusal.at("result", "measures.projects.refusal.no-result"));
        }
        if (note.length() < 2 || note.length() > 2000) {
            found.add(Refusal.at("note", "measures.projects.refusal.check-note"));
        }
        Refused.ifAny(found);
        rows.addCheck(
                link,
                version,
                viewer.requirePerson(),
                Objects.requireNonNull(on),
                Objects.requireNonNull(result),
                note);
        auditLog.append("measures.project-link-checked", link.audited(), note);
    }

    @Transactional
    void reviewLaws(Viewer viewer, Project project, LinkKind kind, int version) {
        var link = links.of(project.id(), kind);
        if (!access.mayReview(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.REVIEW);
        }
        link.requireSeen(version);
        var found = new ArrayList<>(CheckerIsNoSubject.refusals(viewer.posts(), link));
        if (!link.hasLaws()) {
            found.add(Refusal.of("measures.projects.refusal.link-without-law", new Word(kind)));
        }
        if (project.state().ended()) {
            found.add(Refusal.of("measures.projects.refusal.closed-now"));
        }
        Refused.ifAny(found);
        rows.reviewLaws(link, version, viewer.requirePerson(), dates.today());
        auditLog.append("measures.project-link-laws-reviewed", link.audited(), null);
    }
}
