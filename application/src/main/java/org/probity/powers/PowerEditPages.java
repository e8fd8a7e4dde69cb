package org.probity.powers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of a power: its text and bases, its posts; its steps have a page of their own ({@link StepsPage}). What was typed survives every refusal. */
@Controller
@Allowed("powers:draft")
class PowerEditPages {

    private final PowerAccess access;
    private final PowerContents contents;
    private final PowerDrafts drafts;
    private final PostBook posts;
    private final Dates dates;

    PowerEditPages(PowerAccess access, PowerContents contents, PowerDrafts drafts, PostBook posts, Dates dates) {
        this.access = access;
        this.contents = contents;
        this.drafts = drafts;
        this.posts = posts;
        this.dates = dates;
    }

    /** The parts of a power that are edited each on a page of its own. */
    enum Part {
        FACTS("edit"),
        ALLOCATION("allocation");

        private final String page;

        Part(String page) {
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    @GetMapping("/powers/new")
    String create(Viewer viewer, Model model) {
        var sections = viewer.scope("powers:draft").sections();
        var facts = PowerFacts.named(
                sections.size() == 1 ? sections.iterator().next() : null, "", PowerType.LICENSE, new Bilingual("", ""));
        var typed = PowerTyped.facts(new PowerContent(facts, List.of(), List.of(), List.of()));
        typed.change("add:bases");
        return show(model, viewer, typed, Refusals.NONE, Part.FACTS);
    }

    @PostMapping("/powers/new")
    String created(HttpServletRequest request, Viewer viewer, Model model, RedirectAttributes redirect) {
        var typed = Typed.of(request.getParameterMap());
        if (typed.change(typed.at("change"))) {
            return show(model, viewer, typed, Refusals.NONE, Part.FACTS);
        }
        var form = new PowerForm(typed);
        var facts = form.facts(PowerFacts.named(null, "", PowerType.LICENSE, new Bilingual("", "")));
        var content = new PowerContent(facts, form.bases(), List.of(), List.of());
        try {
            Refused.ifAny(form.refusals());
            var id = drafts.create(viewer, content);
            redirect.addFlashAttribute("done", "powers.done.created");
            return "redirect:/powers/" + id;
        } catch (Refused refused) {
            return show(model, viewer, typed, new Refusals(refused.refusals()), Part.FACTS);
        }
    }

    @GetMapping("/powers/{id}/edit")
    String facts(@PathVariable UUID id, Viewer viewer, Model model) {
        var power = access.draft(viewer, id);
        var typed = PowerTyped.facts(contents.underWay(power)).put("version", power.version());
        return show(model, viewer, power, typed, Refusals.NONE, Part.FACTS);
    }

    @PostMapping("/powers/{id}/edit")
    String facts(
            @PathVariable UUID id,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return save(
                id,
                request,
                viewer,
                model,
                redirect,
                Part.FACTS,
                (old, form, book) ->
                        new PowerContent(form.facts(old.facts()), form.bases(), old.allocations(), old.steps()));
    }

    @GetMapping("/powers/{id}/allocation")
    String allocation(@PathVariable UUID id, Viewer viewer, Model model, Locale locale) {
        var power = access.draft(viewer, id);
        var book = posts.of(power.unit(), dates.today());
        var typed =
                PowerTyped.allocations(contents.underWay(power), book, locale).put("version", power.version());
        return show(model, viewer, power, typed, Refusals.NONE, Part.ALLOCATION);
    }

    @PostMapping("/powers/{id}/allocation")
    String allocation(
            @PathVariable UUID id,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return save(
                id,
                request,
                viewer,
                model,
                redirect,
                Part.ALLOCATION,
                (old, form, book) ->
                        new PowerContent(old.facts(), old.bases(), form.allocations(book, dates.today()), old.steps()));
    }

    /** Puts the part that was typed into the content that there is. */
    private interface Change {
        PowerContent of(PowerContent old, PowerForm form, PostBook.Pages book);
    }

    private String save(
            UUID id,
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            Part part,
            Change change) {
        var power = access.draft(viewer, id);
        var typed = Typed.of(request.getParameterMap());
        if (typed.change(typed.at("change"))) {
            return show(model, viewer, power, typed, Refusals.NONE, part);
        }
        var form = new PowerForm(typed);
        var content = change.of(contents.underWay(power), form, posts.of(power.unit(), dates.today()));
        try {
            Refused.ifAny(form.refusals());
            drafts.save(viewer, power.id(), version(typed), content);
            redirect.addFlashAttribute("done", "powers.done.saved");
            return "redirect:/powers/" + id + (power.amendmentState() == null ? "" : "?edition=draft");
        } catch (Refused refused) {
            return show(model, viewer, power, typed, new Refusals(refused.refusals()), part);
        } catch (EditConflict conflict) {
            return conflict(model, viewer, id, typed, part);
        }
    }

    /** Both versions side by side: what was typed stays in the form, what the other wrote stands beside it. */
    private String conflict(Model model, Viewer viewer, UUID id, Typed typed, Part part) {
        var now = access.draft(viewer, id);
        typed.put("version", now.version());
        model.addAttribute("theirs", contents.underWay(now));
        return show(
                model, viewer, now, typed, new Refusals(List.of(Refusal.of("powers.refusal.changed-meanwhile"))), part);
    }

    private static int version(Typed typed) {
        return typed.at("version").matches("\\d{1,9}") ? Integer.parseInt(typed.at("version")) : -1;
    }

    private String show(Model model, Viewer viewer, Power power, Typed typed, Refusals refusals, Part part) {
        model.addAttribute("power", power);
        model.addAttribute("editable", power.stateUnderWay() == PowerState.DRAFT);
        return show(model, viewer, typed, refusals, part);
    }

    private String show(Model model, Viewer viewer, Typed typed, Refusals refusals, Part part) {
        var scope = viewer.scope("powers:draft");
        var book = posts.of(viewer.requireUnit(), dates.today());
        model.addAttribute("form", typed);
        model.addAttribute("refusals", refusals);
        model.addAttribute("book", book);
        model.addAttribute(
                "sections",
                book.sections().stream()
                        .filter(section -> scope.whole() || scope.sections().contains(section.id()))
                        .toList());
        model.addAttribute("types", PowerType.values());
        model.addAttribute("unitKinds", UnitPowerKind.values());
        model.addAttribute("ranks", LegalBasis.Rank.values());
        model.addAttribute("roles", Allocation.Role.values());
        model.addAttribute("units", TimeLimit.Unit.values());
        return "powers/" + part.page();
    }
}
