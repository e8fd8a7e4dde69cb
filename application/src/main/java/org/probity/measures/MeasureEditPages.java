package org.probity.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.risks.CheckFrequency;
import org.probity.risks.MeasureSuggestions;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskPoint;
import org.probity.risks.RiskPoints;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a measure: a new one for a point of the ledger, or a revision. What was typed survives every refusal, and both versions
 * stand side by side after a conflict.
 */
@Controller
@Allowed("measures:draft")
class MeasureEditPages {

    private final MeasureAccess access;
    private final MeasureLife life;
    private final MeasureFacts facts;
    private final MeasureSuggestions suggestions;
    private final Revisions revisions;
    private final RiskPoints points;

    MeasureEditPages(
            MeasureAccess access,
            MeasureLife life,
            MeasureFacts facts,
            MeasureSuggestions suggestions,
            Revisions revisions,
            RiskPoints points) {
        this.access = access;
        this.life = life;
        this.facts = facts;
        this.suggestions = suggestions;
        this.revisions = revisions;
        this.points = points;
    }

    /** The risk point is chosen on the ledger.
     *
     * @param from the number of a suggestion to start from, counted from 1 */
    @GetMapping("/measures/new")
    String create(
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "0") String from,
            Viewer viewer,
            Model model) {
        if (point.isBlank()) {
            return "redirect:/risks/ledger";
        }
        var found = point(viewer, point);
        var offered = suggestions.of(found);
        var number = from.matches("[1-9]") ? Integer.parseInt(from) : 0;
        var form = number > 0 && number <= offered.size()
                ? MeasureForm.of(
                        offered.get(number - 1).type(), offered.get(number - 1).text(), found.post())
                : MeasureForm.empty(found.post());
        return show(model, found, null, form, Refusals.NONE);
    }

    @PostMapping("/measures/new")
    String created(
            @RequestParam(defaultValue = "") String point,
            MeasureForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var found = point(viewer, point);
        try {
            var refusals = new ArrayList<Refusal>();
            var draft = form.draft(refusals);
            Refused.ifAny(refusals);
            var id = life.add(found, draft.orElseThrow(), form.why());
            redirect.addFlashAttribute("done", "measures.done.added");
            return "redirect:/measures/" + id;
        } catch (Refused refused) {
            return show(model, found, null, form, new Refusals(refused.refusals()));
        }
    }

    @GetMapping("/measures/" + MeasurePage.KEY + "/edit")
    String edit(@PathVariable String key, Viewer viewer, Model model) {
        var measure = access.toDraft(viewer, key);
        return show(model, pointOf(measure), measure, MeasureForm.of(measure), Refusals.NONE);
    }

    @PostMapping("/measures/" + MeasurePage.KEY + "/edit")
    String edited(@PathVariable String key, MeasureForm form, Viewer viewer, Model model, RedirectAttributes redirect) {
        var measure = access.toDraft(viewer, key);
        try {
            var refusals = new ArrayList<Refusal>();
            var draft = form.draft(refusals);
            Refused.ifAny(refusals);
            life.revise(measure.id(), form.seen(), draft.orElseThrow(), form.why(), viewer.person());
            redirect.addFlashAttribute("done", "measures.done.revised");
            return "redirect:/measures/" + measure.number();
        } catch (Refused refused) {
            return show(model, pointOf(measure), measure, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = access.toDraft(viewer, key);
            var mine = form.draft(new ArrayList<>());
            model.addAttribute(
                    "theirs",
                    mine.map(draft -> revisions.between(
                                    MeasureLife.fields(MeasureDraft.of(now)), MeasureLife.fields(draft)))
                            .orElse(List.of()));
            return show(
                    model,
                    pointOf(now),
                    now,
                    form.at(now.version()),
                    new Refusals(List.of(Refusal.of("measures.refusal.changed-meanwhile"))));
        }
    }

    private RiskPoint point(Viewer viewer, String typed) {
        UUID id = Asked.id(typed);
        if (id == null) {
            throw MeasureAccess.missing();
        }
        return access.point(viewer, id);
    }

    private RiskPoint pointOf(ControlMeasure measure) {
        return points.find(measure.point().id()).orElseThrow();
    }

    private String show(
            Model model, RiskPoint point, @Nullable ControlMeasure measure, MeasureForm form, Refusals refusals) {
        model.addAttribute("point", point);
        model.addAttribute("m", measure);
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
        model.addAttribute("types", MeasureType.values());
        model.addAttribute("frequencies", CheckFrequency.values());
        model.addAttribute("owners", facts.owners(point.unit(), point.section().value()));
        model.addAttribute("place", facts.place(point.id()));
        model.addAttribute("advice", Advice.on(point.cause()));
        model.addAttribute("suggestions", measure == null ? suggestions.of(point) : List.of());
        model.addAttribute("vague", VagueWording.in(org.probity.wording.Bilingual.of(form.textZh(), form.textEn())));
        return "measures/edit";
    }
}
