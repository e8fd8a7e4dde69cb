package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.programme.WorkTask;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two sheets on which the office writes a plan: its texts with the schedule, and its lines of work. */
@Controller
@RequestMapping("/programme/plans/{id}")
@Allowed("programme:draft-plan")
class PlanEditing {

    private final Plans plans;
    private final PlanAccess access;
    private final People people;

    PlanEditing(Plans plans, PlanAccess access, People people) {
        this.plans = plans;
        this.access = access;
        this.people = people;
    }

    @GetMapping("/edit")
    String edit(
            Viewer viewer, @PathVariable PlanId id, @RequestParam(defaultValue = "false") boolean check, Model model) {
        return sheet(viewer, id, check, "programme/plan-edit", model);
    }

    @GetMapping("/tasks")
    String tasks(
            Viewer viewer, @PathVariable PlanId id, @RequestParam(defaultValue = "false") boolean check, Model model) {
        return sheet(viewer, id, check, "programme/plan-tasks", model);
    }

    private String sheet(Viewer viewer, PlanId id, boolean check, String template, Model model) {
        var plan = access.forAct(viewer, PlanAct.REDRAFT, id);
        PlanAct.REDRAFT.requireFrom(plan.state());
        if (check) {
            model.addAttribute("refusals", new Refusals(plans.findings(plan)));
        }
        return show(plan, PlanForm.of(plan.content()), template, model);
    }

    private String show(Plan plan, PlanForm form, String template, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        model.addAttribute("stages", PlanContent.STAGES);
        model.addAttribute("kinds", PlanSection.Kind.MANDATORY);
        model.addAttribute("workTasks", WorkTask.values());
        model.addAttribute("longest", PlanSection.LONGEST);
        model.addAttribute(
                "people",
                people.all(plan.unit()).stream()
                        .filter(person -> person.employment() != Person.Employment.LEFT
                                && person.employment() != Person.Employment.RETIRED)
                        .toList());
        return template;
    }

    @PostMapping("/edit")
    String save(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        return save(viewer, id, version, fields, "programme/plan-edit", model, redirect);
    }

    @PostMapping("/tasks")
    String saveTasks(
            Viewer viewer,
            @PathVariable PlanId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        return save(viewer, id, version, fields, "programme/plan-tasks", model, redirect);
    }

    /** Saves, and stays on the sheet where more lines are wanted; else shows the plan. */
    private String save(
            Viewer viewer,
            PlanId id,
            int version,
            MultiValueMap<String, String> fields,
            String template,
            Model model,
            RedirectAttributes redirect) {
        var plan = access.forAct(viewer, PlanAct.REDRAFT, id);
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> typed.put(name, values.get(0)));
        var stored = PlanForm.of(plan.content());
        var form = stored.with(typed);
        try {
            plans.redraft(id, version, form.content());
            redirect.addFlashAttribute("done", "programme.done.plan-saved");
            return "redirect:/programme/plans/" + id + (fields.containsKey("more") ? "/tasks" : "");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.plan-written-meanwhile"))));
            model.addAttribute("theirs", theirs(stored, form));
        }
        return show(plan, form, template, model);
    }

    /** A field that somebody else wrote otherwise: theirs against what was typed here. */
    record Theirs(String label, List<WordDiff.Run> runs) {}

    private static List<Theirs> theirs(PlanForm stored, PlanForm typed) {
        var theirs = new ArrayList<Theirs>();
        for (var key : stored.differing(typed)) {
            theirs.add(new Theirs(PlanFields.label(key), WordDiff.between(stored.get(key), typed.get(key))));
        }
        return theirs;
    }

    /** What the fields of a plan are called. */
    static final class PlanFields {

        private static final Map<String, String> PLAIN = Map.of(
                "number", "programme.plan.number",
                "titleZh", "programme.title-zh",
                "titleEn", "programme.title-en",
                "amendmentReason", "programme.plan.amendment-reason");

        private PlanFields() {}

        /** Message key of what a field is called. */
        static String label(String key) {
            var parts = key.split("\\.", -1);
            return switch (parts[0]) {
                case "situation" -> "programme.plan.situation";
                case "section" -> "programme.plan.section." + (parts[1].startsWith("OTHER") ? "OTHER" : parts[1]);
                case "stage" -> "programme.stage." + parts[1];
                case "task" -> "programme.plan.task";
                default -> PLAIN.getOrDefault(key, "programme.plan.parent");
            };
        }
    }
}
