package org.probity.programme.education;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.programme.gatherings.OneselfAlone;
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

/** What the office does with a pledge, and how somebody signs it. */
@Controller
@RequestMapping("/programme/education/pledges/{pledge}")
@Allowed("programme:mobilise")
class PledgeActs {

    private final Pledges pledges;
    private final PledgePages pages;

    PledgeActs(Pledges pledges, PledgePages pages) {
        this.pledges = pledges;
        this.pages = pages;
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable PledgeId pledge,
            @RequestParam int version,
            PledgePages.Typed typed,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, pledge);
        model.addAttribute("typed", typed);
        return act(
                viewer,
                pledge,
                model,
                redirect,
                "programme.done.pledge-saved",
                () -> pledges.change(pledge, version, typed.toDraft(viewer.requireUnit())));
    }

    @PostMapping("/opening")
    String open(
            Viewer viewer,
            @PathVariable PledgeId pledge,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, pledge);
        return act(
                viewer, pledge, model, redirect, "programme.done.pledge-opened", () -> pledges.open(pledge, version));
    }

    @PostMapping("/taking-back")
    String takeBack(
            Viewer viewer,
            @PathVariable PledgeId pledge,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, pledge);
        return act(
                viewer,
                pledge,
                model,
                redirect,
                "programme.done.pledge-taken-back",
                () -> pledges.takeBack(pledge, version));
    }

    @PostMapping("/closing")
    String close(
            Viewer viewer,
            @PathVariable PledgeId pledge,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, pledge);
        return act(
                viewer, pledge, model, redirect, "programme.done.pledge-closed", () -> pledges.close(pledge, version));
    }

    /** Signs for whoever is signed in, and for nobody else. */
    @PostMapping("/signature")
    @Allowed("programme:acknowledge")
    String sign(
            Viewer viewer,
            @PathVariable PledgeId pledge,
            @RequestParam(required = false) @Nullable String person,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, pledge);
        OneselfAlone.require(viewer, person);
        return act(
                viewer,
                pledge,
                model,
                redirect,
                "programme.done.pledge-signed",
                () -> pledges.sign(pledge, viewer.requirePerson()));
    }

    private String act(
            Viewer viewer, PledgeId pledge, Model model, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/programme/education/pledges/" + pledge;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.pledge-changed-meanwhile"))));
        }
        return pages.show(viewer, pledge, model);
    }
}
