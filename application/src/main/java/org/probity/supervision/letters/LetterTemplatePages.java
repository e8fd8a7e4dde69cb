package org.probity.supervision.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.Units;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit's words for its letters, and the word in their numbers; the office writes them. */
@Controller
@RequestMapping(LetterPages.PATH + "/templates")
@Allowed(LetterTemplatePages.READ)
class LetterTemplatePages {

    static final String READ = "supervision:letter-templates";
    static final String EDIT = "supervision:edit-letter-templates";

    private final LetterTemplates templates;
    private final LetterNumbers numbers;
    private final Units units;
    private final Dates dates;

    LetterTemplatePages(LetterTemplates templates, LetterNumbers numbers, Units units, Dates dates) {
        this.templates = templates;
        this.numbers = numbers;
        this.units = units;
        this.dates = dates;
    }

    /** A line of the list. */
    record Line(LetterKind kind, LetterTemplate template, String example) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        model.addAttribute(
                "lines",
                Arrays.stream(LetterKind.values())
                        .map(kind -> new Line(
                                kind,
                                templates.current(unit, kind),
                                LetterNumbers.text(
                                        numbers.word(unit, kind), dates.today().getYear(), 1)))
                        .toList());
        return "supervision/letters/templates";
    }

    @GetMapping("/{kind}")
    String show(Viewer viewer, @PathVariable String kind, Model model) {
        var asked = kind(kind);
        return show(viewer, asked, stored(templates.current(viewer.requireUnit(), asked)), null, model);
    }

    private static Fields stored(LetterTemplate template) {
        return Fields.blank()
                .with("titleZh", template.title().zh())
                .with("titleEn", template.title().en())
                .with("bodyZh", template.body().zh())
                .with("bodyEn", template.body().en());
    }

    private String show(Viewer viewer, LetterKind kind, Fields typed, @Nullable LetterTemplate preview, Model model) {
        var unit = viewer.requireUnit();
        var current = templates.current(unit, kind);
        model.addAttribute("kind", kind);
        model.addAttribute("current", current);
        model.addAttribute("places", templates.shipped(kind).places());
        model.addAttribute("always", LetterTemplate.ALWAYS.stream().sorted().toList());
        model.addAttribute("typed", typed);
        model.addAttribute("word", typed.value("word").isEmpty() ? numbers.word(unit, kind) : typed.value("word"));
        model.addAttribute("editions", templates.editions(unit, kind));
        model.addAttribute("mayEdit", viewer.may(EDIT));
        model.addAttribute("sample", preview == null ? null : sample(viewer, preview));
        return "supervision/letters/template";
    }

    /** What a letter would look like, with the places filled by their own names. */
    private Letter sample(Viewer viewer, LetterTemplate template) {
        var unit = units.find(viewer.requireUnit()).orElseThrow();
        Map<String, Bilingual> values = new TreeMap<>();
        template.places().forEach(place -> values.put(place, LetterWords.same("〔" + place + "〕")));
        var none = new Bilingual("", "");
        return new Letter(
                LetterId.random(),
                unit.id(),
                template.kind(),
                LetterNumbers.text(
                        numbers.word(unit.id(), template.kind()), dates.today().getYear(), 1),
                template.edition(),
                new org.probity.audit.Subject("supervision.sample", ""),
                "",
                null,
                null,
                false,
                LetterWords.same("〔person〕"),
                none,
                template.title(),
                template.filled(values),
                LetterIssuer.UNIT.of(unit),
                viewer.requirePerson(),
                viewer.name(),
                dates.today(),
                null,
                null,
                null,
                null,
                none,
                0);
    }

    @PostMapping("/{kind}")
    @Allowed(EDIT)
    String write(
            Viewer viewer,
            @PathVariable String kind,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var asked = kind(kind);
        var typed = Fields.of(form);
        var title = new Bilingual(typed.value("titleZh"), typed.value("titleEn"));
        var body = new Bilingual(typed.value("bodyZh"), typed.value("bodyEn"));
        var written = LetterTemplate.shipped(asked, title, body);
        if (form.containsKey("preview")) {
            var faults = written.faultsAgainst(templates.shipped(asked));
            model.addAttribute("refusals", new Refusals(faults));
            return show(viewer, asked, typed, written, model);
        }
        try {
            templates.write(
                    viewer.requireUnit(), asked, edition, title, body, typed.value("reason"), viewer.requirePerson());
            redirect.addFlashAttribute("done", "supervision.done.letter-template-written");
            return "redirect:" + LetterPages.PATH + "/templates/" + asked;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
            model.addAttribute("theirs", templates.current(viewer.requireUnit(), asked));
        }
        return show(viewer, asked, typed, null, model);
    }

    @PostMapping("/{kind}/word")
    @Allowed(EDIT)
    String word(
            Viewer viewer,
            @PathVariable String kind,
            @RequestParam String word,
            Model model,
            RedirectAttributes redirect) {
        var asked = kind(kind);
        try {
            numbers.choose(viewer.requireUnit(), asked, word);
            redirect.addFlashAttribute("done", "supervision.done.letter-word-chosen");
            return "redirect:" + LetterPages.PATH + "/templates/" + asked;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            var typed = stored(templates.current(viewer.requireUnit(), asked)).with("word", word.strip());
            return show(viewer, asked, typed, null, model);
        }
    }

    private static LetterKind kind(String asked) {
        var kind = Asked.constant(LetterKind.class, asked);
        if (kind == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return kind;
    }
}
