package org.probity.measures.dossiers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guided form of a dossier. What was typed survives every refusal, and both versions stand side by side after a conflict. */
@Controller
@Allowed("measures:dossier")
class DossierEditPages {

    private final DossierAccess access;
    private final DossierActs acts;
    private final DossierAllocations allocations;
    private final Dates dates;

    DossierEditPages(DossierAccess access, DossierActs acts, DossierAllocations allocations, Dates dates) {
        this.access = access;
        this.acts = acts;
        this.allocations = allocations;
        this.dates = dates;
    }

    @GetMapping("/measures/dossiers/{point}/edit")
    String edit(@PathVariable UUID point, Viewer viewer, Model model) {
        var dossier = access.write(viewer, point);
        return show(model, dossier, DossierForm.of(dossier), Refusals.NONE);
    }

    @PostMapping("/measures/dossiers/{point}/edit")
    String edited(
            @PathVariable UUID point,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var dossier = access.write(viewer, point);
        var form = new DossierForm(typed);
        try {
            var voided = acts.write(viewer, dossier.point().id(), form.seen(), form.content());
            redirect.addFlashAttribute(
                    "done", voided ? "measures.dossiers.done.voided" : "measures.dossiers.done.saved");
            return "redirect:/measures/dossiers/" + point;
        } catch (Refused refused) {
            return show(model, dossier, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = access.write(viewer, point);
            model.addAttribute("theirs", now);
            return show(
                    model,
                    now,
                    form.at(now),
                    new Refusals(List.of(Refusal.of("measures.dossiers.refusal.changed-meanwhile"))));
        }
    }

    private String show(Model model, Dossier dossier, DossierForm form, Refusals refusals) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
        model.addAttribute("questions", DossierQuestion.values());
        model.addAttribute("allocation", allocations.of(dossier.point().power(), dates.today()));
        return "measures/dossiers/edit";
    }
}
