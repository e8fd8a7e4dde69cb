package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The payments of a contract: recorded on its page, voided with a reason. */
@Controller
class PaymentPages {

    private final ProjectAccess access;
    private final ContractView contracts;
    private final ContractActs acts;

    PaymentPages(ProjectAccess access, ContractView contracts, ContractActs acts) {
        this.access = access;
        this.contracts = contracts;
        this.acts = acts;
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
            return "redirect:" + ContractView.page(id, contract);
        } catch (Refused refused) {
            return contracts.show(
                    model, viewer, project, contracts.find(project, contract), form, new Refusals(refused.refusals()));
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
        return Outcome.of(
                redirect,
                ContractView.page(id, contract),
                "measures.projects.done.voided",
                () -> acts.voidPayment(viewer, project, new ContractId(contract), new PaymentId(payment), reason));
    }
}
