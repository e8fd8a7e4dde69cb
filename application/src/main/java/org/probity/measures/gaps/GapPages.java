package org.probity.measures.gaps;

import java.util.Arrays;
import java.util.List;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The gap report: every kind with its count, and each kind's rows. */
@Controller
@Allowed("measures:read")
class GapPages {

    private final Gaps gaps;
    private final Sections sections;

    GapPages(Gaps gaps, Sections sections) {
        this.gaps = gaps;
        this.sections = sections;
    }

    /** A kind with how many there are. */
    record Line(GapKind kind, long count) {}

    @GetMapping("/measures/gaps")
    String report(Viewer viewer, Model model) {
        var counts = gaps.counts(viewer.scope("measures:read"));
        var lines = Arrays.stream(GapKind.values())
                .map(kind -> new Line(kind, counts.getOrDefault(kind, 0L)))
                .toList();
        model.addAttribute("gaps", of(lines, false));
        model.addAttribute("hints", of(lines, true));
        model.addAttribute(
                "open", of(lines, false).stream().mapToLong(Line::count).sum());
        return "measures/gaps/report";
    }

    private static List<Line> of(List<Line> lines, boolean hint) {
        return lines.stream().filter(line -> line.kind().isHint() == hint).toList();
    }

    @GetMapping("/measures/gaps/{kind}")
    String kind(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model) {
        var wanted = GapKind.ofSlug(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var scope = viewer.scope("measures:read");
        var of = Asked.id(section);
        var at = Asked.page(page);
        var total = gaps.count(wanted, scope, of);
        model.addAttribute("kind", wanted);
        model.addAttribute("section", of);
        model.addAttribute("page", at);
        model.addAttribute("total", total);
        model.addAttribute("pages", Math.max(1, (total + Gaps.ROWS - 1) / Gaps.ROWS));
        model.addAttribute("rows", gaps.page(wanted, scope, of, at));
        model.addAttribute("sections", sections.all(scope.unit()));
        return "measures/gaps/kind";
    }
}
