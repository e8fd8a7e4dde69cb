package org.probity.warnings.interviews;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.Signals;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningSight;
import org.probity.warnings.Warnings;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The interviews one may see or takes part in, and calling somebody to one. */
@Controller
@RequestMapping("/warnings/interviews")
class InterviewPages {

    private static final int PAGE = 50;

    private final Interviews interviews;
    private final InterviewCalls calls;
    private final InterviewAccess access;
    private final Standings standings;
    private final Signals signals;
    private final Warnings warnings;
    private final Dates dates;

    InterviewPages(
            Interviews interviews,
            InterviewCalls calls,
            InterviewAccess access,
            Standings standings,
            Signals signals,
            Warnings warnings,
            Dates dates) {
        this.interviews = interviews;
        this.calls = calls;
        this.access = access;
        this.standings = standings;
        this.signals = signals;
        this.warnings = warnings;
        this.dates = dates;
    }

    @GetMapping
    @Allowed(WarningSight.READ)
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        var words = q.strip().substring(0, Math.min(100, q.strip().length()));
        var chosen = Asked.constant(InterviewState.class, state);
        var at = Asked.page(page);
        var found =
                interviews.list(viewer, words, chosen == null ? List.of() : List.of(chosen), PAGE + 1, (at - 1) * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("q", words);
        model.addAttribute("state", chosen);
        model.addAttribute("states", Arrays.asList(InterviewState.values()));
        model.addAttribute("today", dates.today());
        return "warnings/interviews";
    }

    @GetMapping("/new")
    @Allowed(InterviewAccess.ARRANGE)
    String blank(
            Viewer viewer,
            @RequestParam(required = false) String signal,
            @RequestParam(required = false) String parent,
            Locale locale,
            Model model) {
        var ground = ground(viewer, Asked.id(signal), Asked.id(parent));
        return form(
                viewer,
                ground,
                Fields.blank()
                        .with("cause", ground == null ? "" : ground.wording().in(locale)),
                model);
    }

    /** What the new interview would rest on; none when the address names nothing. */
    private @Nullable InterviewGround ground(Viewer viewer, @Nullable UUID signal, @Nullable UUID parent) {
        if (signal != null) {
            var found = signals.find(new SignalId(signal), viewer)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var post = found.post();
            var holder = post == null
                    ? null
                    : found.persons().size() == 1
                            ? found.persons().iterator().next()
                            : standings.holder(post, found.raisedOn()).orElse(null);
            if (holder == null) {
                throw new Refused(Refusal.of("warnings.interview.refusal.signal-without-post"));
            }
            return allowed(viewer, InterviewGround.of(found, holder));
        }
        if (parent != null) {
            var found = warnings.find(new WarningId(parent), viewer)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return allowed(viewer, InterviewGround.of(found));
        }
        return null;
    }

    private InterviewGround allowed(Viewer viewer, InterviewGround ground) {
        if (!access.mayCall(viewer, ground.person())) {
            throw new AccessDeniedException(InterviewAccess.ARRANGE);
        }
        return ground;
    }

    private String form(Viewer viewer, @Nullable InterviewGround ground, Fields typed, Model model) {
        model.addAttribute("ground", ground);
        model.addAttribute("typed", typed);
        if (ground != null) {
            var unit = viewer.requireUnit();
            model.addAttribute("inCharge", standings.inCharge(unit, ground.post()));
            model.addAttribute("subject", standings.of(unit, ground.person()).orElseThrow());
            model.addAttribute(
                    "interviewers",
                    standings.possibleInterviewers(unit).stream()
                            .filter(one -> !one.person().equals(ground.person()))
                            .toList());
        }
        return "warnings/interview-form";
    }

    @PostMapping
    @Allowed(InterviewAccess.ARRANGE)
    String call(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        var ground = ground(viewer, Asked.id(form.getFirst("signal")), Asked.id(form.getFirst("parent")));
        if (ground == null) {
            throw new Refused(Refusal.of("warnings.interview.refusal.no-ground"));
        }
        try {
            var draft = InterviewDraft.of(typed, dates.today());
            if (!access.mayCall(viewer, draft.interviewee())) {
                throw new Refused(Refusal.at("interviewee", "warnings.interview.refusal.subordinate"));
            }
            var id = calls.notify(viewer.requireUnit(), ground, draft, viewer.requirePerson());
            redirect.addFlashAttribute("done", "warnings.interview.done.NOTIFY");
            return "redirect:/warnings/interviews/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, ground, typed, model);
        }
    }
}
