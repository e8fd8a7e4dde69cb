package org.probity.supervision.petitions;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of petitions, and one petition. What one may not see is not found. */
@Controller
@RequestMapping("/supervision/petitions")
@Allowed(Sight.READ)
class PetitionPages {

    private final Petitions petitions;
    private final PetitionRows rows;
    private final PetitionSheets sheets;
    private final Dates dates;

    PetitionPages(Petitions petitions, PetitionRows rows, PetitionSheets sheets, Dates dates) {
        this.petitions = petitions;
        this.rows = rows;
        this.sheets = sheets;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, WebRequest request, Model model) {
        var filter = PetitionFilter.of(request::getParameter);
        var total = rows.count(filter, viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("total", total);
        model.addAttribute(
                "petitions", rows.list(filter, viewer, PetitionFilter.PAGE, (filter.page() - 1) * PetitionFilter.PAGE));
        model.addAttribute("more", total > filter.page() * PetitionFilter.PAGE);
        model.addAttribute("mayHandle", viewer.may(Sight.HANDLE));
        model.addAttribute("mayAccess", viewer.may(Sight.ACCESS));
        model.addAttribute("states", PetitionState.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("sorts", PetitionFilter.Sort.values());
        model.addAttribute("sections", sheets.sections(viewer));
        return "supervision/petitions/list";
    }

    @GetMapping("/new")
    @Allowed(Sight.HANDLE)
    String blank(Viewer viewer, Model model) {
        return form(viewer, Fields.blank().with("receivedOn", dates.today().toString()), model);
    }

    @PostMapping
    @Allowed(Sight.HANDLE)
    String register(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var id = petitions.register(viewer, PetitionForms.registration(typed, dates.today()));
            redirect.addFlashAttribute("done", "supervision.petition.done.registered");
            return "redirect:/supervision/petitions" + (rows.find(id, viewer).isPresent() ? "/" + id : "");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, model);
        }
    }

    private String form(Viewer viewer, Fields typed, Model model) {
        model.addAttribute("typed", typed);
        sheets.choices(viewer, model);
        return "supervision/petitions/form";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable PetitionId id, Model model) {
        return sheets.show(viewer, found(viewer, id), Fields.blank(), null, model);
    }

    /** Opens what is sealed, on this page only; it is entered that one did. */
    @PostMapping("/{id}/opening")
    @Allowed(Sight.HANDLE)
    String open(Viewer viewer, @PathVariable PetitionId id, Model model) {
        var found = found(viewer, id);
        return sheets.show(viewer, found, Fields.blank(), petitions.open(viewer, id), model);
    }

    @PostMapping("/{id}/answers")
    @Allowed(Sight.HANDLE)
    String answer(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "answered", model, redirect, typed -> {
            var text = typed.needed("text", PetitionForms.ANSWER);
            typed.orRefuse();
            petitions.answer(viewer, id, text);
        });
    }

    @PostMapping("/{id}/analysis")
    @Allowed(Sight.HANDLE)
    String analyse(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "analysed", model, redirect, typed -> {
            var number = typed.value("duplicate");
            var duplicate = number.isEmpty()
                    ? null
                    : rows.numbered(number, viewer)
                            .orElseThrow(() -> new Refused(
                                    Refusal.at("duplicate", "supervision.refusal.petition-duplicate-number")));
            petitions.analyse(viewer, id, version, PetitionForms.analysis(typed, duplicate));
        });
    }

    @PostMapping("/{id}/extension")
    @Allowed(Sight.HANDLE)
    String extend(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "extended", model, redirect, typed -> {
            var why = typed.needed("why", PetitionForms.WHY);
            typed.orRefuse();
            petitions.extend(viewer, id, version, why);
        });
    }

    @PostMapping("/{id}/closing")
    @Allowed(Sight.HANDLE)
    String close(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "closed", model, redirect, typed -> {
            var outcome = typed.choice("outcome", Outcome.class);
            var result = typed.needed("result", MaskedSummary.LONGEST);
            var reply = typed.text("reply", PetitionForms.ANSWER);
            typed.orRefuse();
            petitions.close(viewer, id, version, java.util.Objects.requireNonNull(outcome), result, reply);
        });
    }

    @PostMapping("/{id}/transfer")
    @Allowed(Sight.HANDLE)
    String transfer(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "transferred", model, redirect, typed -> {
            var to = typed.needed("to", PetitionForms.TO);
            var reason = typed.needed("reason", MaskedSummary.LONGEST);
            typed.orRefuse();
            petitions.transfer(viewer, id, version, to, reason);
        });
    }

    @PostMapping("/{id}/inspectors")
    @Allowed(Sight.HANDLE)
    String name(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "named", model, redirect, typed -> petitions.name(viewer, id, inspector(typed)));
    }

    @PostMapping("/{id}/inspectors/ending")
    @Allowed(Sight.HANDLE)
    String end(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "ended", model, redirect, typed -> petitions.end(viewer, id, inspector(typed)));
    }

    private static PersonId inspector(Fields typed) {
        var person = Asked.id(typed.value("inspector"));
        if (person == null) {
            throw new Refused(Refusal.at("inspector", "measures.refusal.entry-choose"));
        }
        return new PersonId(person);
    }

    @PostMapping("/{id}/head")
    @Allowed(Sight.HANDLE)
    String toHead(
            Viewer viewer,
            @PathVariable PetitionId id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, "to-head", model, redirect, typed -> petitions.assignToHead(viewer, id));
    }

    private String act(
            Viewer viewer,
            PetitionId id,
            MultiValueMap<String, String> form,
            String done,
            Model model,
            RedirectAttributes redirect,
            Consumer<Fields> act) {
        var found = found(viewer, id);
        var typed = Fields.of(form);
        try {
            act.accept(typed);
            redirect.addFlashAttribute("done", "supervision.petition.done." + done);
            return "redirect:/supervision/petitions" + (rows.find(id, viewer).isPresent() ? "/" + id : "");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("supervision.refusal.petition-changed-meanwhile"))));
            found = found(viewer, id);
        }
        return sheets.show(viewer, found, typed, null, model);
    }

    private Petition found(Viewer viewer, @Nullable PetitionId id) {
        if (id == null) {
            throw Petitions.none();
        }
        return rows.find(id, viewer).orElseThrow(Petitions::none);
    }
}
