package org.probity.measures.checks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.MeasureEffect;
import org.probity.organization.People;
import org.probity.risks.RiskPoint;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskPoints;
import org.probity.wording.Bilingual;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All measures of a risk point on one form: each beside its evidence, checked with a word where all is well. */
@Controller
class PointCheckPages {

    private final CheckLines lines;
    private final CheckActs acts;
    private final CheckerDirectory directory;
    private final Evidences evidences;
    private final RiskPoints points;
    private final People people;
    private final Dates dates;

    PointCheckPages(
            CheckLines lines,
            CheckActs acts,
            CheckerDirectory directory,
            Evidences evidences,
            RiskPoints points,
            People people,
            Dates dates) {
        this.lines = lines;
        this.acts = acts;
        this.directory = directory;
        this.evidences = evidences;
        this.points = points;
        this.people = people;
        this.dates = dates;
    }

    /**
     * A measure on the form.
     *
     * @param why  message key of why the viewer cannot check it now; none when they can
     * @param seen what there is to look at
     */
    record Item(
            CheckLine line,
            CheckState state,
            Bilingual checkers,
            @Nullable String why,
            List<Evidence> seen) {
        public boolean may() {
            return why == null;
        }
    }

    @GetMapping("/measures/checks/points/{id}")
    @Allowed({"measures:read", "measures:check", "measures:check-leader", "measures:check-chief"})
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return page(point(id, viewer), viewer, new CheckTyped(new LinkedMultiValueMap<>(), true), model);
    }

    @PostMapping("/measures/checks/points/{id}")
    @Allowed({"measures:check", "measures:check-leader", "measures:check-chief"})
    String check(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var point = point(id, viewer);
        var typed = new CheckTyped(fields, false);
        try {
            acts.check(viewer, point.id(), Asked.day(fields.getFirst("on")), typed.entries());
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(point, viewer, typed, model);
        }
        redirect.addFlashAttribute("done", "measures.checks.done.checked");
        return "redirect:/measures/checks/points/" + id + "/control";
    }

    private String page(RiskPoint point, Viewer viewer, CheckTyped typed, Model model) {
        var waiting = lines.of(point.id());
        var known = evidences.of(waiting.stream().map(CheckLine::measure).toList());
        var checkers = directory.of(point.unit(), dates.today());
        var items = waiting.stream()
                .map(line -> {
                    var responsible = checkers.responsible(line.checked());
                    return new Item(
                            line,
                            line.state(dates.today()),
                            CheckList.together(responsible, people.names(responsible)),
                            why(viewer, line, checkers),
                            Evidences.since(known.getOrDefault(line.measure(), List.of()), line.lastCheckedAt()));
                })
                .toList();
        model.addAttribute("point", point);
        model.addAttribute("items", items);
        model.addAttribute("mayAny", items.stream().anyMatch(Item::may));
        model.addAttribute("typed", typed);
        model.addAttribute("today", dates.today());
        model.addAttribute("results", CheckResult.values());
        model.addAttribute("effects", MeasureEffect.values());
        return "measures/checks/point";
    }

    private @Nullable String why(Viewer viewer, CheckLine line, Checkers checkers) {
        var person = viewer.person();
        if (person == null || !ChecksPages.mayCheck(viewer)) {
            return "measures.checks.why.reader";
        }
        if (checkers.own(line.checked()).contains(person)) {
            return "measures.checks.why.own";
        }
        if (checkers.standing(person, line.checked()).isEmpty()) {
            return "measures.checks.why.others";
        }
        return line.isOpen(dates.today()) ? null : "measures.checks.why.early";
    }

    /** The point, when the viewer sees it or any of its measures. */
    private RiskPoint point(UUID id, Viewer viewer) {
        var scope = ChecksAccess.scope(viewer);
        var point = points.find(new RiskPointId(id)).orElseThrow(ChecksAccess::missing);
        var seen = scope.covers(point.unit(), point.section(), point.post())
                || lines.of(point.id()).stream()
                        .anyMatch(line -> scope.covers(line.unit(), line.section(), line.post()));
        if (!seen) {
            throw new org.springframework.security.access.AccessDeniedException(ChecksAccess.READ);
        }
        return point;
    }
}
