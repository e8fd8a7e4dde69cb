package org.probity.organization.pages;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.Division;
import org.probity.organization.Divisions;
import org.probity.organization.Leadership;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Reader;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One section: its mandate, who is in charge of it, its posts, and what was changed when. */
@Controller
@RequestMapping("/organization/sections/{id}")
@Allowed("organization:read")
class SectionPage {

    private final Sections sections;
    private final Posts posts;
    private final Leadership leadership;
    private final Divisions divisions;
    private final Structure structure;
    private final Edits edits;
    private final Dates dates;

    SectionPage(
            Sections sections,
            Posts posts,
            Leadership leadership,
            Divisions divisions,
            Structure structure,
            Edits edits,
            Dates dates) {
        this.sections = sections;
        this.posts = posts;
        this.leadership = leadership;
        this.divisions = divisions;
        this.structure = structure;
        this.edits = edits;
        this.dates = dates;
    }

    @GetMapping
    String show(Reader reader, @PathVariable UUID id, Model model) {
        var section = section(id);
        return page(reader, section, SectionForm.of(section), model);
    }

    private String page(Reader reader, Section section, SectionForm form, Model model) {
        reader.require("organization:read", section.unit(), section.id(), null);
        var branch = structure.of(section.unit(), dates.today(), reader.scope("organization:read")).stream()
                .filter(b -> b.section().id().equals(section.id()))
                .findFirst();
        var leaders = posts.all(section.unit()).stream()
                .filter(post -> post.level().leads())
                .collect(toMap(Post::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        var history = leadership.historyOf(section.id());
        model.addAttribute("section", section);
        model.addAttribute("branch", branch.orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("kinds", Section.Kind.values());
        model.addAttribute("leaders", leaders.values());
        model.addAttribute("divisions", history);
        model.addAttribute(
                "postNames", posts.names(history.stream().map(Division::leader).toList()));
        model.addAttribute("mayEdit", Edits.may(reader, section.unit(), section.id(), null));
        model.addAttribute("mayAll", Edits.mayAll(reader));
        model.addAttribute("today", dates.today());
        model.addAttribute("entries", edits.history("organization.section", section.id()));
        return "organization/section";
    }

    @PostMapping
    @Allowed("organization:edit")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        var section = section(id);
        reader.require("organization:edit", section.unit(), section.id(), null);
        try {
            var typed = form.details();
            if (!Edits.mayAll(reader) && (!typed.code().equals(section.code()) || typed.kind() != section.kind())) {
                throw new AccessDeniedException("Code and kind of a section are the leading group office's");
            }
            sections.change(section.id(), form.version(), typed, form.reason());
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(reader, section, form, model);
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "theirs",
                    Edits.differences(SectionForm.texts(form.details()), SectionForm.texts(section.details())));
            return page(reader, section, form.at(section.version()), model);
        }
        redirect.addFlashAttribute("done", "organization.done.changed");
        return "redirect:/organization/sections/" + id;
    }

    @PostMapping("/leader")
    @Allowed("organization:edit")
    String assign(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID leader,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate fromOn,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var section = section(id);
        if (!Edits.mayAll(reader)) {
            throw new AccessDeniedException("Leadership is divided by the leading group office");
        }
        reader.require("organization:edit", section.unit(), section.id(), null);
        try {
            if (leader != null) {
                divisions.assign(section.id(), new PostId(leader), fromOn == null ? dates.today() : fromOn, reason);
                redirect.addFlashAttribute("done", "organization.done.leader");
            }
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(reader, section, SectionForm.of(section), model);
        }
        return "redirect:/organization/sections/" + id;
    }

    private Section section(UUID id) {
        return sections.find(new SectionId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
