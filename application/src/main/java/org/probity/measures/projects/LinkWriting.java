package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.powers.Allocation;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into a link: its plan, who holds power in it, what it rests on and what shows that it was done. */
@Service
class LinkWriting {

    private final Links links;
    private final LinkRows rows;
    private final ReferenceChoices choices;
    private final ProjectAccess access;
    private final Posts posts;
    private final Attachments attachments;
    private final AuditLog auditLog;
    private final Dates dates;

    LinkWriting(
            Links links,
            LinkRows rows,
            ReferenceChoices choices,
            ProjectAccess access,
            Posts posts,
            Attachments attachments,
            AuditLog auditLog,
            Dates dates) {
        this.links = links;
        this.rows = rows;
        this.choices = choices;
        this.access = access;
        this.posts = posts;
        this.attachments = attachments;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    @Transactional
    void save(Viewer viewer, Project project, LinkKind kind, int version, LinkFacts typed, @Nullable String reason) {
        var link = requireWriter(viewer, project, kind, version);
        var mayAssign = access.mayEdit(viewer, project);
        var post = mayAssign ? typed.post() : link.facts().post();
        var facts = new LinkFacts(
                post,
                typed.laws(),
                typed.plannedFrom(),
                typed.plannedTo(),
                link.facts().actualFrom(),
                link.facts().actualTo(),
                typed.orderReason());
        var found = new ArrayList<>(facts.refusals());
        if (link.state().over()) {
            found.add(Refusal.of("measures.projects.refusal.link-over"));
        }
        if (project.state().approved()) {
            found.addAll(ProjectActs.reasonMissing("reason", reason));
        }
        if (post != null && !isOfUnit(project, post)) {
            found.add(Refusal.at("post", "measures.projects.refusal.no-post"));
        }
        found.addAll(LinkRule.broken(link.with(facts), links.of(project.id()), dates.today()));
        Refused.ifAny(found);
        if (!facts.equals(link.facts())) {
            rows.write(link, version, facts, reason);
            auditLog.append("measures.project-link-planned", link.audited(), reason);
        }
    }

    private boolean isOfUnit(Project project, PostId post) {
        return posts.find(post).filter(p -> p.unit().equals(project.unit())).isPresent();
    }

    @Transactional
    void addSubject(
            Viewer viewer,
            Project project,
            LinkKind kind,
            int version,
            @Nullable PostId post,
            Bilingual outside,
            Allocation.Role role) {
        var link = requireWriter(viewer, project, kind, version);
        requireNotOver(link);
        var found = new ArrayList<Refusal>();
        if ((post == null) == outside.isEmpty() || post != null && !isOfUnit(project, post)) {
            found.add(Refusal.at("subject", "measures.projects.refusal.subject-one-name"));
        }
        Typed.longest(found, "subject", outside.zh(), 200);
        Typed.longest(found, "subject", outside.en(), 300);
        Refused.ifAny(found);
        once("subject", () -> rows.addSubject(link, version, post, outside, role));
        auditLog.append("measures.project-link-subject-named", link.audited(), null);
    }

    @Transactional
    void addReference(
            Viewer viewer,
            Project project,
            LinkKind kind,
            int version,
            ReferenceKind what,
            @Nullable UUID target,
            String text) {
        var link = requireWriter(viewer, project, kind, version);
        requireNotOver(link);
        var field = "reference-" + what;
        var found = new ArrayList<Refusal>();
        if ((target == null) == text.isEmpty() || what == ReferenceKind.RULE && target == null) {
            found.add(Refusal.at(field, "measures.projects.refusal.reference-one"));
        } else if (target != null
                && choices.of(project).getOrDefault(what, List.of()).stream()
                        .noneMatch(choice -> choice.id().equals(target))) {
            found.add(Refusal.at(field, "measures.projects.refusal.reference-unknown"));
        }
        Typed.longest(found, field, text, 1000);
        Refused.ifAny(found);
        once(field, () -> rows.addReference(link, version, what, target, text));
        auditLog.append("measures.project-link-reference-added", link.audited(), null);
    }

    private static void once(String field, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at(field, "measures.projects.refusal.named-already"));
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Refusal.at(field, "measures.projects.refusal.reference-unknown"));
        }
    }

    /** A file, or where the paper is kept. */
    record File(String name, byte[] content) {}

    @Transactional
    void addEvidence(
            Viewer viewer,
            Project project,
            LinkKind kind,
            int version,
            String title,
            @Nullable LocalDate datedOn,
            String keptAt,
            @Nullable File file) {
        var link = requireWriter(viewer, project, kind, version);
        requireNotOver(link);
        var found = new ArrayList<Refusal>();
        if (title.length() < 2 || title.length() > 300) {
            found.add(Refusal.at("evidenceTitle", "measures.projects.refusal.evidence-title"));
        }
        if (datedOn == null) {
            found.add(Refusal.at("datedOn", "measures.projects.refusal.no-day"));
        } else if (datedOn.isAfter(dates.today())) {
            found.add(Refusal.at("datedOn", "measures.projects.refusal.day-to-come"));
        }
        if (file == null && keptAt.isEmpty()) {
            found.add(Refusal.at("keptAt", "measures.projects.refusal.evidence-nowhere"));
        }
        Typed.longest(found, "keptAt", keptAt, 200);
        Refused.ifAny(found);
        var id = rows.addEvidence(link, version, title, Objects.requireNonNull(datedOn), keptAt);
        if (file != null) {
            attachments.add(project.unit(), Links.EVIDENCE, id, file.name(), file.content());
        }
        auditLog.append("measures.project-link-evidence-added", link.audited(), title);
    }

    /** Takes away a subject, reference or piece of evidence, with a reason. */
    @Transactional
    void remove(Viewer viewer, Project project, LinkKind kind, int version, String table, UUID child, String reason) {
        var link = requireWriter(viewer, project, kind, version);
        requireNotOver(link);
        Refused.ifAny(ProjectActs.reasonMissing("", reason));
        if (!rows.remove(link, version, table, child, reason.strip())) {
            throw new Refused(Refusal.of("measures.projects.refusal.gone-already"));
        }
        auditLog.append("measures.project-link-part-removed", link.audited(), reason.strip());
    }

    /** The link as somebody writes it who may; others are denied. */
    private Link requireWriter(Viewer viewer, Project project, LinkKind kind, int version) {
        var link = links.of(project.id(), kind);
        if (!access.mayWrite(viewer, project, link)) {
            throw new AccessDeniedException(ProjectAccess.LINK);
        }
        link.requireSeen(version);
        ProjectActs.requireOpen(project);
        return link;
    }

    private static void requireNotOver(Link link) {
        if (link.state().over()) {
            throw new Refused(Refusal.of("measures.projects.refusal.link-over"));
        }
    }
}
