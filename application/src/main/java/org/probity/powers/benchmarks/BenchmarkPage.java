package org.probity.powers.benchmarks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.powers.Timeline;
import org.probity.powers.WhoActs;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One edition of a benchmark: what it says, drawn and in words, where it stands and who acts next. */
@Controller
class BenchmarkPage {

    private static final Set<String> NAMED = Set.of(
            "benchmark-drafted",
            "benchmark-edited",
            "benchmark-submitted",
            "benchmark-reviewed",
            "benchmark-approved",
            "benchmark-returned",
            "benchmark-withdrawn",
            "benchmark-repealed",
            "benchmark-superseded");

    private final BenchmarkAccess access;
    private final Benchmarks benchmarks;
    private final BenchmarkActs acts;
    private final WhoActs whoActs;
    private final WorkCalendar calendar;
    private final Timeline timeline;
    private final Dates dates;

    BenchmarkPage(
            BenchmarkAccess access,
            Benchmarks benchmarks,
            BenchmarkActs acts,
            WhoActs whoActs,
            WorkCalendar calendar,
            Timeline timeline,
            Dates dates) {
        this.access = access;
        this.benchmarks = benchmarks;
        this.acts = acts;
        this.whoActs = whoActs;
        this.calendar = calendar;
        this.timeline = timeline;
        this.dates = dates;
    }

    /** The step that comes next, whose turn it is and until when. */
    record Next(
            BenchmarkAct act, List<Bilingual> who, @Nullable LocalDate dueOn) {}

    @GetMapping("/powers/benchmarks/{id}")
    @Allowed("powers:read")
    String benchmark(@PathVariable UUID id, Viewer viewer, Model model) {
        var benchmark = access.read(viewer, id);
        var open = acts.open(viewer, benchmark);
        show(benchmark, model);
        model.addAttribute("editions", benchmarks.editions(benchmark.line()));
        model.addAttribute("acts", open);
        model.addAttribute("mayApprove", open.contains(BenchmarkAct.APPROVE));
        model.addAttribute("mayEdit", BenchmarkActs.mayEdit(viewer, benchmark));
        model.addAttribute("next", next(benchmark));
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "timeline", timeline.of(Subject.of(Benchmarks.SUBJECT, id), NAMED, "powers.benchmarks.entry."));
        return "powers/benchmarks/benchmark";
    }

    /** The benchmark as a table for the wall and the case file (裁量基准表). */
    @GetMapping("/powers/benchmarks/{id}/print")
    @Allowed("powers:read")
    String print(@PathVariable UUID id, Viewer viewer, Model model) {
        show(access.read(viewer, id), model);
        return "powers/benchmarks/print";
    }

    private static void show(Benchmark benchmark, Model model) {
        var findings = benchmark.content().findings();
        model.addAttribute("benchmark", benchmark);
        model.addAttribute("content", benchmark.content());
        model.addAttribute("findings", findings);
        model.addAttribute("drawing", BandDrawing.of(benchmark.content(), findings));
    }

    private @Nullable Next next(Benchmark benchmark) {
        return BenchmarkAct.next(benchmark.state())
                .map(act -> new Next(act, who(act, benchmark), dueOn(act, benchmark)))
                .orElse(null);
    }

    private List<Bilingual> who(BenchmarkAct act, Benchmark benchmark) {
        return switch (act) {
            case REVIEW -> whoActs.appointed(benchmark.unit(), "LEGAL_REVIEWER", dates.today());
            case APPROVE -> whoActs.heads(benchmark.unit(), dates.today());
            case SUBMIT, RETURN_SUBMITTED, RETURN_REVIEWED, WITHDRAW, REVISE, REPEAL, SUPERSEDE -> List.of();
        };
    }

    private @Nullable LocalDate dueOn(BenchmarkAct act, Benchmark benchmark) {
        return dueOn(act, benchmark, calendar, dates);
    }

    static @Nullable LocalDate dueOn(BenchmarkAct act, Benchmark benchmark, WorkCalendar calendar, Dates dates) {
        return act.workingDays() == 0
                ? null
                : calendar.workingDaysAfter(dates.dayOf(benchmark.stateSince()), act.workingDays());
    }

    @PostMapping("/powers/benchmarks/{id}/acts/{act}")
    @Allowed({"powers:rules-draft", "powers:rules-review", "powers:rules-approve"})
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String fromOn,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = BenchmarkAct.ofSlug(act);
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        access.read(viewer, id);
        try {
            var shown = acts.perform(viewer, new BenchmarkId(id), version, wanted, comment, day(fromOn));
            redirect.addFlashAttribute("done", "powers.benchmarks.done." + wanted);
            return "redirect:/powers/benchmarks/" + shown;
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("typedFrom", fromOn.length() > 20 ? "" : fromOn);
            redirect.addFlashAttribute("comment", comment.length() > 2000 ? comment.substring(0, 2000) : comment);
            return "redirect:/powers/benchmarks/" + id;
        }
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("fromOn", "powers.refusal.not-a-day"));
        }
    }
}
