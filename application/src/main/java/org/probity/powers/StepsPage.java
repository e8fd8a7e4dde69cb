package org.probity.powers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The table of steps (F4) with the chart and its checks beside it. With JavaScript each change draws the chart anew and the buttons
 * exchange the table only; without it every button brings the page again. What was typed survives every refusal.
 */
@Controller
@Allowed("powers:draft")
class StepsPage {

    /** Blank rows that a chart without steps begins with. */
    private static final int BLANK_ROWS = 6;

    private final PowerAccess access;
    private final PowerContents contents;
    private final PowerDrafts drafts;
    private final StepChecks checks;
    private final PostBook posts;
    private final List<StepsPagePart> parts;
    private final Dates dates;

    StepsPage(
            PowerAccess access,
            PowerContents contents,
            PowerDrafts drafts,
            StepChecks checks,
            PostBook posts,
            List<StepsPagePart> parts,
            Dates dates) {
        this.access = access;
        this.contents = contents;
        this.drafts = drafts;
        this.checks = checks;
        this.posts = posts;
        this.parts = parts;
        this.dates = dates;
    }

    @GetMapping("/powers/{id}/steps")
    String steps(@PathVariable UUID id, Viewer viewer, Model model) {
        var power = access.draft(viewer, id);
        var content = contents.underWay(power);
        var book = posts.of(power.unit(), dates.today());
        var typed = PowerTyped.steps(content, book).put("version", power.version());
        for (var i = 0; content.steps().isEmpty() && i < BLANK_ROWS; i++) {
            typed.change("add:steps");
        }
        show(model, viewer, power, book, typed, content, Refusals.NONE);
        return "powers/steps";
    }

    /** Draws what is typed, saving nothing. */
    @PostMapping("/powers/{id}/steps/drawn")
    String drawn(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        var power = access.draft(viewer, id);
        var typed = Typed.of(request.getParameterMap());
        var book = posts.of(power.unit(), dates.today());
        typed.dropBlankSteps();
        var form = new PowerForm(typed);
        var content = content(power, form, book);
        show(model, viewer, power, book, typed, content, new Refusals(form.refusals()));
        return "powers/steps :: drawn";
    }

    @PostMapping("/powers/{id}/steps")
    String save(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean exchanged,
            @RequestParam(defaultValue = "") String close,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var power = access.draft(viewer, id);
        var typed = Typed.of(request.getParameterMap());
        model.addAttribute("exchanged", exchanged);
        var page = exchanged ? "powers/steps :: editor" : "powers/steps";
        var book = posts.of(power.unit(), dates.today());
        if (typed.change(typed.at("change"))) {
            model.addAttribute("focus", focus(typed));
            show(model, viewer, power, book, typed, content(power, new PowerForm(typed), book), Refusals.NONE);
            return page;
        }
        typed.dropBlankSteps();
        var form = new PowerForm(typed);
        var content = content(power, form, book);
        try {
            Refused.ifAny(form.refusals());
            drafts.save(viewer, power.id(), version(typed), content);
            if (close.isEmpty()) {
                var now = access.draft(viewer, id);
                var saved = contents.underWay(now);
                model.addAttribute("saved", true);
                show(
                        model,
                        viewer,
                        now,
                        book,
                        PowerTyped.steps(saved, book).put("version", now.version()),
                        saved,
                        Refusals.NONE);
                return page;
            }
            redirect.addFlashAttribute("done", "powers.done.saved");
            return "redirect:/powers/" + id + (power.amendmentState() == null ? "" : "?edition=draft");
        } catch (Refused refused) {
            show(model, viewer, power, book, typed, content, new Refusals(refused.refusals()));
            return page;
        } catch (EditConflict conflict) {
            var now = access.draft(viewer, id);
            typed.put("version", now.version());
            var theirs = contents.underWay(now);
            model.addAttribute("theirs", theirs);
            show(
                    model,
                    viewer,
                    now,
                    book,
                    typed,
                    content,
                    new Refusals(List.of(Refusal.of("powers.refusal.changed-meanwhile"))));
            return page;
        }
    }

    /** The edition under way with the steps that are typed. */
    private PowerContent content(Power power, PowerForm form, PostBook.Pages book) {
        var old = contents.underWay(power);
        return new PowerContent(old.facts(), old.bases(), old.allocations(), form.steps(book));
    }

    private void show(
            Model model,
            Viewer viewer,
            Power power,
            PostBook.Pages book,
            Typed typed,
            PowerContent content,
            Refusals refusals) {
        var found = checks.of(power, content);
        model.addAttribute("power", power);
        model.addAttribute("editable", power.stateUnderWay() == PowerState.DRAFT);
        model.addAttribute("form", typed);
        model.addAttribute("refusals", refusals);
        model.addAttribute("book", book);
        model.addAttribute("units", TimeLimit.Unit.values());
        model.addAttribute("checks", found);
        var shown = new StepsPagePart.Shown(power, content, book, false, StepChecks.problems(found));
        parts.forEach(part -> part.show(shown, viewer, model));
    }

    /** The row to type in next: the one just added. */
    private static int focus(Typed typed) {
        var asked = typed.at("change").split(":");
        return switch (asked[0]) {
            case "add" -> typed.rows("steps").size() - 1;
            case "insert" -> Integer.parseInt(asked[2]);
            default -> -1;
        };
    }

    private static int version(Typed typed) {
        return typed.at("version").matches("\\d{1,9}") ? Integer.parseInt(typed.at("version")) : -1;
    }
}
