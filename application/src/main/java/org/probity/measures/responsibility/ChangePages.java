package org.probity.measures.responsibility;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers for one post, or one section's unit points of a grade: why, since when changed, and the change by hand (P2.2.1b). */
@Controller
@RequestMapping("/measures/responsibility")
@Allowed("measures:responsibility")
class ChangePages {

    private final ChangeDesk desk;
    private final Changes changes;
    private final StatementBoards boards;
    private final Dates dates;

    ChangePages(ChangeDesk desk, Changes changes, StatementBoards boards, Dates dates) {
        this.desk = desk;
        this.changes = changes;
        this.boards = boards;
        this.dates = dates;
    }

    /** A post or unit points on their page. */
    private record Page(TableRow row, ChangeDesk.Subject subject, List<Change> history) {}

    @GetMapping("/posts/{post}")
    String post(Viewer viewer, @PathVariable UUID post, Model model) {
        return show(viewer, ofPost(viewer, post), model);
    }

    @GetMapping("/sections/{section}/{grade}")
    String unitPoints(Viewer viewer, @PathVariable UUID section, @PathVariable String grade, Model model) {
        return show(viewer, ofSection(viewer, section, grade), model);
    }

    @PostMapping("/posts/{post}/changes")
    @Allowed("measures:assign-responsibility")
    String proposeForPost(
            Viewer viewer, @PathVariable UUID post, ChangeDesk.Typed typed, Model model, RedirectAttributes redirect) {
        return propose(viewer, ofPost(viewer, post), typed, model, redirect);
    }

    @PostMapping("/sections/{section}/{grade}/changes")
    @Allowed("measures:assign-responsibility")
    String proposeForUnitPoints(
            Viewer viewer,
            @PathVariable UUID section,
            @PathVariable String grade,
            ChangeDesk.Typed typed,
            Model model,
            RedirectAttributes redirect) {
        return propose(viewer, ofSection(viewer, section, grade), typed, model, redirect);
    }

    private String propose(Viewer viewer, Page page, ChangeDesk.Typed typed, Model model, RedirectAttributes redirect) {
        try {
            desk.propose(viewer, page.subject(), typed);
            redirect.addFlashAttribute("done", "measures.done.responsibility-proposed");
            return "redirect:" + page.row().url();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("typed", typed);
            return show(viewer, page, model);
        }
    }

    @PostMapping("/changes/{change}/decision")
    @Allowed("measures:decide-responsibility")
    String decide(
            Viewer viewer,
            @PathVariable UUID change,
            @RequestParam int version,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String decision,
            Model model,
            RedirectAttributes redirect) {
        var found = find(viewer, change);
        return act(
                viewer,
                found,
                model,
                redirect,
                approve ? "measures.done.responsibility-approved" : "measures.done.responsibility-rejected",
                page -> desk.decide(viewer, found, page.subject(), version, approve, decision));
    }

    @PostMapping("/changes/{change}/withdrawal")
    @Allowed("measures:assign-responsibility")
    String withdraw(
            Viewer viewer,
            @PathVariable UUID change,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        var found = find(viewer, change);
        return act(
                viewer,
                found,
                model,
                redirect,
                "measures.done.responsibility-withdrawn",
                page -> desk.withdraw(found, version));
    }

    @PostMapping("/changes/{change}/end")
    @Allowed("measures:assign-responsibility")
    String end(
            Viewer viewer,
            @PathVariable UUID change,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var found = find(viewer, change);
        return act(
                viewer,
                found,
                model,
                redirect,
                "measures.done.responsibility-ended",
                page -> desk.end(found, version, reason));
    }

    private interface Act {
        void on(Page page);
    }

    private String act(Viewer viewer, Change change, Model model, RedirectAttributes redirect, String done, Act act) {
        var page = page(viewer, change);
        try {
            act.on(page);
            redirect.addFlashAttribute("done", done);
            return "redirect:" + change.url();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.responsibility-changed-meanwhile"))));
        }
        return show(viewer, page(viewer, change), model);
    }

    private Page page(Viewer viewer, Change change) {
        var post = change.post();
        return post != null
                ? ofPost(viewer, post.value())
                : ofSection(viewer, change.section().value(), String.valueOf(change.grade()));
    }

    private Change find(Viewer viewer, UUID id) {
        return changes.find(new ChangeId(id))
                .filter(change -> change.unit().equals(viewer.requireUnit()))
                .orElseThrow(ChangePages::missing);
    }

    private Page ofPost(Viewer viewer, UUID id) {
        var unit = desk.unit(viewer);
        var post = unit.ofPost(new PostId(id)).orElseThrow(ChangePages::missing);
        viewer.require("measures:responsibility", unit.unit(), post.section(), post.post());
        return new Page(
                TableRow.of(post, name(viewer, post.section())),
                desk.subject(unit, post),
                changes.about(post.section(), post.post(), null));
    }

    private Page ofSection(Viewer viewer, UUID id, String word) {
        var section = new SectionId(id);
        var grade = Asked.constant(Grade.class, word);
        var unit = desk.unit(viewer);
        var points = unit.unitPoints().getOrDefault(section, List.of()).stream()
                .filter(one -> grade != null && one.grade() == grade)
                .findFirst()
                .orElseThrow(ChangePages::missing);
        viewer.require("measures:responsibility", unit.unit(), section, null);
        return new Page(
                TableRow.of(points, name(viewer, section)),
                desk.subject(unit, points),
                changes.about(section, null, grade));
    }

    private Bilingual name(Viewer viewer, SectionId section) {
        return Objects.requireNonNullElse(
                boards.sectionNames(viewer.requireUnit()).get(section), new Bilingual("", ""));
    }

    /** A change in the history, with what this viewer may do about it. */
    record Line(Change change, boolean mayDecide, boolean mayWithdraw, boolean mayEnd) {}

    private String show(Viewer viewer, Page page, Model model) {
        var assigns = viewer.may("measures:assign-responsibility");
        var today = dates.today();
        model.addAttribute("row", page.row());
        model.addAttribute("rule", rule(page.subject().charge()));
        model.addAttribute(
                "candidates",
                AuthorityOverThePost.over(
                                page.subject().charge(), page.subject().line())
                        .stream()
                        .filter(officer -> !page.subject().responsible().is(officer.person()))
                        .toList());
        model.addAttribute(
                "history",
                page.history().stream()
                        .map(change -> new Line(
                                change,
                                change.state() == Change.State.PROPOSED
                                        && ChangeDesk.mayDecide(viewer, change, page.subject()),
                                assigns && change.state() == Change.State.PROPOSED,
                                assigns && change.state() == Change.State.APPROVED && !over(change, today)))
                        .toList());
        model.addAttribute(
                "mayPropose",
                assigns && page.history().stream().noneMatch(change -> change.state() == Change.State.PROPOSED));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new ChangeDesk.Typed("", today.toString(), "", ""));
        }
        return "measures/responsibility-post";
    }

    private static boolean over(Change change, java.time.LocalDate today) {
        return change.toOn() != null && change.toOn().isBefore(today);
    }

    private static String rule(Charge charge) {
        return ResponsibilityRule.of(charge).getClass().getSimpleName();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
