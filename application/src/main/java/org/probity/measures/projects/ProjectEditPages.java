package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Posts;
import org.probity.organization.Sections;
import org.probity.risks.Grade;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a project's sheet. What was typed survives every refusal, and both versions stand together after a conflict. */
@Controller
@Allowed("measures:projects-edit")
class ProjectEditPages {

    private final ProjectAccess access;
    private final ProjectWriting writing;
    private final ProjectChoices choices;
    private final Sections sections;
    private final Posts posts;

    ProjectEditPages(
            ProjectAccess access, ProjectWriting writing, ProjectChoices choices, Sections sections, Posts posts) {
        this.access = access;
        this.writing = writing;
        this.choices = choices;
        this.sections = sections;
        this.posts = posts;
    }

    @GetMapping("/measures/projects/new")
    String create(Viewer viewer, Model model) {
        var own = viewer.scope(ProjectAccess.EDIT).sections();
        var form = ProjectForm.empty(own.size() == 1 ? own.iterator().next().toString() : "");
        return show(model, viewer, null, form, Refusals.NONE);
    }

    @PostMapping("/measures/projects/new")
    String created(ProjectForm form, Viewer viewer, Model model, RedirectAttributes redirect) {
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            refusals.addAll(facts.refusals());
            Refused.ifAny(refusals);
            var id = writing.draft(viewer, facts);
            redirect.addFlashAttribute("done", "measures.projects.done.created");
            return "redirect:/measures/projects/" + id;
        } catch (Refused refused) {
            return show(model, viewer, null, form, new Refusals(refused.refusals()));
        }
    }

    @GetMapping("/measures/projects/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var project = editable(viewer, id);
        return show(model, viewer, project, ProjectForm.of(project.facts(), project.version()), Refusals.NONE);
    }

    @PostMapping("/measures/projects/{id}/edit")
    String edited(@PathVariable UUID id, ProjectForm form, Viewer viewer, Model model, RedirectAttributes redirect) {
        var project = editable(viewer, id);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            writing.save(viewer, project.id(), form.seen(), facts, form.reason());
            redirect.addFlashAttribute("done", "measures.projects.done.saved");
            return "redirect:/measures/projects/" + id;
        } catch (Refused refused) {
            return show(model, viewer, project, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = editable(viewer, id);
            model.addAttribute("theirs", now);
            return show(model, viewer, now, form.at(now.version()), Outcome.changedMeanwhile());
        }
    }

    private Project editable(Viewer viewer, UUID id) {
        var project = access.read(viewer, id);
        if (!access.mayEdit(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.EDIT);
        }
        return project;
    }

    private String show(Model model, Viewer viewer, @Nullable Project project, ProjectForm form, Refusals refusals) {
        var scope = viewer.scope(ProjectAccess.EDIT);
        model.addAttribute("project", project);
        model.addAttribute("editable", project == null || project.state().open());
        model.addAttribute("needsReason", project != null && project.state().approved());
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
        model.addAttribute("fundings", Funding.values());
        model.addAttribute("grades", List.of(Grade.HIGH, Grade.MEDIUM, Grade.LOW));
        model.addAttribute(
                "sections",
                sections.all(viewer.requireUnit()).stream()
                        .filter(section -> scope.whole() || scope.sections().contains(section.id()))
                        .toList());
        model.addAttribute("posts", posts.all(viewer.requireUnit()));
        model.addAttribute("powers", choices.powers(viewer.requireUnit()));
        return "measures/projects/edit";
    }
}
