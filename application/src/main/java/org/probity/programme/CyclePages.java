package org.probity.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year: its stage, how far its eight tasks are, and the years before. */
@Controller
@Allowed("programme:read")
class CyclePages {

    private final Cycles cycles;
    private final TaskBoard board;
    private final Dates dates;

    CyclePages(Cycles cycles, TaskBoard board, Dates dates) {
        this.cycles = cycles;
        this.board = board;
        this.dates = dates;
    }

    @GetMapping({"/programme", "/programme/cycle"})
    String show(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        var current = cycles.current(unit).orElse(null);
        model.addAttribute("cycle", current);
        model.addAttribute(
                "stages",
                List.of(
                        Cycle.Stage.PREPARATION,
                        Cycle.Stage.IMPLEMENTATION,
                        Cycle.Stage.ASSESSMENT,
                        Cycle.Stage.CORRECTION));
        var tasks = current == null ? List.<TaskBoard.Line>of() : board.of(unit, current.id());
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "may",
                tasks.stream()
                        .flatMap(line -> line.figures().stream())
                        .map(ProgressSource.Progress::permission)
                        .filter(viewer::may)
                        .collect(Collectors.toSet()));
        model.addAttribute("all", cycles.all(unit));
        model.addAttribute("mayOpen", viewer.may("programme:arrange"));
        if (!model.containsAttribute("year")) {
            model.addAttribute("year", dates.today().getYear());
        }
        return "programme/cycle";
    }

    @PostMapping("/programme/cycle")
    @Allowed("programme:arrange")
    String open(
            Viewer viewer,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            cycles.open(viewer.requireUnit(), year, reason);
            redirect.addFlashAttribute("done", "programme.done.cycle-opened");
            return "redirect:/programme/cycle";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("year", year);
            return show(viewer, model);
        }
    }
}
