package org.probity.programme.stages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.programme.GateSource;
import org.probity.programme.ProgressSource;
import org.probity.programme.plans.PlansInForce;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year: its four stages with their gates, how far its eight tasks are, and the years before. */
@Controller
@Allowed("programme:read")
class CyclePages {

    private final Cycles cycles;
    private final Stages stages;
    private final Gates gates;
    private final StageBoard stageBoard;
    private final TaskBoard board;
    private final Deviations deviations;
    private final PlansInForce plans;
    private final Dates dates;

    CyclePages(
            Cycles cycles,
            Stages stages,
            Gates gates,
            StageBoard stageBoard,
            TaskBoard board,
            Deviations deviations,
            PlansInForce plans,
            Dates dates) {
        this.cycles = cycles;
        this.stages = stages;
        this.gates = gates;
        this.stageBoard = stageBoard;
        this.board = board;
        this.deviations = deviations;
        this.plans = plans;
        this.dates = dates;
    }

    @GetMapping({"/programme", "/programme/cycle"})
    String show(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var unit = viewer.requireUnit();
        var all = cycles.all(unit);
        var shown = year == null
                ? cycles.current(unit).orElse(null)
                : all.stream()
                        .filter(cycle -> cycle.year() == year)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var open = cycles.current(unit).isPresent();
        model.addAttribute("cycle", shown);
        model.addAttribute("open", open);
        model.addAttribute("all", all);
        model.addAttribute("mayOpen", viewer.may("programme:arrange"));
        if (!model.containsAttribute("year")) {
            model.addAttribute(
                    "year", all.isEmpty() ? dates.today().getYear() : all.get(0).year() + 1);
        }
        if (shown != null) {
            board(viewer, shown, model);
        }
        return "programme/cycle";
    }

    private void board(Viewer viewer, Cycle cycle, Model model) {
        var columns = stageBoard.of(cycle);
        var tasks = board.of(cycle.unit(), cycle.id());
        var open = cycle.stage() != Cycle.Stage.CLOSED;
        model.addAttribute("columns", columns);
        model.addAttribute("tasks", tasks);
        model.addAttribute("may", permissions(viewer, columns, tasks));
        model.addAttribute("next", cycle.stage().next().orElse(null));
        model.addAttribute(
                "plannedNext",
                cycle.stage()
                        .next()
                        .map(next -> stages.plannedOn(cycle.id(), next))
                        .orElse(null));
        var planned = model.getAttribute("plannedNext");
        model.addAttribute(
                "early",
                planned instanceof java.time.LocalDate day && dates.today().isBefore(day));
        model.addAttribute(
                "unmet",
                columns.stream()
                        .filter(column -> column.stage() == cycle.stage())
                        .mapToLong(column -> column.lines().size() - column.met())
                        .sum());
        var asked = gates.of(cycle.id());
        model.addAttribute(
                "asked",
                asked.stream()
                        .filter(gate -> gate.state() == GateState.ASKED)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("gates", asked);
        model.addAttribute("mayGate", open && viewer.may("programme:open-stage"));
        model.addAttribute("binding", plans.of(cycle.id()).orElse(null));
        model.addAttribute("deviations", deviations.of(cycle).size());
    }

    private static Set<String> permissions(Viewer viewer, List<StageBoard.Column> columns, List<TaskBoard.Line> tasks) {
        return Stream.concat(
                        tasks.stream()
                                .flatMap(line -> line.figures().stream())
                                .map(ProgressSource.Progress::permission),
                        columns.stream()
                                .flatMap(column -> column.lines().stream())
                                .map(GateSource.Line::permission))
                .filter(viewer::may)
                .collect(Collectors.toSet());
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
            return show(viewer, null, model);
        }
    }

    /** Opens the next stage or closes the cycle, at once or by asking the leading group. */
    @PostMapping("/programme/cycle/gate")
    @Allowed("programme:open-stage")
    String gate(
            Viewer viewer,
            @RequestParam CycleId cycle,
            @RequestParam int version,
            @RequestParam Cycle.Stage to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var found = cycles.find(cycle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!found.unit().equals(viewer.requireUnit())) {
            throw new AccessDeniedException("programme.cycle");
        }
        try {
            var opened = stages.open(cycle, version, to, reason, viewer.requirePerson());
            redirect.addFlashAttribute(
                    "done",
                    !opened
                            ? "programme.done.gate-asked"
                            : to == Cycle.Stage.CLOSED ? "programme.done.cycle-closed" : "programme.done.stage-opened");
            return "redirect:/programme/cycle" + (opened && to == Cycle.Stage.CLOSED ? "?year=" + found.year() : "");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("shell.refusal.changed-meanwhile"))));
        }
        model.addAttribute("reason", reason);
        return show(viewer, null, model);
    }

    @PostMapping("/programme/cycle/gate/{id}/withdrawal")
    @Allowed("programme:open-stage")
    String withdraw(
            Viewer viewer,
            @PathVariable GateId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String withdrawal,
            Model model,
            RedirectAttributes redirect) {
        var gate = gates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!gate.unit().equals(viewer.requireUnit())) {
            throw new AccessDeniedException("programme.stage-gate");
        }
        try {
            stages.withdraw(id, version, withdrawal);
            redirect.addFlashAttribute("done", "programme.done.gate-withdrawn");
            return "redirect:/programme/cycle";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, null, model);
        }
    }

    @GetMapping("/programme/cycle/deviations")
    String deviations(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var all = cycles.all(viewer.requireUnit());
        var cycle = all.stream()
                .filter(c -> year == null || c.year() == year)
                .findFirst()
                .orElse(null);
        model.addAttribute("cycle", cycle);
        model.addAttribute("years", all.stream().map(Cycle::year).toList());
        model.addAttribute("lines", cycle == null ? List.of() : deviations.of(cycle));
        model.addAttribute("planned", cycle != null && plans.of(cycle.id()).isPresent());
        return "programme/deviations";
    }
}
