package org.probity.measures.interests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.People;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.OneselfAlone;
import org.probity.programme.gatherings.Roster;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own declarations, who is late with theirs (without content), and, for discipline inspection, what was declared. */
@Controller
@RequestMapping("/measures/interests")
class InterestPages {

    private static final String DECLARE = "measures:declare";
    private static final String INSPECT = "measures:read-declarations";
    private static final String STATUS = "measures:declaration-status";

    private final Declarations declarations;
    private final KinshipHints kinship;
    private final People people;
    private final Roster roster;
    private final Dates dates;

    InterestPages(Declarations declarations, KinshipHints kinship, People people, Roster roster, Dates dates) {
        this.declarations = declarations;
        this.kinship = kinship;
        this.people = people;
        this.roster = roster;
        this.dates = dates;
    }

    @GetMapping
    @Allowed({DECLARE, STATUS, RecusalAccess.READ})
    String mine(Viewer viewer, Model model) {
        var year = dates.today().getYear();
        var made = declarations.made(viewer.requirePerson());
        model.addAttribute("made", made);
        model.addAttribute("declares", viewer.may(DECLARE));
        model.addAttribute("declared", made.stream().anyMatch(one -> one.year() == year));
        model.addAttribute("mayInspect", viewer.may(INSPECT));
        model.addAttribute("maySeeStatus", viewer.may(STATUS));
        model.addAttribute("mayReadRecusals", viewer.may(RecusalAccess.READ));
        model.addAttribute("year", year);
        return "measures/interests";
    }

    @GetMapping("/declare")
    @Allowed(DECLARE)
    String blank(Viewer viewer, Model model) {
        var person = viewer.requirePerson();
        var latest =
                declarations.made(person).stream().findFirst().flatMap(made -> declarations.own(made.id(), person));
        return form(
                viewer, latest.map(made -> DeclaredFields.of(made.content())).orElseGet(Fields::blank), model);
    }

    /** Signs for whoever is signed in, and for nobody else; {@code more} only gives more rows to write on. */
    @PostMapping("/declare")
    @Allowed(DECLARE)
    String sign(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String more,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        OneselfAlone.require(viewer, form.getFirst("person"));
        var typed = Fields.of(form);
        if (more != null) {
            return form(viewer, typed, model);
        }
        try {
            var id = declarations.sign(viewer.requireUnit(), viewer.requirePerson(), DeclaredFields.declared(typed));
            redirect.addFlashAttribute("done", "measures.done.interests-declared");
            return "redirect:/measures/interests/declarations/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("measures.refusal.declared-meanwhile"))));
        }
        return form(viewer, typed, model);
    }

    private String form(Viewer viewer, Fields typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("relations", Relation.values());
        model.addAttribute("relatives", DeclaredFields.rows(typed, "relative"));
        model.addAttribute("interests", DeclaredFields.rows(typed, "company"));
        model.addAttribute("posts", DeclaredFields.rows(typed, "organization"));
        model.addAttribute(
                "staff",
                roster.of(viewer.requireUnit(), Audience.everybody(), dates.today()).stream()
                        .filter(line -> !line.person().equals(viewer.person()))
                        .toList());
        return "measures/interests-form";
    }

    /** One declaration: one's own, or, for discipline inspection, of the unit, which is logged. For others it might as well not exist. */
    @GetMapping("/declarations/{id}")
    @Allowed({DECLARE, INSPECT})
    String show(Viewer viewer, @PathVariable DeclarationId id, Model model) {
        var person = viewer.requirePerson();
        var declaration = declarations
                .own(id, person)
                .or(() -> viewer.may(INSPECT)
                        ? declarations.inspect(id, viewer.requireUnit())
                        : java.util.Optional.empty())
                .orElseThrow(() -> new AccessDeniedException("A declaration is open to its declarant"));
        model.addAttribute("declaration", declaration);
        model.addAttribute("own", declaration.person().equals(person));
        model.addAttribute(
                "colleagues",
                people.names(declaration.content().relatives().stream()
                        .map(Declared.Relative::colleague)
                        .filter(java.util.Objects::nonNull)
                        .toList()));
        return "measures/declaration";
    }

    @GetMapping("/status")
    @Allowed(STATUS)
    String status(Viewer viewer, @RequestParam(required = false) @Nullable String late, Model model) {
        var today = dates.today();
        var all = declarations.standing(viewer.requireUnit(), today.getYear());
        model.addAttribute("total", all.size());
        model.addAttribute(
                "declared", all.stream().filter(one -> one.declaredOn() != null).count());
        model.addAttribute(
                "lateOnes", all.stream().filter(one -> one.isLate(today)).count());
        model.addAttribute(
                "lines",
                late == null
                        ? all
                        : all.stream().filter(one -> one.isLate(today)).toList());
        model.addAttribute("late", late != null);
        model.addAttribute("today", today);
        model.addAttribute("year", today.getYear());
        model.addAttribute("mayInspect", viewer.may(INSPECT));
        return "measures/interests-status";
    }

    @GetMapping("/kinship")
    @Allowed(INSPECT)
    String kinship(Viewer viewer, Model model) {
        model.addAttribute("hints", kinship.read(viewer.requireUnit()));
        return "measures/kinship";
    }
}
