package org.probity.measures.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Posts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** One contract with its supplements and payments, and what of them is to be looked at. */
@Component
class ContractView {

    private final ProjectMoney money;
    private final ContractActs acts;
    private final Posts posts;
    private final Dates dates;

    ContractView(ProjectMoney money, ContractActs acts, Posts posts, Dates dates) {
        this.money = money;
        this.acts = acts;
        this.posts = posts;
        this.dates = dates;
    }

    Contract find(Project project, UUID contract) {
        return money.find(new ContractId(contract))
                .filter(found -> found.project().equals(project.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(
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

    static String page(UUID id, UUID contract) {
        return "/measures/projects/" + id + "/contracts/" + contract;
    }
}
