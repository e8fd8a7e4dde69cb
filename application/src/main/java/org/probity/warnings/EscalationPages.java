package org.probity.warnings;

import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the rules propose to take a rung higher; somebody decides. */
@Controller
@RequestMapping("/warnings/escalations")
@Allowed({"warnings:remind", "warnings:inquire"})
class EscalationPages {

    private final WarningEscalation escalation;
    private final Dates dates;

    EscalationPages(WarningEscalation escalation, Dates dates) {
        this.escalation = escalation;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("proposals", escalation.proposals(viewer));
        model.addAttribute("today", dates.today());
        return "warnings/escalations";
    }

    @PostMapping("/{id}/taking")
    String take(Viewer viewer, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        var next = escalation.take(viewer, new WarningId(id), version);
        redirect.addFlashAttribute("done", "warnings.done.escalated");
        return "redirect:" + next;
    }

    @PostMapping("/{id}/declining")
    String decline(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        escalation.decline(viewer, new WarningId(id), version, reason);
        redirect.addFlashAttribute("done", "warnings.done.escalation-declined");
        return "redirect:/warnings/escalations";
    }
}
