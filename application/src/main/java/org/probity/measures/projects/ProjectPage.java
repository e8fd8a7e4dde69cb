package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.powers.Timeline;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One project like a timeline: its seven links, who holds power in each, what is missing, its money and who acts next. */
@Controller
class ProjectPage {

    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final Set<String> NAMED = Set.of(
            "project-drafted",
            "project-edited",
            "project-submitted",
            "project-signed",
            "project-approved",
            "project-returned",
            "project-started",
            "project-completed",
            "project-suspended",
            "project-resumed",
            "project-stopped",
            "project-withdrawn",
            "project-party-added",
            "project-party-removed",
            "project-progress-stated",
            "project-figure-stated");

    private final ProjectAccess access;
    private final ProjectViews views;
    private final ProjectActs acts;
    private final ProjectWriting writing;
    private final ProjectInbox inbox;
    private final Sections sections;
    private final Timeline timeline;
    private final Dates dates;

    ProjectPage(
            ProjectAccess access,
            ProjectViews views,
            ProjectActs acts,
            ProjectWriting writing,
            ProjectInbox inbox,
            Sections sections,
            Timeline timeline,
            Dates dates) {
        this.access = access;
        this.views = views;
        this.acts = acts;
        this.writing = writing;
        this.inbox = inbox;
        this.sections = sections;
        this.timeline = timeline;
        this.dates = dates;
    }

    /** The step that comes next, whose turn it is and until when. */
    record Next(
            ProjectAct act,
            @Nullable Bilingual who,
            @Nullable LocalDate dueOn) {}

    @GetMapping("/measures/projects/{id:" + UUID_PATTERN + "}")
    @Allowed("measures:projects-read")
    String project(@PathVariable UUID id, Viewer viewer, Model model) {
        var project = access.read(viewer, id);
        model.addAttribute("view", views.of(viewer, project));
        model.addAttribute("acts", acts.open(viewer, project));
        model.addAttribute("next", next(project));
        model.addAttribute("sections", sections.all(project.unit()));
        model.addAttribute("roles", PartyRole.values());
        model.addAttribute("aims", Aim.values());
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "timeline", timeline.of(Subject.of(Projects.SUBJECT, id), NAMED, "measures.projects.entry."));
        return "measures/projects/project";
    }

    /** The project control table (项目防控表): seven rows on A4. */
    @GetMapping("/measures/projects/{id}/sheet")
    @Allowed("measures:projects-read")
    String sheet(@PathVariable UUID id, Viewer viewer, Model model) {
        var project = access.read(viewer, id);
        model.addAttribute("view", views.of(viewer, project));
        model.addAttribute("today", dates.today());
        return "measures/projects/sheet";
    }

    private @Nullable Next next(Project project) {
        return ProjectAct.next(project.state())
                .map(act -> new Next(
                        act,
                        act == ProjectAct.SIGN || act == ProjectAct.COMPLETE || act == ProjectAct.RESUME
                                ? views.name(acts.signer(project))
                                : null,
                        inbox.due(project, act)))
                .orElse(null);
    }

    @PostMapping("/measures/projects/{id}/acts/{act}")
    @Allowed({"measures:projects-edit", "measures:projects-sign"})
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String comment,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = ProjectAct.ofSlug(act).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.read(viewer, id);
        return Outcome.of(
                redirect,
                page(id),
                "measures.projects.done." + wanted,
                () -> acts.perform(viewer, new ProjectId(id), version, wanted, comment));
    }

    @PostMapping("/measures/projects/{id}/parties")
    @Allowed("measures:projects-edit")
    String party(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String outsideZh,
            @RequestParam(defaultValue = "") String outsideEn,
            @RequestParam(defaultValue = "") String role,
            Viewer viewer,
            RedirectAttributes redirect) {
        access.read(viewer, id);
        var chosen = Typed.uuid(section);
        return Outcome.of(
                redirect,
                page(id),
                "measures.projects.done.party",
                () -> writing.addParty(
                        viewer,
                        new ProjectId(id),
                        version,
                        chosen == null ? null : new SectionId(chosen),
                        Bilingual.of(outsideZh, outsideEn),
                        Objects.requireNonNullElse(Typed.one(PartyRole.values(), role), PartyRole.TAKES_PART)));
    }

    @PostMapping("/measures/projects/{id}/parties/{party}/removal")
    @Allowed("measures:projects-edit")
    String removeParty(
            @PathVariable UUID id,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        access.read(viewer, id);
        return Outcome.of(
                redirect,
                page(id),
                "measures.projects.done.party-removed",
                () -> writing.removeParty(viewer, new ProjectId(id), version, party, reason));
    }

    @PostMapping("/measures/projects/{id}/progress")
    @Allowed("measures:projects-edit")
    String progress(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String aim,
            Viewer viewer,
            RedirectAttributes redirect) {
        access.read(viewer, id);
        var of = Typed.one(Aim.values(), aim);
        return Outcome.of(redirect, page(id), "measures.projects.done.stated", () -> {
            var refusals = new ArrayList<Refusal>();
            var percent = Typed.percent("value", value, refusals);
            var day = Typed.day("on", on, refusals);
            if (refusals.isEmpty() && (percent == null || day == null)) {
                refusals.add(Refusal.at("value", "measures.projects.refusal.value-and-day"));
            }
            Refused.ifAny(refusals);
            if (of == null) {
                writing.progress(
                        viewer,
                        new ProjectId(id),
                        version,
                        Objects.requireNonNull(percent),
                        Objects.requireNonNull(day),
                        source.strip());
            } else {
                writing.state(
                        viewer,
                        new ProjectId(id),
                        of,
                        Objects.requireNonNull(percent),
                        source.strip(),
                        Objects.requireNonNull(day));
            }
        });
    }

    private static String page(UUID id) {
        return "/measures/projects/" + id;
    }
}
