package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the table {@link LinkAct} allows, and keeps what hangs on a link. */
@Service
class LinkActs {

    private static final DoneLinkHasSubjectEvidenceAndCheck DONE = new DoneLinkHasSubjectEvidenceAndCheck();

    private final Projects projects;
    private final Links links;
    private final LinkRows rows;
    private final ProjectAccess access;
    private final Posts posts;
    private final Attachments attachments;
    private final AuditLog auditLog;
    private final Dates dates;

    LinkActs(
            Projects projects,
            Links links,
            LinkRows rows,
            ProjectAccess access,
            Posts posts,
            Attachments attachments,
            AuditLog auditLog,
            Dates dates) {
        this.projects = projects;
        this.links = links;
        this.rows = rows;
        this.access = access;
        this.posts = posts;
        this.attachments = attachments;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** What the viewer may do with the link now. */
    List<LinkAct> open(Viewer viewer, Project project, Link link) {
        return Arrays.stream(LinkAct.values())
                .filter(act -> fits(act, project, link)
                        && (act.isLeaders()
                                ? access.maySign(viewer, project, link)
                                : access.mayWrite(viewer, project, link)))
                .toList();
    }

    private static boolean fits(LinkAct act, Project project, Link link) {
        return act.leavesFrom(link.state())
                && switch (act) {
                    case START, FINISH -> project.state() == ProjectState.UNDER_WAY;
                    case ASK_SKIP -> project.state().open() && !link.isSkipAsked();
                    case SIGN_SKIP, REFUSE_SKIP -> !project.state().ended() && link.isSkipAsked();
                    case REOPEN, TAKE_UP -> project.state().open();
                };
    }

    /** The link as somebody writes it who may; others are denied. */
    private Link requireWriter(Viewer viewer, Project project, LinkKind kind, int version) {
        var link = links.of(project.id(), kind);
        if (!access.mayWrite(viewer, project, link)) {
            throw new AccessDeniedException(ProjectAccess.LINK);
        }
        at(link, version);
        ProjectActs.requireOpen(project);
        return link;
    }

    private static void at(Link link, int version) {
        if (link.version() != version) {
            throw new EditConflict(Links.SUBJECT);
        }
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
        found.addAll(always(link, facts, project));
        Refused.ifAny(found);
        if (!facts.equals(link.facts())) {
            rows.write(link, version, facts, reason);
            log("measures.project-link-planned", link, reason);
        }
    }

    private boolean isOfUnit(Project project, PostId post) {
        return posts.find(post).filter(p -> p.unit().equals(project.unit())).isPresent();
    }

    private List<Refusal> always(Link link, LinkFacts facts, Project project) {
        var all = links.of(project.id());
        var wanted = with(link, facts, link.state());
        return LinkRule.ALWAYS.stream()
                .flatMap(rule -> rule.refusals(wanted, all, dates.today()).stream())
                .toList();
    }

    private static Link with(Link link, LinkFacts facts, LinkState state) {
        return new Link(
                link.id(),
                link.project(),
                link.kind(),
                facts,
                link.postName(),
                state,
                link.stateSince(),
                link.skipReason(),
                link.skipAskedBy(),
                link.skipSignedBy(),
                link.skipSignedAt(),
                link.lawsReviewedBy(),
                link.lawsReviewedOn(),
                link.version(),
                link.subjects(),
                link.references(),
                link.evidence(),
                link.checks());
    }

    /** @param day of beginning or end; {@code words} the reason, or why the order was not kept */
    @Transactional
    void perform(
            Viewer viewer,
            Project project,
            LinkKind kind,
            int version,
            LinkAct act,
            @Nullable LocalDate day,
            @Nullable String words) {
        var link = links.of(project.id(), kind);
        if (act.isLeaders()
                ? !viewer.may(ProjectAccess.SIGN) || !access.mayRead(viewer, project)
                : !access.mayWrite(viewer, project, link)) {
            throw new AccessDeniedException(act.permission());
        }
        at(link, version);
        var reason = words == null || words.isBlank() ? null : words.strip();
        var found = new ArrayList<Refusal>();
        if (!fits(act, project, link)) {
            throw new Refused(Refusal.of(
                    project.state() == ProjectState.UNDER_WAY || act.isLeaders() || act == LinkAct.ASK_SKIP
                            ? "measures.projects.refusal.act-not-now"
                            : "measures.projects.refusal.not-under-way"));
        }
        if (act.isLeaders() && !access.maySign(viewer, project, link)) {
            found.add(Refusal.of("measures.projects.refusal.another-signs"));
        }
        if (act.needsReason()) {
            found.addAll(ProjectActs.reasonMissing("words", reason));
        }
        if (act.needsDay() && day == null) {
            found.add(Refusal.at("day", "measures.projects.refusal.no-day"));
        }
        Refused.ifAny(found);
        switch (act) {
            case START, FINISH -> go(project, link, version, act, Objects.requireNonNull(day), reason);
            case ASK_SKIP -> rows.askSkip(link, version, Objects.requireNonNull(reason), viewer.requirePerson());
            case REFUSE_SKIP -> rows.refuseSkip(link, version, Objects.requireNonNull(reason));
            case SIGN_SKIP -> rows.skip(link, version, viewer.requirePerson());
            case REOPEN ->
                rows.move(
                        link,
                        version,
                        LinkState.ACTIVE,
                        link.facts().with(link.facts().actualFrom(), null),
                        reason);
            case TAKE_UP ->
                rows.move(link, version, LinkState.NOT_STARTED, link.facts().with(null, null), reason);
        }
        log(act.entry(), link, reason);
    }

    private void go(Project project, Link link, int version, LinkAct act, LocalDate day, @Nullable String orderReason) {
        var before = link.facts();
        var facts = new LinkFacts(
                before.post(),
                before.laws(),
                before.plannedFrom(),
                before.plannedTo(),
                act == LinkAct.START ? day : before.actualFrom(),
                act == LinkAct.START ? null : day,
                act == LinkAct.START && orderReason != null ? orderReason : before.orderReason());
        var found = new ArrayList<Refusal>();
        // The plan was asked when it was made; here only the days of what was done count.
        always(link, facts, project).stream()
                .filter(refusal -> !refusal.field().startsWith("planned"))
                .map(refusal -> Refusal.at(
                        refusal.field().startsWith("actual") ? "day" : refusal.field(),
                        refusal.code(),
                        refusal.arguments().toArray()))
                .forEach(found::add);
        if (act == LinkAct.FINISH) {
            found.addAll(DONE.refusals(link, List.of(), dates.today()));
        }
        Refused.ifAny(found);
        rows.move(link, version, Objects.requireNonNull(act.to()), facts, orderReason);
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
        log("measures.project-link-subject-named", link, null);
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
                && links.choices(project).getOrDefault(what, List.of()).stream()
                        .noneMatch(choice -> choice.id().equals(target))) {
            found.add(Refusal.at(field, "measures.projects.refusal.reference-unknown"));
        }
        Typed.longest(found, field, text, 1000);
        Refused.ifAny(found);
        once(field, () -> rows.addReference(link, version, what, target, text));
        log("measures.project-link-reference-added", link, null);
    }

