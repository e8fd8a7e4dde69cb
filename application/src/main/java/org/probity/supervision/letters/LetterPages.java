package org.probity.supervision.letters;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
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

/** The letters a viewer sees; what they may not see is not found. */
@Controller
@RequestMapping(LetterPages.PATH)
@Allowed(LetterSight.READ)
class LetterPages {

    static final String PATH = "/supervision/letters";
    static final String SERVE = "supervision:serve-letters";

    private static final int PAGE = 50;

    private final Letters letters;
    private final LetterRows rows;
    private final Dates dates;

    LetterPages(Letters letters, LetterRows rows, Dates dates) {
        this.letters = letters;
        this.rows = rows;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var filter = LetterFilter.of(kind, state, q, page);
        var found = rows.list(viewer, filter, PAGE);
        model.addAttribute("letters", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("total", rows.count(viewer, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", LetterKind.values());
        model.addAttribute("states", Letter.State.values());
        model.addAttribute("mayTemplates", viewer.may(LetterTemplatePages.READ));
        return "supervision/letters/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        var letter = readable(viewer, id);
        letters.opened(letter.id(), viewer.requirePerson());
        return show(
                viewer,
                readable(viewer, id),
                Fields.blank().with("on", dates.today().toString()),
                model);
    }

    private String show(Viewer viewer, Letter letter, Fields typed, Model model) {
        var mine = letters.isAddressee(letter, viewer.requirePerson());
        model.addAttribute("letter", letter);
        model.addAttribute("typed", typed);
        model.addAttribute("services", rows.services(letter.id()));
        model.addAttribute("acknowledgeBy", LetterInbox.acknowledgeBy(letter));
        model.addAttribute("mine", mine);
        model.addAttribute("mayAcknowledge", mine && letter.acknowledgedAt() == null && letter.servedOn() != null);
        model.addAttribute("mayServe", mayServe(viewer, letter));
        model.addAttribute("ways", Service.Way.values());
        return "supervision/letters/letter";
    }

    /** Whoever signed it, and whoever serves letters and sees this one; never its addressee. */
    private boolean mayServe(Viewer viewer, Letter letter) {
        return !letters.isAddressee(letter, viewer.requirePerson())
                && (letter.signedBy().equals(viewer.person()) || viewer.may(SERVE));
    }

    @PostMapping("/{id}/services")
    String serve(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var letter = readable(viewer, id);
        if (!mayServe(viewer, letter)) {
            throw new org.springframework.security.access.AccessDeniedException(SERVE);
        }
        var typed = Fields.of(form);
        try {
            var way = typed.choice("way", Service.Way.class);
            var on = typed.day("on");
            var witness = typed.text("witness", 100);
            var note = typed.text("note", 1000);
            typed.orRefuse();
            letters.serve(
                    letter.id(),
                    new Serving(
                            Objects.requireNonNull(way),
                            Objects.requireNonNull(on),
                            viewer.requirePerson(),
                            witness,
                            note));
            redirect.addFlashAttribute("done", "supervision.done.letter-served");
            return "redirect:" + letter.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, letter, typed, model);
        }
    }

    @PostMapping("/{id}/acknowledgement")
    String acknowledge(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        var letter = readable(viewer, id);
        letters.acknowledge(letter.id(), viewer.requirePerson());
        redirect.addFlashAttribute("done", "supervision.done.letter-acknowledged");
        return "redirect:" + letter.path();
    }

    private Letter readable(Viewer viewer, UUID id) {
        return letters.find(new LetterId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
