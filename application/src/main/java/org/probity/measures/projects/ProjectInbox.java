package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** What of major projects waits for somebody: to draw up, fill in, check, sign or decide, and links that are late. */
@Component
class ProjectInbox implements InboxSource {

    private static final int MOST = 200;

    private final Projects projects;
    private final Links links;
    private final ProjectActs acts;
    private final LinkActs linkActs;
    private final ProjectAccess access;
    private final ProjectMoney money;
    private final WorkCalendar calendar;
    private final Dates dates;

    ProjectInbox(
            Projects projects,
            Links links,
            ProjectActs acts,
            LinkActs linkActs,
            ProjectAccess access,
            ProjectMoney money,
            WorkCalendar calendar,
            Dates dates) {
        this.projects = projects;
        this.links = links;
        this.acts = acts;
        this.linkActs = linkActs;
        this.access = access;
        this.money = money;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.person() == null || !viewer.may(ProjectAccess.READ)) {
            return List.of();
        }
        var running = projects.within(viewer.scope(ProjectAccess.READ)).stream()
                .filter(project -> !project.state().ended())
                .toList();
        var all = links.of(running.stream().map(Project::id).toList());
        var items = new ArrayList<InboxItem>();
        for (var project : running) {
            ofProject(viewer, project, items);
            for (var link : all.getOrDefault(project.id(), List.of())) {
                ofLink(viewer, project, link, items);
            }
            ofMoney(viewer, project, items);
        }
        return items.stream()
                .limit(MOST)
                .map(item -> item.toSuperior("measures:projects-read"))
                .toList();
    }

    private void ofProject(Viewer viewer, Project project, List<InboxItem> items) {
        var open = acts.open(viewer, project);
        if (open.contains(ProjectAct.SIGN)) {
            items.add(item("sign", project, null, due(project, ProjectAct.SIGN)));
        } else if (project.state() == ProjectState.DRAFT
                && project.drafters().contains(Objects.requireNonNull(viewer.person()))) {
            items.add(item(project.stateReason() == null ? "draft" : "returned", project, null, null));
        } else if (open.contains(ProjectAct.START)) {
            items.add(item("start", project, null, project.facts().plannedFrom()));
        }
    }

    @Nullable
    LocalDate due(Project project, ProjectAct act) {
        return act.workingDays() == 0
                ? null
                : calendar.workingDaysAfter(dates.dayOf(project.stateSince()), act.workingDays());
    }

    private void ofLink(Viewer viewer, Project project, Link link, List<InboxItem> items) {
        var open = linkActs.open(viewer, project, link);
        var own = CheckerIsNoSubject.holds(viewer.posts(), link.facts().post());
        if (open.contains(LinkAct.SIGN_SKIP)) {
            items.add(item("skip", project, link, null));
        }
        if (project.state() != ProjectState.UNDER_WAY || link.state().over()) {
            return;
        }
        if (own && link.state() == LinkState.NOT_STARTED && mayBegin(project, link)) {
            items.add(item("begin", project, link, link.facts().plannedFrom()));
        } else if (own && link.state() == LinkState.ACTIVE) {
            items.add(item("fill", project, link, link.facts().plannedTo()));
        } else if (link.isLate(dates.today()) && access.mayEdit(viewer, project)) {
            items.add(item("late", project, link, link.facts().to()));
        }
        if (link.state() == LinkState.ACTIVE
                && link.checks().isEmpty()
                && !link.evidence().isEmpty()
                && access.mayCheck(viewer, project)
                && !viewer.scope(ProjectAccess.CHECK).whole()
                && !CheckerIsNoSubject.isSubject(viewer.posts(), link)) {
            items.add(item("check", project, link, link.facts().plannedTo()));
        }
    }

    /** Whether the day has come, and the link ahead of it is over. */
    private boolean mayBegin(Project project, Link link) {
        var from = link.facts().plannedFrom();
        var before = link.kind().after();
        return (from == null || !from.isAfter(dates.today().plusDays(7)))
                && (before == null || links.of(project.id(), before).state().over());
    }

    private void ofMoney(Viewer viewer, Project project, List<InboxItem> items) {
        if (access.maySign(viewer, project, null) && project.state().approved()) {
            for (var contract : money.of(project.id())) {
                if (contract.counts()
                        && contract.supplements().stream()
                                .anyMatch(supplement -> supplement.approved() == null
                                        && !Objects.equals(supplement.proposedBy(), viewer.person()))) {
                    items.add(new InboxItem(
                            "measures.projects.inbox.supplement",
                            List.of(contract.facts().number()),
                            project.name(),
                            "/measures/projects/" + project.id() + "/contracts/" + contract.id(),
                            null));
                }
            }
        }
    }

    private static InboxItem item(String task, Project project, @Nullable Link link, @Nullable LocalDate due) {
        return new InboxItem(
                "measures.projects.inbox." + task,
                link == null ? List.of() : List.of(new Word(link.kind())),
                new Bilingual(
                        project.name().in(java.util.Locale.CHINESE),
                        project.name().in(java.util.Locale.ENGLISH)),
                "/measures/projects/" + project.id()
                        + (link == null ? "" : "/links/" + link.kind().slug()),
                due);
    }
}