    private static void requireNotOver(Link link) {
        if (link.state().over()) {
            throw new Refused(Refusal.of("measures.projects.refusal.link-over"));
        }
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
        log("measures.project-link-evidence-added", link, title);
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
        at(link, version);
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
        log("measures.project-link-checked", link, note);
    }

    @Transactional
    void reviewLaws(Viewer viewer, Project project, LinkKind kind, int version) {
        var link = links.of(project.id(), kind);
        if (!access.mayReview(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.REVIEW);
        }
        at(link, version);
        var found = new ArrayList<>(CheckerIsNoSubject.refusals(viewer.posts(), link));
        if (!link.hasLaws()) {
            found.add(Refusal.of("measures.projects.refusal.link-without-law", new Word(kind)));
        }
        if (project.state().ended()) {
            found.add(Refusal.of("measures.projects.refusal.closed-now"));
        }
        Refused.ifAny(found);
        rows.reviewLaws(link, version, viewer.requirePerson(), dates.today());
        log("measures.project-link-laws-reviewed", link, null);
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
        log("measures.project-link-part-removed", link, reason.strip());
    }

    Project project(ProjectId id) {
        return projects.find(id).orElseThrow();
    }

    private void log(String act, Link link, @Nullable String reason) {
        auditLog.append(
                act, org.probity.audit.Subject.of(Links.SUBJECT, link.id().value()), reason);
    }
}
