package org.probity.powers.benchmarks;

import java.util.Map;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All benchmarks, and the powers with discretion that have none in force. */
@Controller
@Allowed("powers:read")
class BenchmarkListPage {

    private final BenchmarkList list;
    private final MissingBenchmarks missing;
    private final Sections sections;
    private final Dates dates;

    BenchmarkListPage(BenchmarkList list, MissingBenchmarks missing, Sections sections, Dates dates) {
        this.list = list;
        this.missing = missing;
        this.sections = sections;
        this.dates = dates;
    }

    @GetMapping("/powers/benchmarks")
    String benchmarks(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = BenchmarkFilter.of(typed);
        model.addAttribute("filter", filter);
        model.addAttribute("found", list.page(viewer.scope("powers:read"), filter));
        model.addAttribute(
                "missing",
                missing.on(dates.today(), viewer.scope("powers:read")).size());
        model.addAttribute("sections", sections.all(viewer.requireUnit()));
        model.addAttribute("states", BenchmarkState.values());
        model.addAttribute("mayDraft", viewer.may("powers:rules-draft"));
        return "powers/benchmarks/list";
    }

    @GetMapping("/powers/benchmarks/missing")
    String missing(Viewer viewer, Model model) {
        model.addAttribute("missing", missing.on(dates.today(), viewer.scope("powers:read")));
        model.addAttribute("mayDraft", viewer.may("powers:rules-draft"));
        return "powers/benchmarks/missing";
    }
}
