package org.probity.programme.plans;

import java.util.List;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a plan on its page: submit, sign, return, approve, amend, take over, report. */
@Controller
@RequestMapping("/programme/plans/{id}")
class PlanActs {

    private final Plans plans;
    private final PlanAccess access;
    private final PlanSheets sheets;
    private final PlanProgress progress;
    private final SupersededDocuments superseded;

    PlanActs(Plans plans, PlanAccess access, PlanSheets sheets, PlanProgress progress, SupersededDocuments superseded) {
        this.plans = plans;
        this.access = access;
        this.sheets = sheets;
        this.progress = progress;
        this.superseded = superseded;
    }

    @PostMapping("/submit")
    @Allowed("programme:draft-plan")
    String submit(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.SUBMIT, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.plan-submitted",
                "",
                () -> plans.submit(id, version, viewer.requirePerson()));
    }

    @PostMapping("/sign")
    @Allowed("programme:sign-plan")
    String sign(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.SIGN, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.plan-signed",
                "",
                () -> plans.sign(id, version, viewer.requirePerson(), seen));
    }

    @PostMapping("/return")
    @Allowed("programme:approve-plan")
    String giveBack(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.RETURN, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.plan-returned",
                comment,
                () -> plans.giveBack(id, version, comment));
    }

    @PostMapping("/approve")
    @Allowed("programme:approve-plan")
    String approve(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.APPROVE, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.plan-approved",
                comment,
                () -> plans.approve(id, version, viewer.requirePerson(), comment));
    }

    @PostMapping("/amend")
    @Allowed("programme:draft-plan")
    String amend(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.AMEND, id);
        try {
            var next = plans.amend(id, version, viewer.requirePerson(), reason);
            redirect.addFlashAttribute("done", "programme.done.plan-amendment-begun");
            return "redirect:/programme/plans/" + next + "/edit";
        } catch (Refused refused) {
            return again(viewer, id, refused.refusals(), reason, model);
        } catch (EditConflict conflict) {
            return again(viewer, id, List.of(Refusal.of("shell.refusal.changed-meanwhile")), reason, model);
        }
    }

    @PostMapping("/take-over")
    @Allowed("programme:sign-plan")
    String takeOver(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String handover,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.TAKE_OVER, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.plan-taken-over",
                handover,
                () -> plans.takeOver(id, version, viewer.requirePerson(), seen, handover));
    }

    @PostMapping("/superseded-parent")
    @Allowed("programme:draft-plan")
    String supersededParent(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "") String successor,
            Model model,
            RedirectAttributes redirect) {
        var plan = access.forAct(viewer, PlanAct.REDRAFT, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.parent-superseded",
                successor,
                () -> superseded.record(plan.unit(), plan.content().parent().number(), successor));
    }

    @PostMapping("/progress")
    @Allowed("programme:read")
    String report(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam UUID line,
            @RequestParam PlanTask.State state,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        access.forAct(viewer, PlanAct.REPORT, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.plan-progress",
                note,
                () -> progress.report(
                        id, line, viewer.requirePerson(), viewer.may("programme:draft-plan"), state, note));
    }

    /** Does it, or shows the plan again with the reason and with what was typed. */
    private String act(
            Viewer viewer,
            PlanId id,
            Model model,
            RedirectAttributes redirect,
            String done,
            String typed,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/programme/plans/" + id;
        } catch (Refused refused) {
            return again(viewer, id, refused.refusals(), typed, model);
        } catch (EditConflict conflict) {
            return again(viewer, id, List.of(Refusal.of("shell.refusal.changed-meanwhile")), typed, model);
        }
    }

    private String again(Viewer viewer, PlanId id, List<Refusal> refusals, String typed, Model model) {
        model.addAttribute("refusals", new Refusals(refusals));
        model.addAttribute("typed", typed);
        model.addAttribute("sheet", sheets.of(viewer, access.readable(viewer, id)));
        return "programme/plan";
    }
}
