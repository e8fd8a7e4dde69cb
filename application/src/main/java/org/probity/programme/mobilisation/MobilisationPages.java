package org.probity.programme.mobilisation;

import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.programme.Cycles;
import org.probity.programme.gatherings.AttendanceRate;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.GatheringEditor;
import org.probity.programme.gatherings.GatheringForm;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.Gatherings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mobilisation meetings of the years, and the sheet on which one is called. */
@Controller
@RequestMapping("/programme/mobilisation")
@Allowed("programme:read")
class MobilisationPages {

    private static final int MOST = 60;

    private final Gatherings gatherings;
    private final GatheringEditor editor;
    private final Readings readings;
    private final Cycles cycles;

    MobilisationPages(Gatherings gatherings, GatheringEditor editor, Readings readings, Cycles cycles) {
        this.gatherings = gatherings;
        this.editor = editor;
        this.readings = readings;
        this.cycles = cycles;
    }

    /** A line of the list; rates for those who see everybody's attendance. */
    record Line(
            Gathering gathering,
            @Nullable AttendanceRate rate,
            @Nullable ReadingCount reading) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        var cycle = cycles.current(unit).orElse(null);
        var seesAll = GatheringAccess.scope(viewer).whole();
        model.addAttribute("cycle", cycle);
        model.addAttribute(
                "deadline",
                cycle == null ? null : gatherings.deadline(cycle.id()).orElse(null));
        model.addAttribute(
                "current",
                cycle == null ? null : gatherings.mobilisation(cycle.id()).orElse(null));
        model.addAttribute(
                "lines",
                gatherings.list(unit, GatheringKind.MOBILISATION, null, null, null, MOST, 0).stream()
                        .map(gathering -> new Line(
                                gathering,
                                seesAll && gathering.tookPlace() ? gatherings.rate(gathering) : null,
                                seesAll && gathering.tookPlace()
                                        ? ReadingCount.of(readings.lines(gathering, GatheringAccess.scope(viewer)))
                                        : null))
                        .toList());
        model.addAttribute("mayArrange", viewer.may("programme:mobilise"));
        return "programme/mobilisation";
    }

    @GetMapping("/new")
    @Allowed("programme:mobilise")
    String blank(Viewer viewer, Model model) {
        return editor.blank(viewer, GatheringKind.MOBILISATION, model);
    }

    @PostMapping
    @Allowed("programme:mobilise")
    String plan(Viewer viewer, GatheringForm form, Model model, RedirectAttributes redirect) {
        return editor.plan(viewer, GatheringKind.MOBILISATION, form, model, redirect);
    }
}
