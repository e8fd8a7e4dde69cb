package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Posts;
import org.probity.powers.Allocation;
import org.probity.powers.Timeline;
import org.probity.wording.EditConflict;
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

/** One link of a project as it stands: its plan, and the acts of its life. */
@Controller
class LinkPages {

    private static final Set<String> NAMED = Set.of(
            "project-link-planned",
            "project-link-started",
            "project-link-done",
            "project-link-skip-asked",
            "project-link-skipped",
            "project-link-skip-refused",
            "project-link-reopened",
            "project-link-subject-named",
            "project-link-reference-added",
            "project-link-evidence-added",
            "project-link-checked",
            "project-link-laws-reviewed",
            "project-link-part-removed");

    private final ProjectAccess access;
    private final ProjectViews views;
    private final Links links;
    private final ReferenceChoices choices;
    private final LinkActs acts;
    private final LinkWriting writing;
    private final Posts posts;
    private final Timeline timeline;
    private final Dates dates;

    LinkPages(
            ProjectAccess access,
            ProjectViews views,
            Links links,
            ReferenceChoices choices,
            LinkActs acts,
            LinkWriting writing,
            Posts posts,
            Timeline timeline,
            Dates dates) {
        this.access = access;
        this.views = views;
        this.links = links;
        this.choices = choices;
        this.acts = acts;
        this.writing = writing;
        this.posts = posts;
        this.timeline = timeline;
        this.dates = dates;
    }

    @GetMapping("/measures/projects/{id}/links/{kind}")
    @Allowed("measures:projects-read")
    String link(@PathVariable UUID id, @PathVariable String kind, Viewer viewer, Model model) {
        var project = access.read(viewer, id);
        var link = links.of(project.id(), kind(kind));
        return show(model, viewer, project, link, LinkForm.of(link), null);
    }

    @PostMapping("/measures/projects/{id}/links/{kind}")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String save(
            @PathVariable UUID id,
            @PathVariable String kind,
            LinkForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            writing.save(viewer, project, of, form.seen(), facts, form.reason());
            redirect.addFlashAttribute("done", "measures.projects.done.link-saved");
            return "redirect:" + page(id, of);
        } catch (Refused refused) {
            return show(model, viewer, project, links.of(project.id(), of), form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = links.of(project.id(), of);
            model.addAttribute("theirs", now);
            return show(model, viewer, project, now, form.at(now.version()), Outcome.changedMeanwhile());
        }
    }

    private String show(
            Model model, Viewer viewer, Project project, Link link, LinkForm form, @Nullable Refusals refusals) {
        var mayWrite = access.mayWrite(viewer, project, link) && project.state().open();
        model.addAttribute("project", project);
        model.addAttribute("link", link);
        model.addAttribute("form", form);
        if (refusals != null) {
            model.addAttribute("refusals", refusals);
        }
        model.addAttribute("kinds", LinkKind.values());
        model.addAttribute("missing", ProjectViews.missing(List.of(link)).get(link.kind()));
        model.addAttribute("mayWrite", mayWrite && !link.state().over());
        model.addAttribute("mayAssign", access.mayEdit(viewer, project));
        model.addAttribute("needsReason", project.state().approved());
        model.addAttribute("acts", acts.open(viewer, project, link));
        var isSubject = CheckerIsNoSubject.isSubject(viewer.posts(), link);
        model.addAttribute(
                "mayCheck", access.mayCheck(viewer, project) && link.state() == LinkState.ACTIVE && !isSubject);
        model.addAttribute("isSubject", isSubject && access.mayCheck(viewer, project));
        model.addAttribute(
                "mayReview",
                access.mayReview(viewer, project)
                        && link.hasLaws()
                        && link.lawsReviewedBy() == null
                        && !isSubject
                        && !project.state().ended());
        model.addAttribute("reviewer", views.name(link.lawsReviewedBy()));
        model.addAttribute("skipAskedBy", views.name(link.skipAskedBy()));
        model.addAttribute("skipSignedBy", views.name(link.skipSignedBy()));
        model.addAttribute("signer", link.isSkipAsked() ? views.name(access.signer(project, link)) : null);
        model.addAttribute("posts", posts.all(project.unit()));
        model.addAttribute("partRoles", Allocation.Role.values());
        model.addAttribute("referenceKinds", ReferenceKind.values());
        model.addAttribute("results", CheckResult.values());
        model.addAttribute("choices", mayWrite ? choices.of(project) : Map.of());
        model.addAttribute("today", dates.today());
        model.addAttribute("timeline", timeline.of(link.audited(), NAMED, "measures.projects.entry."));
        return "measures/projects/link";
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/acts/{act}")
    @Allowed({"measures:projects-edit", "measures:projects-link", "measures:projects-sign"})
    String perform(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String act,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        var wanted = LinkAct.ofSlug(act).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        redirect.addFlashAttribute("words", words.length() > 1000 ? words.substring(0, 1000) : words);
        return Outcome.of(redirect, page(id, of), "measures.projects.done.link." + wanted, () -> {
            var refusals = new ArrayList<Refusal>();
            var on = wanted.needsDay() ? Typed.day("day", day, refusals) : null;
            Refused.ifAny(refusals);
            acts.perform(viewer, project, of, version, wanted, on, words);
        });
    }

    static LinkKind kind(String slug) {
        return LinkKind.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String page(UUID id, LinkKind kind) {
        return "/measures/projects/" + id + "/links/" + kind.slug();
    }
}
