package org.probity.measures.interventions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.OneselfAlone;
import org.probity.programme.gatherings.Roster;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records of interventions: one's own, and those one examines. What one may not see is not found. */
@Controller
@RequestMapping("/measures/interventions")
@Allowed({"measures:report-intervention", InterventionRows.EXAMINE})
class InterventionPages {

    private static final int PAGE = 50;

    private final Interventions interventions;
    private final InterventionRows rows;
    private final InterventionFacts facts;
    private final Roster roster;
    private final Dates dates;

    InterventionPages(
            Interventions interventions, InterventionRows rows, InterventionFacts facts, Roster roster, Dates dates) {
        this.interventions = interventions;
        this.rows = rows;
        this.facts = facts;
        this.roster = roster;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(defaultValue = "0") int page, Model model) {
        var at = Math.max(0, Math.min(page, 1000));
        var found = rows.list(viewer, PAGE + 1, at * PAGE);
        model.addAttribute("interventions", found.stream().limit(PAGE).toList());
        model.addAttribute("facts", facts.visibleTo(viewer));
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("mayReport", viewer.may("measures:report-intervention"));
        model.addAttribute("me", viewer.requirePerson());
        return "measures/interventions";
    }

    @GetMapping("/new")
    @Allowed("measures:report-intervention")
    String blank(Viewer viewer, Model model) {
        return form(viewer, Fields.blank().with("happenedOn", dates.today().toString()), model);
    }

    @PostMapping
    @Allowed("measures:report-intervention")
    String record(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        OneselfAlone.require(viewer, form.getFirst("reporter"));
        var typed = Fields.of(form);
        try {
            var id = interventions.record(
                    viewer.requireUnit(), viewer.requirePerson(), InterventionDraft.of(typed, dates.today()));
            redirect.addFlashAttribute("done", "measures.done.intervention-recorded");
            return "redirect:/measures/interventions/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, model);
        }
    }

    private String form(Viewer viewer, Fields typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("fields", Intervention.Field.values());
        model.addAttribute("channels", Intervention.Channel.values());
        model.addAttribute(
                "staff",
                roster.of(viewer.requireUnit(), Audience.everybody(), dates.today()).stream()
                        .filter(line -> !line.person().equals(viewer.person()))
                        .toList());
        return "measures/intervention-form";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, readable(viewer, id), Fields.blank(), model);
    }

    private String show(Viewer viewer, Intervention found, Fields typed, Model model) {
        var examines = viewer.may(InterventionRows.EXAMINE) && !found.reporter().equals(viewer.person());
        model.addAttribute("i", found);
        model.addAttribute("typed", typed);
        model.addAttribute("examines", examines);
        model.addAttribute("mayExamine", examines && InterventionAct.EXAMINE.isOpenIn(found.state()));
        model.addAttribute("mayClose", examines && InterventionAct.CLOSE.isOpenIn(found.state()));
        model.addAttribute("outcomes", Intervention.Outcome.values());
        model.addAttribute("times", examines ? rows.ofSame(found, viewer) : 0);
        return "measures/intervention";
    }

    @PostMapping("/{id}/examination")
    @Allowed(InterventionRows.EXAMINE)
    String examine(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                form,
                model,
                redirect,
                typed -> interventions.examine(id, version, viewer, typed.value("finding")));
    }

    @PostMapping("/{id}/closing")
    @Allowed(InterventionRows.EXAMINE)
    String close(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                form,
                model,
                redirect,
                typed -> interventions.close(
                        id,
                        version,
                        viewer,
                        typed.optional("outcome", Intervention.Outcome.class),
                        typed.value("result")));
    }

    private String act(
            Viewer viewer,
            UUID id,
            Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            java.util.function.Consumer<Fields> act) {
        readable(viewer, id);
        var typed = Fields.blank();
        form.forEach(typed::with);
        try {
            act.accept(typed);
            redirect.addFlashAttribute("done", "measures.done.intervention-moved");
            return "redirect:/measures/interventions/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, readable(viewer, id), typed, model);
    }

    private Intervention readable(Viewer viewer, UUID id) {
        return rows.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
