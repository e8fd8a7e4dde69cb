package org.probity.warnings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All warnings a viewer sees, what waits for them first; their own letters; the year's figures. */
@Controller
@RequestMapping("/warnings")
class BoardPages {

    static final String FIGURES = "warnings:figures";
    static final String EXPORT = "warnings:export";

    private final WarningBoard board;
    private final Warnings warnings;
    private final WarningInbox inbox;
    private final WarningEscalation escalation;
    private final Dates dates;

    BoardPages(WarningBoard board, Warnings warnings, WarningInbox inbox, WarningEscalation escalation, Dates dates) {
        this.board = board;
        this.warnings = warnings;
        this.inbox = inbox;
        this.escalation = escalation;
        this.dates = dates;
    }

    @GetMapping
    @Allowed(WarningSight.READ)
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var filter = BoardFilter.of(kind, show, q, page);
        var found = board.list(viewer, filter, BoardFilter.PAGE + 1, (filter.page() - 1) * BoardFilter.PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("warnings", found.stream().limit(BoardFilter.PAGE).toList());
        model.addAttribute("more", found.size() > BoardFilter.PAGE);
        model.addAttribute("total", board.count(viewer, filter));
        model.addAttribute("waiting", waiting(viewer));
        model.addAttribute("proposals", escalation.proposals(viewer).size());
        model.addAttribute("kinds", WarningKind.values());
        model.addAttribute("shows", BoardFilter.Show.values());
        model.addAttribute("today", dates.today());
        model.addAttribute("me", viewer.requirePerson());
        model.addAttribute("mayRemind", viewer.may("warnings:remind"));
        model.addAttribute("mayInquire", viewer.may("warnings:inquire"));
        model.addAttribute("mayExport", viewer.may(EXPORT));
        model.addAttribute("maySeeFigures", viewer.may(FIGURES));
        model.addAttribute("mayTerms", viewer.may(TermsPages.TERMS));
        return "warnings/board";
    }

    private List<Warning> waiting(Viewer viewer) {
        return warnings.open(viewer).stream()
                .filter(warning -> inbox.waits(viewer, warning))
                .toList();
    }

    @GetMapping("/mine")
    @Allowed(WarningSight.READ)
    String mine(Viewer viewer, Model model) {
        model.addAttribute("warnings", board.own(viewer));
        model.addAttribute("today", dates.today());
        return "warnings/mine";
    }

    @GetMapping("/figures")
    @Allowed(FIGURES)
    String figures(Viewer viewer, @RequestParam(required = false) @Nullable String year, Model model) {
        var now = dates.today().getYear();
        var of = year != null && year.matches("20\\d\\d") ? Integer.parseInt(year) : now;
        model.addAttribute("year", of);
        model.addAttribute("thisYear", now);
        model.addAttribute("figures", board.figures(viewer, of));
        return "warnings/figures";
    }
}
