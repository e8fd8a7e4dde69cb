package org.probity.measures.education;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.Leadership;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year's education plan as all staff read it, who of the HIGH posts was reached, and what the kinds are called. */
@Controller
@RequestMapping("/measures/education")
@Allowed("measures:read-education")
class EducationPlanPages {

    private static final String PLAN = "measures:plan-education";
    private static final String COVERAGE = "measures:education-coverage";

    private final EducationLines lines;
    private final EducationCoverage coverage;
    private final HighPostsStudyTwice rule;
    private final HeadLectures lectures;
    private final Leadership leadership;
    private final KindWords words;
    private final AudienceWords audiences;
    private final Dates dates;

    EducationPlanPages(
            EducationLines lines,
            EducationCoverage coverage,
            HighPostsStudyTwice rule,
            HeadLectures lectures,
            Leadership leadership,
            KindWords words,
            AudienceWords audiences,
            Dates dates) {
        this.lines = lines;
        this.coverage = coverage;
        this.rule = rule;
        this.lectures = lectures;
        this.leadership = leadership;
        this.words = words;
        this.audiences = audiences;
        this.dates = dates;
    }

    /** A line of the list. */
    record Line(EducationLine line, String audience, boolean slipped) {}

    /** What a filter shows. */
    enum Show {
        PLANNED,
        HELD,
        SLIPPED,
        WITHDRAWN
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable EducationKind kind,
            @RequestParam(required = false) @Nullable Show show,
            Locale locale,
            Model model) {
        var unit = viewer.requireUnit();
        var today = dates.today();
        var of = year == null ? today.getYear() : year;
        var all = lines.of(unit, of, null);
        var years = new TreeSet<Integer>(List.of(today.getYear(), of));
        years.addAll(lines.years(unit));
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(line -> kind == null || line.kind() == kind)
                        .filter(line -> show == null || isShown(line, show))
                        .map(line -> new Line(line, audiences.of(unit, line.audience(), locale), line.isSlipped(today)))
                        .toList());
        model.addAttribute(
                "standing", all.stream().filter(line -> !line.withdrawn()).count());
        model.addAttribute(
                "held",
                all.stream().filter(line -> line.state() == LineState.HELD).count());
        model.addAttribute(
                "slipped", all.stream().filter(line -> line.isSlipped(today)).count());
        var head = leadership.headOf(unit, today);
        model.addAttribute("lectures", head == null ? 0 : lectures.of(head, of));
        model.addAttribute("lecturesKept", head != null && HeadLecturesOnceAYear.isKept(lectures.of(head, of)));
        if (viewer.may(COVERAGE) && viewer.scope(COVERAGE).whole()) {
            var holders = coverage.of(viewer.scope(COVERAGE), of);
            model.addAttribute("holders", holders.size());
            model.addAttribute(
                    "reached",
                    holders.stream().filter(holder -> holder.lacking() == 0).count());
        }
        model.addAttribute("fewest", rule.fewest());
        model.addAttribute("year", of);
        model.addAttribute("years", years.descendingSet());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", EducationKind.values());
        model.addAttribute("show", show);
        model.addAttribute("shows", Show.values());
        model.addAttribute("words", words.of(unit));
        model.addAttribute("mayPlan", viewer.may(PLAN));
        model.addAttribute("maySeeCoverage", viewer.may(COVERAGE));
        return "measures/education";
    }

    private boolean isShown(EducationLine line, Show show) {
        return switch (show) {
            case PLANNED -> line.state() == LineState.PLANNED;
            case HELD -> line.state() == LineState.HELD;
            case WITHDRAWN -> line.state() == LineState.WITHDRAWN;
            case SLIPPED -> line.isSlipped(dates.today());
        };
    }

    @GetMapping("/coverage")
    @Allowed(COVERAGE)
    String coverage(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String lacking,
            Model model) {
        var of = year == null ? dates.today().getYear() : Math.max(2000, Math.min(year, 2200));
        var holders = coverage.of(viewer.scope(COVERAGE), of);
        model.addAttribute("total", holders.size());
        model.addAttribute(
                "reached",
                holders.stream().filter(holder -> holder.lacking() == 0).count());
        model.addAttribute(
                "holders",
                lacking == null
                        ? holders
                        : holders.stream()
                                .filter(holder -> holder.lacking() > 0)
                                .toList());
        model.addAttribute("lacking", lacking != null);
        model.addAttribute("fewest", rule.fewest());
        model.addAttribute("year", of);
        model.addAttribute(
                "years", List.of(dates.today().getYear(), dates.today().getYear() - 1));
        return "measures/education-coverage";
    }

    @GetMapping("/words")
    @Allowed(PLAN)
    String words(Viewer viewer, Model model) {
        var fields = Fields.blank();
        words.of(viewer.requireUnit())
                .forEach((kind, word) -> fields.with("zh." + kind, word.zh()).with("en." + kind, word.en()));
        model.addAttribute("typed", fields);
        model.addAttribute("kinds", EducationKind.values());
        return "measures/education-words";
    }

    @PostMapping("/words")
    @Allowed(PLAN)
    String call(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        words.call(viewer.requireUnit(), LineFields.words(Fields.of(typed)));
        redirect.addFlashAttribute("done", "measures.done.education-named");
        return "redirect:/measures/education";
    }
}
