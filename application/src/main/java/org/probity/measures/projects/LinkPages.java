package org.probity.measures.projects;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.powers.Allocation;
import org.probity.powers.Timeline;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One link of a project: its plan, who holds power, what it rests on, what shows that it was done, and who looked at it. */
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
    private static final Map<String, String> PARTS =
            Map.of("subjects", "project_subject", "references", "project_reference", "evidence", "project_evidence");

    private final ProjectAccess access;
    private final ProjectViews views;
    private final Links links;
    private final LinkActs acts;
    private final Posts posts;
    private final Timeline timeline;
    private final Dates dates;

    LinkPages(
            ProjectAccess access,
            ProjectViews views,
            Links links,
            LinkActs acts,
            Posts posts,
            Timeline timeline,
            Dates dates) {
        this.access = access;
        this.views = views;
        this.links = links;
        this.acts = acts;
        this.posts = posts;
        this.timeline = timeline;
        this.dates = dates;
    }

    private static LinkKind kind(String slug) {
        return LinkKind.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
            acts.save(viewer, project, of, form.seen(), facts, form.reason());
            redirect.addFlashAttribute("done", "measures.projects.done.link-saved");
            return "redirect:/measures/projects/" + id + "/links/" + of.slug();
        } catch (Refused refused) {
            return show(model, viewer, project, links.of(project.id(), of), form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = links.of(project.id(), of);
            model.addAttribute("theirs", now);
            return show(
                    model,
                    viewer,
                    project,
                    now,
                    form.at(now.version()),
                    new Refusals(List.of(Refusal.of("measures.projects.refusal.changed-meanwhile"))));
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
        model.addAttribute("choices", mayWrite ? links.choices(project) : Map.of());
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "timeline",
                timeline.of(
                        org.probity.audit.Subject.of(Links.SUBJECT, link.id().value()),
                        NAMED,
                        "measures.projects.entry."));
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
        return done(redirect, id, of, "measures.projects.done.link." + wanted, () -> {
            var refusals = new ArrayList<Refusal>();
            var on = wanted.needsDay() ? Typed.day("day", day, refusals) : null;
            Refused.ifAny(refusals);
            acts.perform(viewer, project, of, version, wanted, on, words);
        });
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/subjects")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String subject(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String outsideZh,
            @RequestParam(defaultValue = "") String outsideEn,
            @RequestParam(defaultValue = "") String role,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        var chosen = Typed.uuid(post);
        return done(
                redirect,
                id,
                of,
                "measures.projects.done.part-added",
                () -> acts.addSubject(
                        viewer,
                        project,
                        of,
                        version,
                        chosen == null ? null : new PostId(chosen),
                        Bilingual.of(outsideZh, outsideEn),
                        Objects.requireNonNullElse(Typed.one(Allocation.Role.values(), role), Allocation.Role.HANDLE)));
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/references")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String reference(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        var wanted = Typed.one(ReferenceKind.values(), what);
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return done(
                redirect,
                id,
                of,
                "measures.projects.done.part-added",
                () -> acts.addReference(viewer, project, of, version, wanted, Typed.uuid(target), text.strip()));
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/evidence")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String evidence(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String evidenceTitle,
            @RequestParam(defaultValue = "") String datedOn,
            @RequestParam(defaultValue = "") String keptAt,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        var project = access.read(viewer, id);
        var of = kind(kind);
        var given = file == null || file.isEmpty() || file.getSize() > Attachments.LARGEST ? null : file;
        var tooLarge = file != null && file.getSize() > Attachments.LARGEST;
        var upload = given == null
                ? null
                : new LinkActs.File(Objects.requireNonNullElse(given.getOriginalFilename(), ""), given.getBytes());
        return done(redirect, id, of, "measures.projects.done.evidence", () -> {
            var refusals = new ArrayList<Refusal>();
            if (tooLarge) {
                refusals.add(Refusal.at("keptAt", "shell.refusal.file-too-large"));
            }
            var on = Typed.day("datedOn", datedOn, refusals);
            Refused.ifAny(refusals);
            acts.addEvidence(viewer, project, of, version, evidenceTitle.strip(), on, keptAt.strip(), upload);
        });
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/checks")
    @Allowed("measures:projects-check")
    String check(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String checkedOn,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        return done(redirect, id, of, "measures.projects.done.checked", () -> {
            var refusals = new ArrayList<Refusal>();
            var on = Typed.day("checkedOn", checkedOn, refusals);
            Refused.ifAny(refusals);
            acts.check(viewer, project, of, version, on, Typed.one(CheckResult.values(), result), note.strip());
        });
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/review")
    @Allowed("measures:projects-review")
    String review(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        return done(
                redirect,
                id,
                of,
                "measures.projects.done.reviewed",
                () -> acts.reviewLaws(viewer, project, of, version));
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/{part:subjects|references|evidence}/{child}/removal")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String remove(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String part,
            @PathVariable UUID child,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = kind(kind);
        return done(
                redirect,
                id,
                of,
                "measures.projects.done.part-removed",
                () -> acts.remove(
                        viewer, project, of, version, Objects.requireNonNull(PARTS.get(part)), child, reason));
    }

    private static String done(RedirectAttributes redirect, UUID id, LinkKind kind, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.projects.refusal.changed-meanwhile"))));
        }
        return "redirect:/measures/projects/" + id + "/links/" + kind.slug();
    }
}
