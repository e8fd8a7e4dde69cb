package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head's personal action log, year by year (P1.1.6). */
@Controller
@RequestMapping("/programme/plans/actions")
@Allowed("programme:minutes")
class PersonalLogPages {

    private final PersonalLog log;
    private final LeaderActions actions;
    private final Cycles cycles;
    private final Dates dates;

    PersonalLogPages(PersonalLog log, LeaderActions actions, Cycles cycles, Dates dates) {
        this.log = log;
        this.actions = actions;
        this.cycles = cycles;
        this.dates = dates;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var all = cycles.all(viewer.requireUnit());
        var cycle = all.stream()
                .filter(c -> year == null || c.year() == year)
                .findFirst()
                .orElse(null);
        model.addAttribute("cycle", cycle);
        model.addAttribute("years", all.stream().map(Cycle::year).toList());
        model.addAttribute("lines", cycle == null ? List.of() : log.of(cycle));
        model.addAttribute("heads", cycle == null ? List.of() : log.heads(cycle));
        model.addAttribute("kinds", LeaderActions.Kind.values());
        model.addAttribute(
                "mayEnter", cycle != null && cycle.stage() != Cycle.Stage.CLOSED && viewer.may("programme:leader-log"));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form(LeaderActions.Kind.LECTURE, dates.today(), ""));
        }
        return "programme/plan-actions";
    }

    /** An entry as it is typed. */
    record Form(
            LeaderActions.@Nullable Kind kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Nullable String text) {}

    @PostMapping
    @Allowed("programme:leader-log")
    String enter(Viewer viewer, Form form, Model model, RedirectAttributes redirect) {
        try {
            var kind = form.kind();
            var on = form.on();
            if (kind == null) {
                throw new Refused(Refusal.at("kind", "programme.refusal.action-kind"));
            }
            if (on == null) {
                throw new Refused(Refusal.at("on", "programme.refusal.day"));
            }
            actions.enter(viewer.requireUnit(), kind, on, form.text() == null ? "" : form.text());
            redirect.addFlashAttribute("done", "programme.done.action-entered");
            return "redirect:/programme/plans/actions";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("form", form);
            return show(viewer, null, model);
        }
    }

    @PostMapping("/{entry}/withdrawal")
    @Allowed("programme:leader-log")
    String withdraw(
            Viewer viewer,
            @PathVariable UUID entry,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var unit = actions.unitOf(entry).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!unit.equals(viewer.requireUnit())) {
            throw new AccessDeniedException("programme.leader-action");
        }
        actions.withdraw(entry, version, reason);
        redirect.addFlashAttribute("done", "programme.done.action-withdrawn");
        return "redirect:/programme/plans/actions";
    }
}
