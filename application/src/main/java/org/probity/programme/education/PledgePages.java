package org.probity.programme.education;

import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pledges of the cycles; one pledge to be read, signed and printed; who has not signed. */
@Controller
@RequestMapping("/programme/education/pledges")
@Allowed("programme:read")
class PledgePages {

    private final Pledges pledges;
    private final Cycles cycles;
    private final Dates dates;

    PledgePages(Pledges pledges, Cycles cycles, Dates dates) {
        this.pledges = pledges;
        this.cycles = cycles;
        this.dates = dates;
    }

    /** The pledge as it is typed. */
    record Typed(
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String textZh,
            @Nullable String textEn,
            @Nullable String dueOn) {

        PledgeDraft toDraft(UnitId unit) {
            return new PledgeDraft(
                    unit, Bilingual.of(titleZh, titleEn), Bilingual.of(textZh, textEn), Typing.day("dueOn", dueOn));
        }
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        var office = viewer.may("programme:mobilise");
        var unit = viewer.requireUnit();
        var cycle = cycles.current(unit).orElse(null);
        model.addAttribute(
                "pledges",
                pledges.list(unit).stream()
                        .filter(pledge -> office || !pledge.is(PaperState.DRAFT))
                        .toList());
        model.addAttribute("signed", pledges.signaturesOf(viewer.requirePerson()));
        model.addAttribute(
                "mayWrite", office && cycle != null && pledges.of(cycle.id()).isEmpty());
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed",
                    new Typed("", "", "", "", dates.today().plusDays(14).toString()));
        }
        return "programme/pledges";
    }

    @PostMapping
    @Allowed("programme:mobilise")
    String draft(Viewer viewer, Typed typed, Model model, RedirectAttributes redirect) {
        try {
            var id = pledges.draft(typed.toDraft(viewer.requireUnit()));
            redirect.addFlashAttribute("done", "programme.done.pledge-saved");
            return "redirect:/programme/education/pledges/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("typed", typed);
            return list(viewer, model);
        }
    }

    @GetMapping("/{pledge}")
    String show(Viewer viewer, @PathVariable PledgeId pledge, Model model) {
        var found = readable(viewer, pledge);
        var scope = GatheringAccess.scope(viewer);
        model.addAttribute("pledge", found);
        model.addAttribute("me", viewer.name());
        model.addAttribute(
                "mine", pledges.signature(pledge, viewer.requirePerson()).orElse(null));
        model.addAttribute("maySign", found.is(PaperState.OPEN) && viewer.may("programme:acknowledge"));
        model.addAttribute("mayWrite", viewer.may("programme:mobilise"));
        model.addAttribute(
                "count",
                !found.is(PaperState.DRAFT)
                                && (scope.whole() || !scope.sections().isEmpty())
                        ? pledges.count(found, scope)
                        : null);
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed",
                    new Typed(
                            found.title().zh(),
                            found.title().en(),
                            found.text().zh(),
                            found.text().en(),
                            found.dueOn().toString()));
        }
        return "programme/pledge";
    }

    Pledge readable(Viewer viewer, PledgeId id) {
        return pledges.find(id)
                .filter(p -> p.unit().equals(viewer.unit()))
                .filter(p -> !p.is(PaperState.DRAFT) || viewer.may("programme:mobilise"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
