package org.probity.monitoring.signals;

import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.People;
import org.probity.organization.Posts;
import org.probity.organization.Sections;
import org.probity.powers.Powers;
import org.probity.programme.gatherings.OneselfAlone;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a signal is written down by hand. */
@Controller
class NewSignalPages {

    private final ManualSignal manual;
    private final SignalIntake intake;
    private final Sections sections;
    private final Posts posts;
    private final People people;
    private final Powers powers;

    NewSignalPages(
            ManualSignal manual, SignalIntake intake, Sections sections, Posts posts, People people, Powers powers) {
        this.manual = manual;
        this.intake = intake;
        this.sections = sections;
        this.posts = posts;
        this.people = people;
        this.powers = powers;
    }

    @GetMapping("/monitoring/signals/new")
    @Allowed(SignalAccess.RAISE)
    String blank(Viewer viewer, Model model) {
        return form(viewer, Fields.blank(), model);
    }

    @PostMapping("/monitoring/signals")
    @Allowed(SignalAccess.RAISE)
    String raise(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var id = intake.raise(manual.of(viewer.requireUnit(), typed));
            redirect.addFlashAttribute("done", "monitoring.signal.done.raised");
            return "redirect:" + SignalFilter.LIST + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, model);
        }
    }

    private String form(Viewer viewer, Fields typed, Model model) {
        var unit = viewer.requireUnit();
        model.addAttribute("typed", typed);
        model.addAttribute("sources", ManualSignal.SOURCES);
        model.addAttribute("levels", SignalLevel.values());
        model.addAttribute("sections", sections.all(unit));
        model.addAttribute("posts", posts.all(unit));
        model.addAttribute("powers", powers.all(unit));
        model.addAttribute("people", people.all(unit));
        return "monitoring/signals/new";
    }

    @GetMapping("/monitoring/signals/self-report")
    @Allowed(SignalAccess.SELF_REPORT)
    String selfReport(Viewer viewer, Model model) {
        return selfReport(viewer, Fields.blank(), model);
    }

    @PostMapping("/monitoring/signals/self-report")
    @Allowed(SignalAccess.SELF_REPORT)
    String report(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer, Model model, RedirectAttributes redirect) {
        OneselfAlone.require(viewer, form.getFirst("person"));
        var typed = Fields.of(form);
        var own = typed.id("post");
        if (own != null
                && viewer.posts().stream().noneMatch(post -> post.value().equals(own))) {
            typed.refuse("post", "monitoring.signal.refusal.own-post");
        }
        try {
            var id = intake.raise(manual.byOneself(viewer.requireUnit(), viewer.requirePerson(), typed));
            redirect.addFlashAttribute("done", "monitoring.signal.done.reported");
            return "redirect:" + SignalFilter.LIST + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return selfReport(viewer, typed, model);
        }
    }

    private String selfReport(Viewer viewer, Fields typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "posts",
                posts.all(viewer.requireUnit()).stream()
                        .filter(post -> viewer.posts().contains(post.id()))
                        .toList());
        return "monitoring/signals/self-report";
    }
}
