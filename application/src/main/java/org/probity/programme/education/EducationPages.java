package org.probity.programme.education;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.programme.gatherings.AttendanceRate;
import org.probity.programme.gatherings.Gathering;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.GatheringEditor;
import org.probity.programme.gatherings.GatheringForm;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.StudyType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Study and publicity events by year and type, and the sheet on which one is planned. */
@Controller
@RequestMapping("/programme/education")
@Allowed("programme:read")
class EducationPages {

    private static final int PAGE = 25;

    private final Gatherings gatherings;
    private final GatheringEditor editor;
    private final EducationLog log;
    private final Dates dates;

    EducationPages(Gatherings gatherings, GatheringEditor editor, EducationLog log, Dates dates) {
        this.gatherings = gatherings;
        this.editor = editor;
        this.log = log;
        this.dates = dates;
    }

    /** A line of the list; the rate for those who see everybody's attendance. */
    record Line(Gathering gathering, @Nullable AttendanceRate rate) {}

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable StudyType type,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var unit = viewer.requireUnit();
        var at = Math.max(0, Math.min(page, 1000));
        var of = year == null ? dates.today().getYear() : year;
        var found = gatherings.list(unit, GatheringKind.STUDY, of, type, null, PAGE + 1, at * PAGE);
        var seesAll = GatheringAccess.scope(viewer).whole();
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(PAGE)
                        .map(g -> new Line(g, seesAll && g.tookPlace() ? gatherings.rate(g) : null))
                        .toList());
        model.addAttribute("totals", seesAll ? log.totals(unit, of) : List.of());
        model.addAttribute("years", log.years(unit, dates.today().getYear()));
        model.addAttribute("year", of);
        model.addAttribute("type", type);
        model.addAttribute("types", StudyType.values());
        model.addAttribute("page", at);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("mayArrange", viewer.may("programme:educate"));
        model.addAttribute("mayQuiz", viewer.may("programme:mobilise"));
        return "programme/education";
    }

    @GetMapping("/new")
    @Allowed("programme:educate")
    String blank(Viewer viewer, Model model) {
        return editor.blank(viewer, GatheringKind.STUDY, model);
    }

    @PostMapping
    @Allowed("programme:educate")
    String plan(Viewer viewer, GatheringForm form, Model model, RedirectAttributes redirect) {
        return editor.plan(viewer, GatheringKind.STUDY, form, model, redirect);
    }
}
