package org.probity.measures.checks;

import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskPoints;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the ratings of a point's measures say of the control over it, beside the scores in force; put forward to those who grade. */
@Controller
class ControlPages {

    private final ControlRatings ratings;
    private final ControlProposals proposals;
    private final RiskPoints points;

    ControlPages(ControlRatings ratings, ControlProposals proposals, RiskPoints points) {
        this.ratings = ratings;
        this.proposals = proposals;
        this.points = points;
    }

    @GetMapping("/measures/checks/points/{id}/control")
    @Allowed({"measures:read", "measures:check", "measures:check-leader", "measures:check-chief"})
    String control(@PathVariable UUID id, Viewer viewer, Model model) {
        return page(id, "", viewer, model);
    }

    @PostMapping("/measures/checks/points/{id}/control")
    @Allowed({"measures:check", "measures:check-leader", "measures:check-chief"})
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var point = points.find(new RiskPointId(id)).orElseThrow(ChecksAccess::missing);
        try {
            proposals.propose(viewer, point.id(), words);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(id, words, viewer, model);
        }
        redirect.addFlashAttribute("done", "measures.checks.done.proposed");
        return "redirect:/measures/checks/points/" + id + "/control";
    }

    private String page(UUID id, String words, Viewer viewer, Model model) {
        var scope = ChecksAccess.scope(viewer);
        var point = points.find(new RiskPointId(id)).orElseThrow(ChecksAccess::missing);
        var control = ratings.of(point.id());
        var seen = scope.covers(point.unit(), point.section(), point.post())
                || control.measures().stream().anyMatch(rated -> ChecksAccess.covers(viewer, rated.line()));
        if (!seen) {
            throw new AccessDeniedException(ChecksAccess.READ);
        }
        model.addAttribute("point", point);
        model.addAttribute("control", control);
        model.addAttribute("proposal", control.proposal().orElse(null));
        model.addAttribute("made", proposals.of(point.id()));
        model.addAttribute("mayPropose", ChecksPages.mayCheck(viewer) && proposals.may(viewer, control));
        model.addAttribute("words", words);
        return "measures/checks/control";
    }
}
