package org.probity.risks.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.risks.ControlEffect;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.risks.Scores;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of grades with the matrix, and the comparisons that help to grade alike (§4.2.8, 9). */
@Controller
@RequestMapping("/risks/grades")
@Allowed("risks:read")
class GradePages {

    private static final int PAGE = 50;
    private static final int SCALE = 5;

    private final GradeOverview overview;

    GradePages(GradeOverview overview) {
        this.overview = overview;
    }

    @GetMapping
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable UUID section,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable GradeState state,
            @RequestParam(defaultValue = "0") int page) {
        var scope = viewer.scope("risks:read");
        var at = Math.max(0, Math.min(page, 10_000));
        var wanted = grade == null || grade.isBlank() ? null : grade;
        var lines = overview.list(scope, new GradeOverview.Filter(section, wanted, state), PAGE + 1, at * PAGE);
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute("more", lines.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("section", section);
        model.addAttribute("grade", wanted);
        model.addAttribute("state", state);
        model.addAttribute("sections", overview.sections(scope));
        model.addAttribute("grades", List.of("HIGH", "MEDIUM", "LOW", "NONE"));
        model.addAttribute("states", GradeState.values());
        model.addAttribute("matrix", matrix(overview.matrix(scope)));
        return "risks/grades";
    }

    /** A cell of the matrix: how many points, and what the risk would be without any control. */
    public record Cell(int probability, int harm, int points, Grade grade) {}

    private static List<List<Cell>> matrix(Map<String, Integer> points) {
        var rows = new ArrayList<List<Cell>>();
        for (var probability = SCALE; probability >= 1; probability--) {
            var row = new ArrayList<Cell>();
            for (var harm = 1; harm <= SCALE; harm++) {
                row.add(new Cell(
                        probability,
                        harm,
                        points.getOrDefault(probability + "x" + harm, 0),
                        new Scores(probability, harm, ControlEffect.NONE).suggested()));
            }
            rows.add(row);
        }
        return rows;
    }

    @GetMapping("/comparison")
    String comparison(Viewer viewer, Model model) {
        var scope = viewer.scope("risks:read");
        model.addAttribute("distribution", overview.distribution(scope));
        model.addAttribute("differences", overview.differences(scope));
        return "risks/grade-comparison";
    }
}
