package org.probity.measures.dossiers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.Units;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One dossier: what it says, what it lacks, whose turn it is; as a page, on A4 with the head's signature, and as a bow-tie alone. */
@Controller
class DossierPage {

    private final DossierAccess access;
    private final DossierActs acts;
    private final DossierSignatures signatures;
    private final DossierDirectory directory;
    private final DossierAllocations allocations;
    private final BowTies bowTies;
    private final BowTieParts parts;
    private final People people;
    private final Units units;
    private final WorkCalendar calendar;
    private final Dates dates;

    DossierPage(
            DossierAccess access,
            DossierActs acts,
            DossierSignatures signatures,
            DossierDirectory directory,
            DossierAllocations allocations,
            BowTies bowTies,
            BowTieParts parts,
            People people,
            Units units,
            WorkCalendar calendar,
            Dates dates) {
        this.access = access;
        this.acts = acts;
        this.signatures = signatures;
        this.directory = directory;
        this.allocations = allocations;
        this.bowTies = bowTies;
        this.parts = parts;
        this.people = people;
        this.units = units;
        this.calendar = calendar;
        this.dates = dates;
    }

    @GetMapping("/measures/dossiers/{point}")
    @Allowed("measures:read")
    String dossier(@PathVariable UUID point, Viewer viewer, Model model, Locale locale) {
        var dossier = access.read(viewer, point);
        show(dossier, model, locale);
        var open = acts.open(viewer, dossier);
        model.addAttribute("acts", open);
        model.addAttribute("mayWrite", DossierActs.mayWrite(viewer, dossier));
        model.addAttribute("mayDraftMeasures", viewer.may("measures:draft"));
        return "measures/dossiers/dossier";
    }

    @GetMapping("/measures/dossiers/{point}/print")
    @Allowed("measures:read")
    String print(@PathVariable UUID point, Viewer viewer, Model model, Locale locale) {
        var dossier = access.read(viewer, point);
        show(dossier, model, locale);
        model.addAttribute(
                "unit", units.find(dossier.point().unit()).orElseThrow().name());
        return "measures/dossiers/print";
    }

    /** The bow-tie of any point, whatever its grade (§4.3). */
    @GetMapping("/measures/dossiers/{point}/bow-tie")
    @Allowed("measures:read")
    String bowTie(@PathVariable UUID point, Viewer viewer, Model model, Locale locale) {
        var dossier = access.read(viewer, point);
        model.addAttribute("dossier", dossier);
        drawn(dossier, model, locale);
        return "measures/dossiers/bow-tie";
    }

    private void show(Dossier dossier, Model model, Locale locale) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("questions", DossierQuestion.values());
        model.addAttribute("allocation", allocations.of(dossier.point().power(), dates.today()));
        model.addAttribute("signatures", signatures.of(dossier.id()));
        var state = dossier.state();
        var next = state == null || !dossier.point().high()
                ? null
                : DossierAct.next(state).orElse(null);
        var signers = directory.signers(dossier);
        model.addAttribute("next", next);
        model.addAttribute(
                "who",
                next == DossierAct.ENDORSE
                        ? people.names(signers.endorsing()).values()
                        : next == DossierAct.CONFIRM
                                ? people.names(signers.confirming()).values()
                                : java.util.List.of());
        model.addAttribute("dueOn", dueOn(dossier, calendar, dates));
        drawn(dossier, model, locale);
    }

    private void drawn(Dossier dossier, Model model, Locale locale) {
        var tie = bowTies.of(dossier, locale);
        model.addAttribute("tie", tie);
        model.addAttribute("svg", parts.svg(tie, locale));
        model.addAttribute("today", dates.today());
    }

    /** By when the next signature is waited for; a dossier not yet prepared, from the day its grade took effect. */
    static @Nullable LocalDate dueOn(Dossier dossier, WorkCalendar calendar, Dates dates) {
        var state = dossier.state();
        if (state == null || state == DossierState.DRAFT) {
            var from = dossier.point().effectiveOn() == null && dossier.stateSince() != null
                    ? dates.dayOf(dossier.stateSince())
                    : dossier.point().effectiveOn();
            return from == null ? null : calendar.workingDaysAfter(from, DossierAct.LOOK_AGAIN.workingDays());
        }
        var days = DossierAct.workingDaysIn(state);
        return days == 0 || dossier.stateSince() == null
                ? null
                : calendar.workingDaysAfter(dates.dayOf(dossier.stateSince()), days);
    }

    @PostMapping("/measures/dossiers/{point}/acts/{act}")
    @Allowed({"measures:dossier", "measures:endorse-dossier", "measures:confirm-dossier"})
    String perform(
            @PathVariable UUID point,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = DossierAct.ofSlug(act);
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var dossier = access.read(viewer, point);
        try {
            acts.perform(viewer, dossier.point().id(), version, wanted, words.strip());
            redirect.addFlashAttribute("done", "measures.dossiers.done." + wanted);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("words", words.length() > 2000 ? words.substring(0, 2000) : words);
        }
        return "redirect:/measures/dossiers/" + point;
    }
}
