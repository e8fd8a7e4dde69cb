package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Posts;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract with its supplements and payments, what of them is to be looked at, and the forms that record them. */
@Controller
class ContractPages {

    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final ProjectAccess access;
    private final ProjectMoney money;
    private final ContractActs acts;
    private final Posts posts;
    private final Dates dates;

    ContractPages(ProjectAccess access, ProjectMoney money, ContractActs acts, Posts posts, Dates dates) {
        this.access = access;
        this.money = money;
        this.acts = acts;
        this.posts = posts;
        this.dates = dates;
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
        var found = find(project, contract);
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
        var before = find(project, contract);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            acts.change(viewer, project, before.id(), form.seen(), Objects.requireNonNull(facts), form.reason());
            redirect.addFlashAttribute("done", "measures.projects.done.contract");
            return "redirect:/measures/projects/" + id + "/contracts/" + contract;
        } catch (Refused refused) {
            return form(model, project, before, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = find(project, contract);
            model.addAttribute("theirs", now);
            return form(
                    model,
                    project,
                    now,
                    form.at(now.version()),
                    new Refusals(List.of(Refusal.of("measures.projects.refusal.changed-meanwhile"))));
        }
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

    private Contract find(Project project, UUID contract) {
        return money.find(new ContractId(contract))
                .filter(found -> found.project().equals(project.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/measures/projects/{id}/contracts/{contract:" + UUID_PATTERN + "}")
    @Allowed("measures:projects-read")
    String contract(@PathVariable UUID id, @PathVariable UUID contract, Viewer viewer, Model model) {
        var project = access.read(viewer, id);
        var found = find(project, contract);
        return show(
                model, viewer, project, found, PaymentForm.empty(found.facts().supplier()), null);
    }

    private String show(
            Model model,
            Viewer viewer,
            Project project,
            Contract contract,
            PaymentForm payment,
            @Nullable Refusals refusals) {
        var running = project.state().approved() && !project.state().ended() && contract.counts();
        model.addAttribute("project", project);
        model.addAttribute("contract", contract);
        model.addAttribute("payment", payment);
        if (refusals != null) {
            model.addAttribute("refusals", refusals);
        }
        model.addAttribute(
                "flags",
                Flags.of(project.facts().budget(), money.of(project.id())).stream()
                        .filter(flag -> contract.id().equals(flag.contract()))
                        .toList());
        model.addAttribute("mayContract", running && acts.mayContract(viewer, project));
        model.addAttribute("mayPay", running && acts.mayPay(viewer, project));
        model.addAttribute("maySign", running && acts.maySign(viewer, project));
        model.addAttribute("self", viewer.person());
        model.addAttribute("posts", posts.all(project.unit()));
        model.addAttribute("bases", PaymentBasis.values());
        model.addAttribute("today", dates.today());
        return "measures/projects/contract";
    }

    @PostMapping("/measures/projects/{id}/contracts/{contract}/payments")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String pay(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            PaymentForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            acts.pay(viewer, project, new ContractId(contract), Objects.requireNonNull(facts));
            redirect.addFlashAttribute("done", "measures.projects.done.payment");
            return back(id, contract);
        } catch (Refused refused) {
            return show(model, viewer, project, find(project, contract), form, new Refusals(refused.refusals()));
        }
    }

    @PostMapping("/measures/projects/{id}/contracts/{contract}/payments/{payment}/voiding")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String voidPayment(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @PathVariable UUID payment,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        return done(
                redirect,
                id,
                contract,
                "measures.projects.done.voided",
                () -> acts.voidPayment(viewer, project, new ContractId(contract), new PaymentId(payment), reason));
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
        return done(
                redirect,
                id,
                contract,
                "measures.projects.done.voided",
                () -> acts.voidContract(viewer, project, new ContractId(contract), version, reason));
    }

    @PostMapping("/measures/projects/{id}/contracts/{contract}/supplements")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String supplement(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @RequestParam(defaultValue = "") String supplementNumber,
            @RequestParam(defaultValue = "") String supplementAmount,
            @RequestParam(defaultValue = "") String supplementOn,
            @RequestParam(defaultValue = "") String supplementReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        return done(redirect, id, contract, "measures.projects.done.supplement", () -> {
            var refusals = new ArrayList<Refusal>();
            var amount = Typed.number("supplementAmount", supplementAmount, refusals);
            var on = Typed.day("supplementOn", supplementOn, refusals);
            var number = supplementNumber.strip();
            if (number.isEmpty() || number.length() > 60) {
                refusals.add(Refusal.at("supplementNumber", "measures.projects.refusal.no-number"));
            }
            if (refusals.isEmpty() && (amount == null || amount.signum() == 0)) {
                refusals.add(Refusal.at("supplementAmount", "measures.projects.refusal.no-amount"));
            }
            if (refusals.isEmpty() && on == null) {
                refusals.add(Refusal.at("supplementOn", "measures.projects.refusal.no-day"));
            }
            refusals.addAll(ProjectActs.reasonMissing("supplementReason", supplementReason));
            Refused.ifAny(refusals);
            acts.propose(
                    viewer,
                    project,
                    new ContractId(contract),
                    new Supplement(
                            UUID.randomUUID(),
                            number,
                            Objects.requireNonNull(amount),
                            Objects.requireNonNull(on),
                            supplementReason.strip(),
                            viewer.requirePerson(),
                            null,
                            null));
        });
    }

    @PostMapping("/measures/projects/{id}/contracts/{contract}/supplements/{supplement}/{decision:approval|refusal}")
    @Allowed("measures:projects-sign")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID contract,
            @PathVariable UUID supplement,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        return done(
                redirect,
                id,
                contract,
                "measures.projects.done.decided",
                () -> acts.decide(
                        viewer, project, new ContractId(contract), supplement, decision.equals("approval"), words));
    }

    private static String done(RedirectAttributes redirect, UUID id, UUID contract, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            redirect.addFlashAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.projects.refusal.changed-meanwhile"))));
        }
        return back(id, contract);
    }

    private static String back(UUID id, UUID contract) {
        return "redirect:/measures/projects/" + id + "/contracts/" + contract;
    }
}
