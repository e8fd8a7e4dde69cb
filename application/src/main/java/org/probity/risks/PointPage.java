package org.probity.risks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.powers.Power;
import org.probity.powers.Step;
import org.probity.wording.Bilingual;
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

/** One risk point being written, on a page of its own: with and without JavaScript alike. */
@Controller
@RequestMapping("/risks/forms/{id}/points")
@Allowed({"risks:fill", "risks:unit-form", "risks:sign-chief", "risks:sign-leader"})
class PointPage {

    private final Forms forms;
    private final RiskPoints points;
    private final Measures measures;
    private final FormAccess accesses;
    private final FormViews views;
    private final FormFacts facts;
    private final FormEditing editing;
    private final Templates templates;
    private final RelatedPoints related;
    private final HolderNames holders;

    PointPage(
            Forms forms,
            RiskPoints points,
            Measures measures,
            FormAccess accesses,
            FormViews views,
            FormFacts facts,
            FormEditing editing,
            Templates templates,
            RelatedPoints related,
            HolderNames holders) {
        this.forms = forms;
        this.points = points;
        this.measures = measures;
        this.accesses = accesses;
        this.views = views;
        this.facts = facts;
        this.editing = editing;
        this.templates = templates;
        this.related = related;
        this.holders = holders;
    }

    /**
     * What the page shows beside the fields.
     *
     * @param places  powers with their steps, to choose among
     * @param owners  posts that can own a measure
     * @param stored  the stored version, shown beside the typed one after a conflict
     */
    record PointView(
            Form form,
            @Nullable RiskPointId point,
            PointEntry entry,
            Map<Power, List<Step>> places,
            Map<PostId, Bilingual> owners,
            List<RelatedPoints.Related> related,
            Map<String, Bilingual> raisers,
            @Nullable Suggestion suggestion,
            @Nullable PointEntry stored) {

        /** Whether a measure's words say too little. */
        public boolean vague(MeasureEntry measure) {
            return FormHints.isVague(measure.textZh()) || FormHints.isVague(measure.textEn());
        }
    }

    @GetMapping("/new")
    String blank(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String place,
            Viewer viewer,
            Model model) {
        var form = FormPage.find(forms, id);
        accesses.requireWrite(form, viewer);
        var entry = templates
                .find(template)
                .map(found -> found.entry(
                        place, form.post(), LocalDate.of(form.dueOn().getYear(), 12, 31)))
                .orElse(PointEntry.blank());
        return show(form, null, entry, null, model);
    }

    @GetMapping("/{point}")
    String edit(@PathVariable String id, @PathVariable String point, Viewer viewer, Model model) {
        var form = FormPage.find(forms, id);
        accesses.requireWrite(form, viewer);
        var stored = require(form, point);
        return show(form, stored.id(), entryOf(stored), null, model);
    }

    @PostMapping
    String create(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return save(id, null, sent, viewer, model, redirect);
    }

    @PostMapping("/{point}")
    String change(
            @PathVariable String id,
            @PathVariable String point,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return save(id, point, sent, viewer, model, redirect);
    }

    /** The suggestion alone, as scores and ticks change. */
    @PostMapping("/suggestion")
    String suggestion(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer, Model model) {
        accesses.requireWrite(FormPage.find(forms, id), viewer);
        model.addAttribute("suggestion", PointEntry.read(sent).suggestion());
        return "risks/point :: suggestion";
    }

    /** The rows of measures alone, with room for one more. */
    @PostMapping("/measures")
    String measures(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer, Model model) {
        var form = FormPage.find(forms, id);
        accesses.requireWrite(form, viewer);
        show(form, null, PointEntry.read(sent).withRoomForMeasure(), null, model);
        return "risks/point :: measures";
    }

    private String save(
            String id,
            @Nullable String point,
            MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = FormPage.find(forms, id);
        accesses.requireWrite(form, viewer);
        var existing = point == null ? null : require(form, point);
        var pointId = existing == null ? null : existing.id();
        var entry = PointEntry.read(sent);
        var act = Objects.toString(sent.getFirst("act"), "save");
        if (act.equals("add-measure")) {
            return show(form, pointId, entry.withRoomForMeasure(), null, model);
        }
        if (act.equals("suggest")) {
            return show(form, pointId, entry, null, model);
        }
        try {
            var voided = pointId == null
                    ? editing.add(form.id(), List.of(entry))
                    : editing.change(form.id(), pointId, entry);
            redirect.addFlashAttribute("done", voided > 0 ? "risks.done.saved-void" : "risks.done.saved");
            return act.equals("save-next")
                    ? "redirect:/risks/forms/" + form.id() + "/points/new"
                    : "redirect:/risks/forms/" + form.id() + "#points";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(form, pointId, entry, null, model);
        } catch (EditConflict conflict) {
            var now = require(form, Objects.requireNonNull(point));
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("risks.refusal.both-versions"))));
            return show(form, pointId, entry.withVersion(now.version()), entryOf(now), model);
        }
    }

    private String show(
            Form form, @Nullable RiskPointId point, PointEntry entry, @Nullable PointEntry stored, Model model) {
        var places = new LinkedHashMap<Power, List<Step>>();
        views.powersOf(form).forEach(power -> places.put(power, views.stepsOf(form, power.id())));
        model.addAttribute(
                "view",
                new PointView(
                        form,
                        point,
                        entry.measures().isEmpty() ? entry.withRoomForMeasure() : entry,
                        places,
                        facts.postNames(form),
                        related.to(form),
                        holders.of(form.unit()),
                        entry.suggestion(),
                        stored));
        model.addAttribute("suggestion", entry.suggestion());
        return "risks/point";
    }

    private PointEntry entryOf(RiskPoint point) {
        return PointEntry.of(point, measures.of(List.of(point.id())).getOrDefault(point.id(), List.of()));
    }

    private RiskPoint require(Form form, String point) {
        return points.ofForm(form.id()).stream()
                .filter(found -> found.id().toString().equals(point))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
