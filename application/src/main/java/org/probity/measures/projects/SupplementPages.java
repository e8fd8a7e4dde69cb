package org.probity.measures.projects;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supplements of a contract: proposed on its page, decided by the leader in charge. */
@Controller
class SupplementPages {

    private final ProjectAccess access;
    private final ContractActs acts;

    SupplementPages(ProjectAccess access, ContractActs acts) {
        this.access = access;
        this.acts = acts;
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
        return Outcome.of(redirect, ContractView.page(id, contract), "measures.projects.done.supplement", () -> {
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
        return Outcome.of(
                redirect,
                ContractView.page(id, contract),
                "measures.projects.done.decided",
                () -> acts.decide(
                        viewer, project, new ContractId(contract), supplement, decision.equals("approval"), words));
    }
}
