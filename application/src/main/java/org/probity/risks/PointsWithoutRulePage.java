package org.probity.risks;

import java.util.List;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The points that no rule guards: rule building follows the risk point (P2.2.2b). */
@Controller
@Allowed("risks:read")
class PointsWithoutRulePage {

    private final PointsWithoutRule points;
    private final Sections sections;
    private final Dates dates;

    PointsWithoutRulePage(PointsWithoutRule points, Sections sections, Dates dates) {
        this.points = points;
        this.sections = sections;
        this.dates = dates;
    }

    @GetMapping("/risks/without-rule")
    String points(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model) {
        var scope = viewer.scope("risks:read");
        var filter = PointsWithoutRule.Filter.of(section, grade, page);
        var found = points.page(scope, filter, dates.today());
        var table = points.table(scope, dates.today());
        model.addAttribute("filter", filter);
        model.addAttribute("table", table);
        model.addAttribute(
                "total", table.stream().mapToLong(PointsWithoutRule.Row::total).sum());
        model.addAttribute("grades", List.of("HIGH", "MEDIUM", "LOW", "NONE"));
        model.addAttribute("more", found.size() > PointsWithoutRule.ROWS);
        model.addAttribute(
                "found", found.size() > PointsWithoutRule.ROWS ? found.subList(0, PointsWithoutRule.ROWS) : found);
        model.addAttribute("sections", sections.all(viewer.requireUnit()));
        return "risks/without-rule";
    }
}
