package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Posts;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract: its page, the forms that record and change it, and its voiding. */
@Controller
class ContractPages {

    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final ProjectAccess access;
    private final ContractView contracts;
    private final ContractActs acts;
    private final Posts posts;

    ContractPages(ProjectAccess access, ContractView contracts, ContractActs acts, Posts posts) {
        this.access = access;
        this.contracts = contracts;
        this.acts = acts;
        this.posts = posts;
    }

    @GetMapping("/measures/projects/{id}/contracts/new")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String create(@PathVariable UUID id, Viewer viewer, Model model) {
        return form(model, contracting(viewer, id), null, ContractForm.EMPTY, Refusals.NONE);
    }

    @PostMapping("/measures/projects/{id}/contracts/new")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String created(@PathVariable UUID id, ContractForm form, Viewer viewer, Model model, RedirectAttributes redirect) {
        var project = contracting(viewer, id);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            var contract = acts.record(viewer, project, Objects.requireNonNull(facts));
            redirect.addFlashAttribute("done", "measures.projects.done.contract");
            return "redirect:/measures/projects/" + id + "/contracts/" + contract;
        } catch (Refused refused) {
            return form(model, project, null, form, new Refusals(refused.refusals()));
        }
    }

    @GetMapping("/measures/projects/{id}/contracts/{contract}/edit")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String edit(@PathVariable UUID id, @PathVariable UUID contract, Viewer viewer, Model model) {
        var project = contracting(viewer, id);
        var found = contracts.find(project, contract);
        return form(model, project, found, ContractForm.of(found), Refusals.NONE);
    }

    @PostMapping("/measures/projects/{id}/contracts/{contract}/edit")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String edited(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            ContractForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var project = contracting(viewer, id);
        var before = contracts.find(project, contract);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            acts.change(viewer, project, before.id(), form.seen(), Objects.requireNonNull(facts), form.reason());
            redirect.addFlashAttribute("done", "measures.projects.done.contract");
            return "redirect:" + ContractView.page(id, contract);
        } catch (Refused refused) {
            return form(model, project, before, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = contracts.find(project, contract);
            model.addAttribute("theirs", now);
            return form(model, project, now, form.at(now.version()), Outcome.changedMeanwhile());
        }
    }

    @GetMapping("/measures/projects/{id}/contracts/{contract:" + UUID_PATTERN + "}")
    @Allowed("measures:projects-read")
    String contract(@PathVariable UUID id, @PathVariable UUID contract, Viewer viewer, Model model) {
        var project = access.read(viewer, id);
        var found = contracts.find(project, contract);
        return contracts.show(
                model, viewer, project, found, PaymentForm.empty(found.facts().supplier()), null);
    }

    @PostMapping("/measures/projects/{id}/contracts/{contract}/voiding")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String voidContract(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        return Outcome.of(
                redirect,
                ContractView.page(id, contract),
                "measures.projects.done.voided",
                () -> acts.voidContract(viewer, project, new ContractId(contract), version, reason));
    }

    private String form(
            Model model, Project project, @Nullable Contract contract, ContractForm form, Refusals refusals) {
        model.addAttribute("project", project);
        model.addAttribute("contract", contract);
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
        model.addAttribute("kinds", ContractKind.values());
        model.addAttribute("methods", ContractMethod.values());
        model.addAttribute("posts", posts.all(project.unit()));
        return "measures/projects/contract-form";
    }

    private Project contracting(Viewer viewer, UUID id) {
        var project = access.read(viewer, id);
        if (!acts.mayContract(viewer, project)) {
            throw new AccessDeniedException(ProjectAccess.LINK);
        }
        return project;
    }
}
