package org.probity.organization.pages;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.Reader;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.organization.Unit;
import org.probity.organization.UnitDetails;
import org.probity.organization.Units;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit with its sections, posts and holders as of a day. */
@Controller
@RequestMapping("/organization")
@Allowed("organization:read")
class StructurePage {

    private final Units units;
    private final Sections sections;
    private final Structure structure;
    private final Dates dates;

    StructurePage(Units units, Sections sections, Structure structure, Dates dates) {
        this.units = units;
        this.sections = sections;
        this.structure = structure;
        this.dates = dates;
    }

    @GetMapping
    String show(
            Reader reader,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        var today = dates.today();
        var asOf = day == null || day.isAfter(today) ? today : day;
        var unit = reader.requireUnit();
        var branches = structure.of(unit, asOf, reader.scope("organization:read"));
        model.addAttribute("unit", units.find(unit).orElseThrow());
        model.addAttribute("day", asOf);
        model.addAttribute("today", today);
        model.addAttribute("open", open);
        model.addAttribute(
                "branches",
                open ? branches.stream().filter(Structure.Branch::hasProblems).toList() : branches);
        model.addAttribute(
                "problems",
                branches.stream()
                        .mapToLong(branch -> branch.problems().size()
                                + branch.places().stream()
                                        .mapToLong(place -> place.problems().size())
                                        .sum())
                        .sum());
        model.addAttribute("mayEdit", Edits.mayAll(reader));
        model.addAttribute("whole", reader.scope("organization:read").whole());
        model.addAttribute("kinds", Section.Kind.values());
        if (!model.containsAttribute("names")) {
            model.addAttribute("names", UnitNames.of(units.find(unit).orElseThrow()));
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", SectionForm.EMPTY);
        }
        return "organization/structure";
    }

    @PostMapping("/sections")
    @Allowed("organization:edit")
    String addSection(
            Reader reader,
            @ModelAttribute("form") SectionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        requireAll(reader);
        try {
            var id = sections.add(reader.requireUnit(), form.details());
            redirect.addFlashAttribute("done", "organization.done.section-added");
            return "redirect:/organization/sections/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(reader, null, false, model);
        }
    }

    /** The unit's names as typed. */
    record UnitNames(String unitZh, String unitEn, String superiorZh, String superiorEn) {

        static UnitNames of(Unit unit) {
            return new UnitNames(
                    unit.name().zh(),
                    unit.name().en(),
                    unit.superiorName().zh(),
                    unit.superiorName().en());
        }

        Map<String, String> texts() {
            return Map.of("unitZh", unitZh, "unitEn", unitEn, "superiorZh", superiorZh, "superiorEn", superiorEn);
        }
    }

    @PostMapping("/unit")
    @Allowed("organization:edit")
    String changeUnit(
            Reader reader,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String unitZh,
            @RequestParam(defaultValue = "") String unitEn,
            @RequestParam(defaultValue = "") String superiorZh,
            @RequestParam(defaultValue = "") String superiorEn,
            Model model,
            RedirectAttributes redirect) {
        requireAll(reader);
        var unit = units.find(reader.requireUnit()).orElseThrow();
        var typed = new UnitNames(unitZh, unitEn, superiorZh, superiorEn);
        try {
            units.change(
                    unit.id(),
                    version,
                    new UnitDetails(
                            unit.code(),
                            Bilingual.of(unitZh, unitEn),
                            unit.superior(),
                            Bilingual.of(superiorZh, superiorEn)),
                    null);
        } catch (Refused refused) {
            model.addAttribute(
                    "refusals",
                    new Refusals(refused.refusals().stream()
                            .map(refusal -> new Refusal(
                                    refusal.field().equals("name") ? "unitZh" : refusal.field(),
                                    refusal.code(),
                                    refusal.arguments()))
                            .toList()));
            model.addAttribute("names", typed);
            return show(reader, null, false, model);
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "theirs",
                    Edits.differences(typed.texts(), UnitNames.of(unit).texts()));
            model.addAttribute("names", typed);
            return show(reader, null, false, model);
        }
        redirect.addFlashAttribute("done", "organization.done.changed");
        return "redirect:/organization";
    }

    private static void requireAll(Reader reader) {
        if (!Edits.mayAll(reader)) {
            throw new AccessDeniedException("The unit's structure is edited by the leading group office");
        }
    }
}
