package org.probity.warnings;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days a unit gives for the acts of its warnings. */
@Controller
@RequestMapping("/warnings/terms")
@Allowed(WarningSight.READ)
class TermsPages {

    static final String TERMS = "warnings:terms";

    private final Terms terms;

    TermsPages(Terms terms) {
        this.terms = terms;
    }

    /** @param own whether the unit set it itself */
    record Line(Term term, int days, boolean own) {}

    @GetMapping
    String show(Viewer viewer, Model model) {
        var set = terms.all(viewer.requireUnit());
        List<Line> lines = Arrays.stream(Term.values())
                .map(term -> new Line(term, set.getOrDefault(term, term.usual()), set.containsKey(term)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("maySet", viewer.may(TERMS));
        return "warnings/terms";
    }

    @PostMapping
    @Allowed(TERMS)
    String set(
            Viewer viewer,
            @RequestParam @Nullable String term,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            var chosen = Asked.constant(Term.class, term);
            if (chosen == null) {
                throw new Refused(Refusal.at("term", "measures.refusal.entry-choose"));
            }
            terms.set(viewer.requireUnit(), chosen, days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0, reason);
            redirect.addFlashAttribute("done", "warnings.done.term-set");
            return "redirect:/warnings/terms";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, model);
        }
    }
}
