package org.probity.risks;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
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

/** Tasks to look again, their conclusion, and the acts on a line of the ledger that follow (F21). */
@Controller
@Allowed("risks:reexamine")
class ReexaminationPage {

    private static final int MOST = 500;

    private final Reexaminations reexaminations;
    private final ReexaminationConclusion conclusions;
    private final LedgerActs acts;
    private final RiskPoints points;

    ReexaminationPage(
            Reexaminations reexaminations, ReexaminationConclusion conclusions, LedgerActs acts, RiskPoints points) {
        this.reexaminations = reexaminations;
        this.conclusions = conclusions;
        this.acts = acts;
        this.points = points;
    }

    @GetMapping("/risks/reexaminations")
    String list(Viewer viewer, @RequestParam(defaultValue = "open") String show, Model model) {
        viewer.requireUnit();
        model.addAttribute("tasks", reexaminations.in(viewer.scope("risks:reexamine"), !show.equals("all"), MOST));
        model.addAttribute("all", show.equals("all"));
        return "risks/reexaminations";
    }

    @GetMapping("/risks/reexaminations/{id}")
    String task(@PathVariable UUID id, Viewer viewer, Model model) {
        var task = reexaminations.find(id).orElseThrow(ReexaminationPage::missing);
        viewer.require("risks:reexamine", task.unit(), task.section(), task.post());
        model.addAttribute("task", task);
        model.addAttribute("points", reexaminations.pointsOf(task));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new Typed("", "", Set.of()));
        }
        return "risks/reexamination";
    }

    /** What was typed, to be shown again when it is refused. */
    record Typed(String outcome, String conclusion, Set<UUID> changed) {}

    @PostMapping("/risks/reexaminations/{id}/conclude")
    String conclude(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String conclusion,
            @RequestParam(required = false) @Nullable List<UUID> changed,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var ticked = new HashSet<>(Objects.requireNonNullElse(changed, List.<UUID>of()));
        var state = Asked.constant(Reexamination.State.class, outcome);
        try {
            if (state == null || state == Reexamination.State.OPEN) {
                throw new Refused(org.probity.wording.Refusal.at("outcome", "risks.refusal.reexamination-outcome"));
            }
            conclusions.conclude(viewer, id, version, state, conclusion, ticked);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("typed", new Typed(outcome, conclusion, ticked));
            return task(id, viewer, model);
        }
        redirect.addFlashAttribute("done", "risks.done.reexamination-concluded");
        return "redirect:/risks/reexaminations";
    }

    @PostMapping("/risks/ledger/{id}/reexamine")
    String request(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var point = points.find(new RiskPointId(id)).orElseThrow(ReexaminationPage::missing);
        viewer.require("risks:reexamine", point.unit(), point.section(), point.post());
        LedgerActs.reasoned("", reason);
        var opened = reexaminations.open(
                ReexaminationTrigger.REQUEST,
                new Reexaminations.Thing(point.unit(), point.section(), null, null, point.id()),
                reason.strip());
        redirect.addFlashAttribute(
                "done", opened ? "risks.done.reexamination-opened" : "risks.done.reexamination-open-already");
        return "redirect:/risks/ledger/" + id;
    }

    @PostMapping("/risks/ledger/{id}/status")
    @Allowed("risks:summarise")
    String status(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var status = Asked.constant(PointStatus.class, to);
        if (status == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        acts.lead(viewer, new RiskPointId(id), version, status, reason);
        redirect.addFlashAttribute("done", "risks.done.ledger-status");
        return "redirect:/risks/ledger/" + id;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
