package org.probity.measures;

import java.util.Map;
import java.util.stream.IntStream;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.probity.programme.Cycles;
import org.probity.risks.Grade;
import org.probity.risks.MeasureType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures table (防控措施落实表, F7) as a list and on paper. */
@Controller
class RegisterPage {

    private final MeasureList list;
    private final MeasureFacts facts;
    private final Repeated repeated;
    private final Revisions revisions;
    private final Sections sections;
    private final Cycles cycles;
    private final Dates dates;

    RegisterPage(
            MeasureList list,
            MeasureFacts facts,
            Repeated repeated,
            Revisions revisions,
            Sections sections,
            Cycles cycles,
            Dates dates) {
        this.list = list;
        this.facts = facts;
        this.repeated = repeated;
        this.revisions = revisions;
        this.sections = sections;
        this.cycles = cycles;
        this.dates = dates;
    }

    @GetMapping("/measures")
    @Allowed("measures:read")
    String register(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = MeasureFilter.of(typed);
        var scope = viewer.scope("measures:read");
        var states = list.states(scope);
        model.addAttribute("filter", filter);
        model.addAttribute("found", list.page(scope, filter));
        model.addAttribute("states", MeasureState.values());
        model.addAttribute("counts", states);
        model.addAttribute(
                "running",
                states.entrySet().stream()
                        .filter(state -> state.getKey().isRunning())
                        .flatMapToInt(state -> IntStream.of(state.getValue()))
                        .sum());
        model.addAttribute(
                "toBegin",
                states.entrySet().stream()
                        .filter(state -> state.getKey().isToBegin())
                        .flatMapToInt(state -> IntStream.of(state.getValue()))
                        .sum());
        model.addAttribute("types", MeasureType.values());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("gaps", MeasureGap.values());
        model.addAttribute("sections", sections.all(scope.unit()));
        model.addAttribute("cycles", cycles.all(scope.unit()));
        model.addAttribute("owners", facts.owning(scope));
        model.addAttribute("repeated", list.repeated(scope, CopiedTexts.FROM));
        model.addAttribute("today", dates.today());
        model.addAttribute("mayImport", viewer.may("measures:import"));
        model.addAttribute("mayExport", viewer.may("measures:export"));
        return "measures/list";
    }

    @GetMapping("/measures/print")
    @Allowed("measures:read")
    String print(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = MeasureFilter.of(typed);
        var scope = viewer.scope("measures:read");
        var rows = list.all(scope, filter);
        model.addAttribute("rows", rows);
        model.addAttribute("most", MeasureList.MOST);
        model.addAttribute(
                "revised",
                revisions.last(rows.stream().map(row -> row.id().value()).toList()));
        model.addAttribute("unit", facts.unitName(scope.unit()));
        model.addAttribute("back", filter.at("/measures"));
        model.addAttribute("today", dates.today());
        return "measures/print";
    }

    /** Measures whose text stands on many points (P0.4). */
    @GetMapping("/measures/repeated")
    @Allowed("measures:read")
    String repeated(Viewer viewer, Model model) {
        model.addAttribute("groups", repeated.in(viewer.scope("measures:read")));
        model.addAttribute("from", CopiedTexts.FROM);
        return "measures/repeated";
    }
}
