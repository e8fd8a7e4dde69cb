package org.probity.powers.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.probity.organization.Units;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a rule. What was typed survives every refusal, and both versions stand side by side after a conflict. */
@Controller
@Allowed("powers:rules-draft")
class RuleEditPages {

    private final RuleAccess access;
    private final RuleActs acts;
    private final Sections sections;
    private final Units units;

    RuleEditPages(RuleAccess access, RuleActs acts, Sections sections, Units units) {
        this.access = access;
        this.acts = acts;
        this.sections = sections;
        this.units = units;
    }

    @GetMapping("/powers/rules/new")
    String create(Viewer viewer, Model model) {
        var own = viewer.scope("powers:rules-draft").sections();
        var issuer = units.find(viewer.requireUnit()).map(unit -> unit.name()).orElse(new Bilingual("", ""));
        var form = RuleForm.empty(own.size() == 1 ? own.iterator().next().toString() : "", issuer);
        return show(model, viewer, null, form, Refusals.NONE);
    }

    @PostMapping("/powers/rules/new")
    String created(RuleForm form, Viewer viewer, Model model, RedirectAttributes redirect) {
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            var id = acts.draft(viewer, facts);
            redirect.addFlashAttribute("done", "powers.rules.done.created");
            return "redirect:/powers/rules/" + id;
        } catch (Refused refused) {
            return show(model, viewer, null, form, new Refusals(refused.refusals()));
        }
    }

    @GetMapping("/powers/rules/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var rule = access.draft(viewer, id);
        return show(model, viewer, rule, RuleForm.of(rule), Refusals.NONE);
    }

    @PostMapping("/powers/rules/{id}/edit")
    String edited(@PathVariable UUID id, RuleForm form, Viewer viewer, Model model, RedirectAttributes redirect) {
        var rule = access.draft(viewer, id);
        try {
            var refusals = new ArrayList<Refusal>();
            var facts = form.facts(refusals);
            Refused.ifAny(refusals);
            acts.save(viewer, rule.id(), form.seen(), facts);
            redirect.addFlashAttribute("done", "powers.rules.done.saved");
            return "redirect:/powers/rules/" + id;
        } catch (Refused refused) {
            return show(model, viewer, rule, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = access.draft(viewer, id);
            model.addAttribute("theirs", now);
            return show(
                    model,
                    viewer,
                    now,
                    form.at(now.version()),
                    new Refusals(List.of(Refusal.of("powers.rules.refusal.changed-meanwhile"))));
        }
    }

    private String show(Model model, Viewer viewer, @Nullable Rule rule, RuleForm form, Refusals refusals) {
        var scope = viewer.scope("powers:rules-draft");
        model.addAttribute("rule", rule);
        model.addAttribute("editable", rule == null || rule.state() == RuleState.DRAFT);
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("whole", scope.whole());
        model.addAttribute(
                "sections",
                sections.all(viewer.requireUnit()).stream()
                        .filter(section -> scope.whole() || scope.sections().contains(section.id()))
                        .toList());
        return "powers/rules/edit";
    }
}
