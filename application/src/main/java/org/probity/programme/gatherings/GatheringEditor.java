package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.probity.programme.Cycles;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet on which a gathering is planned, for either kind. */
@Component
public class GatheringEditor {

    private final Gatherings gatherings;
    private final Roster roster;
    private final Chairs chairs;
    private final Recorders recorders;
    private final AudienceKinds kinds;
    private final Sections sections;
    private final Cycles cycles;
    private final Dates dates;

    GatheringEditor(
            Gatherings gatherings,
            Roster roster,
            Chairs chairs,
            Recorders recorders,
            AudienceKinds kinds,
            Sections sections,
            Cycles cycles,
            Dates dates) {
        this.gatherings = gatherings;
        this.roster = roster;
        this.chairs = chairs;
        this.recorders = recorders;
        this.kinds = kinds;
        this.sections = sections;
        this.cycles = cycles;
        this.dates = dates;
    }

    /** The empty sheet. */
    public String blank(Viewer viewer, GatheringKind kind, Model model) {
        cycles.requireCurrent(viewer.requireUnit());
        var form = new GatheringForm(
                null,
                null,
                null,
                dates.today().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return show(viewer, kind, form, null, model);
    }

    /** Plans what was typed, or shows the sheet again with the reasons. */
    public String plan(
            Viewer viewer, GatheringKind kind, GatheringForm form, Model model, RedirectAttributes redirect) {
        try {
            var id = gatherings.plan(form.toPlan(viewer.requireUnit(), kind, viewer.requirePerson()));
            redirect.addFlashAttribute("done", "programme.done.gathering-planned");
            return "redirect:" + kind.path() + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, kind, form, null, model);
        }
    }

    String edit(Viewer viewer, Gathering gathering, Model model) {
        GatheringAct.REPLAN.requireFrom(gathering.kind(), gathering.state());
        return show(viewer, gathering.kind(), GatheringForm.of(gathering), gathering, model);
    }

    String replan(
            Viewer viewer,
            Gathering gathering,
            int version,
            GatheringForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            gatherings.replan(
                    gathering.id(),
                    version,
                    form.toPlan(viewer.requireUnit(), gathering.kind(), viewer.requirePerson()));
            redirect.addFlashAttribute("done", "programme.done.gathering-replanned");
            return "redirect:" + gathering.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.plan-changed-meanwhile"))));
            model.addAttribute("theirs", gathering);
        }
        return show(viewer, gathering.kind(), form, gathering, model);
    }

    private String show(
            Viewer viewer, GatheringKind kind, GatheringForm form, @Nullable Gathering gathering, Model model) {
        var unit = viewer.requireUnit();
        var day = dayOf(form);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("gathering", gathering);
        model.addAttribute("chairs", chairs.of(unit, day));
        model.addAttribute("recorders", recorders.of(viewer, kind));
        model.addAttribute(
                "recorder", form.recorder() == null ? viewer.requirePerson().toString() : form.recorder());
        model.addAttribute("types", StudyType.values());
        model.addAttribute("points", AgendaPoint.values());
        model.addAttribute("whoms", Audience.Whom.values());
        model.addAttribute("sections", sections.all(unit));
        model.addAttribute("kinds", kinds.all());
        model.addAttribute(
                "everybody", roster.of(unit, Audience.everybody(), day).size());
        model.addAttribute(
                "deadline",
                kind == GatheringKind.MOBILISATION
                        ? cycles.current(unit)
                                .flatMap(cycle -> gatherings.deadline(cycle.id()))
                                .orElse(null)
                        : null);
        return "programme/gathering-form";
    }

    private LocalDate dayOf(GatheringForm form) {
        try {
            return GatheringForm.day("heldOn", form.heldOn());
        } catch (Refused e) {
            return dates.today();
        }
    }
}
