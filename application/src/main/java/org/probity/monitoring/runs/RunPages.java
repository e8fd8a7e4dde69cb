package org.probity.monitoring.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.probity.monitoring.indicators.FeedWords;
import org.probity.monitoring.indicators.IndicatorWords;
import org.probity.monitoring.signals.SignalAccess;
import org.probity.organization.People;
import org.probity.wording.Bilingual;
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

/** The runs of the indicators: when, over what, what they told and what they lacked; and one on demand. */
@Controller
class RunPages {

    private final RunList list;
    private final RunLog runs;
    private final Judges judges;
    private final People people;
    private final FeedWords feeds;

    RunPages(RunList list, RunLog runs, Judges judges, People people, FeedWords feeds) {
        this.list = list;
        this.runs = runs;
        this.judges = judges;
        this.people = people;
        this.feeds = feeds;
    }

    @GetMapping("/monitoring/runs")
    @Allowed("monitoring:runs")
    String runs(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var unit = viewer.scope("monitoring:runs").unit();
        var kind = Asked.constant(RunKind.class, typed.get("kind"));
        var hits = "true".equals(typed.get("hits"));
        var page = Asked.page(typed.get("page"));
        var found = list.page(unit, kind, hits, page);
        model.addAttribute("found", found);
        model.addAttribute("kind", kind);
        model.addAttribute("hits", hits);
        model.addAttribute("page", page);
        model.addAttribute("kinds", RunKind.values());
        model.addAttribute("failing", runs.stillFailing(unit).orElse(null));
        model.addAttribute("mayRun", viewer.may("monitoring:run"));
        return "monitoring/runs/list";
    }

    /** One indicator's line of a run. */
    record Line(String code, Bilingual name, int found, int told, List<String> missing) {}

    @GetMapping("/monitoring/runs/{id}")
    @Allowed("monitoring:runs")
    String run(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        var run = runs.find(new RunId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer.scope("monitoring:runs").unit().equals(run.unit())) {
            throw new AccessDeniedException("monitoring:runs");
        }
        var lines = new LinkedHashMap<Boolean, List<Line>>();
        lines.put(true, new ArrayList<>());
        lines.put(false, new ArrayList<>());
        run.outcome()
                .forEach((code, line) -> lines.computeIfAbsent(line.missing().isEmpty(), none -> new ArrayList<>())
                        .add(new Line(
                                code,
                                IndicatorWords.name(code),
                                line.found(),
                                line.told(),
                                feeds.of(line.missing(), locale))));
        var by = run.askedBy();
        model.addAttribute("run", run);
        model.addAttribute("by", by == null ? null : people.names(List.of(by)).get(by));
        model.addAttribute("judged", lines.get(true));
        model.addAttribute("lacking", lines.get(false));
        model.addAttribute(
                "told",
                viewer.person() == null
                        ? List.of()
                        : list.hits(run.id(), SignalAccess.visible(viewer), SignalAccess.parameters(viewer)));
        return "monitoring/runs/run";
    }

    @PostMapping("/monitoring/runs")
    @Allowed("monitoring:run")
    String runNow(Viewer viewer, RedirectAttributes redirect) {
        var unit = viewer.scope("monitoring:run").unit();
        var id = judges.judge(unit, RunKind.ASKED, viewer.requirePerson());
        if (runs.find(id).orElseThrow().failed()) {
            throw new Refused(Refusal.of("monitoring.runs.refusal.failed"));
        }
        redirect.addFlashAttribute("done", "monitoring.runs.done.run");
        return "redirect:/monitoring/runs/" + id;
    }
}
