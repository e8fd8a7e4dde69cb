package org.probity.shell.deadlines;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is overdue in the sections one answers for, by section and kind; each figure is the number of rows below it. */
@Controller
@Allowed("shell:overdue")
class OverduePage {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1000;

    private final OverdueRows rows;
    private final Sections sections;
    private final Dates dates;

    OverduePage(OverdueRows rows, Sections sections, Dates dates) {
        this.rows = rows;
        this.sections = sections;
        this.dates = dates;
    }

    /** A row as its reader may see it. */
    public record Line(Waiting waiting, boolean open) {}

    @GetMapping("/shell/deadlines/overdue")
    String overdue(
            Viewer viewer,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var scope = viewer.scope("shell:overdue");
        var today = dates.today();
        var cells = rows.cells(scope, today);
        var chosen = Math.min(Math.max(page, 0), LAST_PAGE);
        var filter = new OverdueRows.Filter(idOf(section), section.equals("none"), task.isBlank() ? null : task);
        var found = rows.rows(scope, today, filter, chosen * PAGE, PAGE + 1);
        model.addAttribute("cells", cells);
        model.addAttribute(
                "total", cells.stream().mapToInt(OverdueRows.Cell::rows).sum());
        model.addAttribute("names", names(cells, found));
        model.addAttribute(
                "rows",
                found.stream()
                        .limit(PAGE)
                        .map(waiting -> new Line(waiting, waiting.isOpenTo(viewer)))
                        .toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", chosen);
        model.addAttribute("section", section);
        model.addAttribute("task", task);
        model.addAttribute("lookedAt", rows.lookedAt(scope, today).orElse(null));
        return "shell/deadlines-overdue";
    }

    private Map<SectionId, Bilingual> names(List<OverdueRows.Cell> cells, List<Waiting> found) {
        return sections.names(java.util.stream.Stream.concat(
                        cells.stream().map(OverdueRows.Cell::section),
                        found.stream().map(Waiting::section))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static @org.jspecify.annotations.Nullable UUID idOf(String text) {
        try {
            return text.isBlank() || text.equals("none") ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
