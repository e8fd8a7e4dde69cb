package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Moves a link through its life as the table {@link LinkAct} allows. */
@Service
class LinkActs {

    private static final DoneLinkHasSubjectEvidenceAndCheck DONE = new DoneLinkHasSubjectEvidenceAndCheck();

    private final Links links;
    private final LinkRows rows;
    private final ProjectAccess access;
    private final AuditLog auditLog;
    private final Dates dates;

    LinkActs(Links links, LinkRows rows, ProjectAccess access, AuditLog auditLog, Dates dates) {
        this.links = links;
        this.rows = rows;
        this.access = access;
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
        link.requireSeen(version);
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
        auditLog.append(act.entry(), link.audited(), reason);
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
        LinkRule.broken(link.with(facts), links.of(project.id()), dates.today()).stream()
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
}
