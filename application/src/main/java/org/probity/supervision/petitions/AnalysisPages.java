package org.probity.supervision.petitions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.supervision.letters.LetterKind;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Petitions by cluster, month, channel and section, and what follows from them: reminders and signals (P2.3a). */
@Controller
@RequestMapping("/supervision/petitions")
@Allowed(Sight.READ)
class AnalysisPages {

    private static final int FACTS = 2000;
    private static final int REQUEST = 1000;
    private static final int LINES = 50;

    private final Petitions petitions;
    private final PetitionFigures figures;
    private final PetitionSheets sheets;
    private final Reminders reminders;
    private final PetitionSignals signals;
    private final Journal journal;

    AnalysisPages(
            Petitions petitions,
            PetitionFigures figures,
            PetitionSheets sheets,
            Reminders reminders,
            PetitionSignals signals,
            Journal journal) {
        this.petitions = petitions;
        this.figures = figures;
        this.sheets = sheets;
        this.reminders = reminders;
        this.signals = signals;
        this.journal = journal;
    }

    @GetMapping("/analysis")
    String analysis(Viewer viewer, Model model) {
        model.addAttribute("clusters", figures.clusters(viewer));
        model.addAttribute("months", figures.months(viewer));
        model.addAttribute("bySection", figures.sections(viewer));
        model.addAttribute("channels", Channel.values());
        model.addAttribute("mayHandle", viewer.may(Sight.HANDLE));
        return "supervision/petitions/analysis";
    }

    @GetMapping("/access")
    @Allowed(Sight.ACCESS)
    String access(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String petition,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var at = Asked.page(page);
        var id = Asked.id(petition);
        var lines = journal.visibleTo(viewer, id == null ? null : new PetitionId(id), LINES + 1, (at - 1) * LINES);
        model.addAttribute("lines", lines.stream().limit(LINES).toList());
        model.addAttribute("more", lines.size() > LINES);
        model.addAttribute("page", at);
        model.addAttribute("petition", id);
        return "supervision/petitions/access";
    }

    /** What a reminder is about: a cluster, as {@code POST:<id>}, or one petition by its id. */
    @GetMapping("/reminders/new")
    @Allowed(Sight.HANDLE)
    String blank(Viewer viewer, @RequestParam(defaultValue = "") String about, Model model) {
        return form(viewer, about, Fields.blank(), model);
    }

    private String form(Viewer viewer, String about, Fields typed, Model model) {
        var ids = about(viewer, about);
        model.addAttribute("about", about);
        model.addAttribute(
                "petitions",
                ids.stream().flatMap(id -> petitions.find(id, viewer).stream()).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", List.of(LetterKind.PETITION_REMINDER, LetterKind.FOCUSED_REMINDER));
        model.addAttribute("sections", sheets.sections(viewer));
        model.addAttribute("staff", sheets.staff(viewer.requireUnit()));
        return "supervision/petitions/reminder";
    }

    private List<PetitionId> about(Viewer viewer, String about) {
        var one = Asked.id(about);
        if (one != null) {
            return petitions
                    .find(new PetitionId(one), viewer)
                    .filter(Petition::named)
                    .map(petition -> List.of(petition.id()))
                    .orElse(List.of());
        }
        var colon = about.indexOf(':');
        var by = Asked.constant(Cluster.By.class, colon < 0 ? null : about.substring(0, colon));
        var id = Asked.id(about.substring(colon + 1));
        return by == null || id == null ? List.of() : figures.named(by, id, viewer);
    }

    @PostMapping("/reminders")
    @Allowed(Sight.HANDLE)
    String issue(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        var about = typed.value("about");
        try {
            var kind = typed.choice("kind", LetterKind.class);
            var facts = typed.needed("facts", FACTS);
            var request = typed.needed("request", REQUEST);
            var to = typed.value("addressee");
            typed.orRefuse();
            if (kind != LetterKind.PETITION_REMINDER && kind != LetterKind.FOCUSED_REMINDER) {
                throw new Refused(Refusal.at("kind", "measures.refusal.entry-choose"));
            }
            var section = addressee(to, "section:");
            var person = addressee(to, "person:");
            var letter = reminders.issue(
                    viewer,
                    about(viewer, about),
                    new Reminders.Draft(
                            kind,
                            section == null ? null : new SectionId(section),
                            person == null ? null : new PersonId(person),
                            facts,
                            request));
            redirect.addFlashAttribute("done", "supervision.petition.done.reminded");
            return "redirect:" + letter.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("supervision.refusal.petition-changed-meanwhile"))));
        }
        return form(viewer, about, typed, model);
    }

    private static @Nullable UUID addressee(String chosen, String kind) {
        return chosen.startsWith(kind) ? Asked.id(chosen.substring(kind.length())) : null;
    }

    @PostMapping("/{id}/signals")
    @Allowed(Sight.HANDLE)
    String signal(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam(defaultValue = "") String level,
            RedirectAttributes redirect) {
        var wanted = Asked.constant(SignalLevel.class, level);
        signals.raise(viewer, id, wanted == null ? SignalLevel.YELLOW : wanted);
        redirect.addFlashAttribute("done", "supervision.petition.done.signalled");
        return "redirect:/supervision/petitions/" + id;
    }
}
