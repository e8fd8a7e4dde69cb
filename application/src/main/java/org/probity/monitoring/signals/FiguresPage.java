package org.probity.monitoring.signals;

import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often indicators were right, what was left out and why, and within how many days signals are verified. */
@Controller
class FiguresPage {

    private final SignalFigures figures;
    private final SignalTerms terms;

    FiguresPage(SignalFigures figures, SignalTerms terms) {
        this.figures = figures;
        this.terms = terms;
    }

    @GetMapping("/monitoring/signals/figures")
    @Allowed(SignalAccess.READ)
    String show(Viewer viewer, Model model) {
        var set = terms.of(viewer.requireUnit());
        return show(viewer, String.valueOf(set.days()), String.valueOf(set.redDays()), set.version(), model);
    }

    private String show(Viewer viewer, String days, String redDays, int version, Model model) {
        model.addAttribute("indicators", figures.byIndicator(viewer));
        model.addAttribute("sources", figures.bySource(viewer));
        model.addAttribute("reasons", figures.byReason(viewer));
        model.addAttribute("exclusions", figures.exclusions(viewer));
        model.addAttribute("days", days);
        model.addAttribute("redDays", redDays);
        model.addAttribute("version", version);
        model.addAttribute("maySet", viewer.may(SignalAccess.TERMS));
        model.addAttribute("mayTune", viewer.may("monitoring:indicators-draft"));
        model.addAttribute("enough", SignalFigures.ENOUGH);
        return "monitoring/signals/figures";
    }

    @PostMapping("/monitoring/signals/terms")
    @Allowed(SignalAccess.TERMS)
    String set(
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String redDays,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        try {
            terms.set(viewer.requireUnit(), number("days", days), number("redDays", redDays), version, reason);
            redirect.addFlashAttribute("done", "monitoring.signal.done.terms");
            return "redirect:/monitoring/signals/figures";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals",
                    new Refusals(java.util.List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
            return show(viewer, model);
        }
        return show(viewer, days, redDays, version, model);
    }

    private static int number(String field, String typed) {
        if (!typed.strip().matches("[1-9]|[12]\\d|30")) {
            throw new Refused(Refusal.at(field, "monitoring.signal.refusal.days"));
        }
        return Integer.parseInt(typed.strip());
    }
}
