package org.probity.programme.plans;

import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.programme.Cycles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit's plans, one of them as the document it is (F8), and two editions side by side. */
@Controller
@RequestMapping("/programme/plans")
@Allowed("programme:read")
class PlanPages {

    private final Plans plans;
    private final PlanRows rows;
    private final PlanAccess access;
    private final PlanSheets sheets;
    private final PlansInForce inForce;
    private final Cycles cycles;
    private final People people;
    private final Dates dates;

    PlanPages(
            Plans plans,
            PlanRows rows,
            PlanAccess access,
            PlanSheets sheets,
            PlansInForce inForce,
            Cycles cycles,
            People people,
            Dates dates) {
        this.plans = plans;
        this.rows = rows;
        this.access = access;
        this.sheets = sheets;
        this.inForce = inForce;
        this.cycles = cycles;
        this.people = people;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        var cycle = cycles.current(unit).orElse(null);
        var list = rows.list(unit, viewer.may("programme:read-plan-drafts"));
        model.addAttribute("cycle", cycle);
        model.addAttribute("plans", list);
        model.addAttribute("lacking", cycle != null && rows.of(cycle.id()).isEmpty());
        var binding = cycle == null ? null : inForce.of(cycle.id()).orElse(null);
        model.addAttribute(
                "inherited",
                binding == null || !binding.inherited()
                        ? null
                        : plans.find(binding.plan()).orElseThrow());
        model.addAttribute("mayDraft", viewer.may("programme:draft-plan"));
        model.addAttribute("maySupervise", viewer.may("programme:supervise-plans"));
        model.addAttribute("mayReadLog", viewer.may("programme:minutes"));
        return "programme/plans";
    }

    @PostMapping
    @Allowed("programme:draft-plan")
    String draft(Viewer viewer, RedirectAttributes redirect) {
        var id = plans.draft(viewer.requireUnit(), viewer.requirePerson());
        redirect.addFlashAttribute("done", "programme.done.plan-drafted");
        return "redirect:/programme/plans/" + id + "/edit";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable PlanId id, Model model) {
        model.addAttribute("sheet", sheets.of(viewer, access.readable(viewer, id)));
        return "programme/plan";
    }

    @GetMapping("/{id}/compare")
    String compare(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam(required = false) @Nullable Integer with,
            Model model) {
        var plan = access.readable(viewer, id);
        var other = rows.edition(plan.cycle(), with == null ? plan.edition() - 1 : with)
                .filter(edition -> access.mayRead(viewer, edition))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var before = other.edition() < plan.edition() ? other : plan;
        var after = before == other ? plan : other;
        var owners = java.util.stream.Stream.of(before, after)
                .flatMap(edition -> edition.content().tasks().stream())
                .map(PlanTask::owner)
                .<PersonId>mapMulti((owner, sink) -> {
                    if (owner != null) {
                        sink.accept(owner);
                    }
                })
                .distinct()
                .toList();
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        var parts = Comparison.of(
                before.content(), after.content(), LocaleContextHolder.getLocale(), people.names(owners), dates::day);
        model.addAttribute("rows", parts);
        model.addAttribute(
                "unchanged",
                parts.stream()
                        .filter(row -> !row.isChanged())
                        .map(Comparison.Row::label)
                        .distinct()
                        .toList());
        return "programme/plan-compare";
    }
}
