package org.probity.supervision.instruments;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Roster;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The instruments a viewer may read, and the form on which one is decided. */
@Controller
@RequestMapping(InstrumentPages.PATH)
@Allowed(InstrumentRows.READ)
class InstrumentPages {

    static final String PATH = "/supervision/instruments";

    private static final int PAGE = 50;

    private final Instruments instruments;
    private final InstrumentRows rows;
    private final InstrumentAccess access;
    private final Roster roster;
    private final Dates dates;

    InstrumentPages(Instruments instruments, InstrumentRows rows, InstrumentAccess access, Roster roster, Dates dates) {
        this.instruments = instruments;
        this.rows = rows;
        this.access = access;
        this.roster = roster;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wantedKind = Asked.constant(InstrumentKind.class, kind);
        var wantedState = Asked.constant(InstrumentState.class, state);
        var at = Asked.page(page);
        var found = rows.list(viewer, wantedKind, wantedState, PAGE + 1, (at - 1) * PAGE);
        model.addAttribute("instruments", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("total", rows.count(viewer, wantedKind, wantedState));
        model.addAttribute("kind", wantedKind);
        model.addAttribute("state", wantedState);
        model.addAttribute("kinds", InstrumentKind.values());
        model.addAttribute("states", InstrumentState.values());
        model.addAttribute("mayIssue", viewer.may(InstrumentAccess.ISSUE));
        return "supervision/instruments/list";
    }

    @GetMapping("/new")
    @Allowed(InstrumentAccess.ISSUE)
    String blank(Viewer viewer, Model model) {
        return form(viewer, Fields.blank(), model);
    }

    @PostMapping
    @Allowed(InstrumentAccess.ISSUE)
    String issue(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var id = instruments.issue(viewer, draft(viewer, typed));
            redirect.addFlashAttribute("done", "supervision.done.instrument-issued");
            return "redirect:" + id.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, model);
        }
    }

    private static InstrumentDraft draft(Viewer viewer, Fields typed) {
        var kind = typed.choice("kind", InstrumentKind.class);
        var way = typed.choice("form", InstrumentForm.class);
        var ground = typed.choice("ground", Ground.class);
        var person = typed.id("person");
        if (person == null) {
            typed.refuse("person", "measures.refusal.entry-choose");
        }
        var talker = typed.id("talker");
        var recorder = typed.id("recorder");
        var groundText = typed.text("groundText", 300);
        var facts = typed.needed("facts", 2000);
        var requirement = typed.needed("requirement", 2000);
        var source = typed.text("sourceNote", 300);
        var copied = typed.text("copiedTo", 300);
        typed.orRefuse();
        return new InstrumentDraft(
                viewer.requireUnit(),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(way),
                new PersonId(Objects.requireNonNull(person)),
                Objects.requireNonNull(ground),
                groundText,
                facts,
                requirement,
                source,
                "",
                copied,
                talker == null ? null : new PersonId(talker),
                recorder == null ? null : new PersonId(recorder));
    }

    private String form(Viewer viewer, Fields typed, Model model) {
        var staff = roster.of(viewer.requireUnit(), Audience.everybody(), dates.today());
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", InstrumentKind.values());
        model.addAttribute("forms", InstrumentForm.values());
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("staff", staff);
        model.addAttribute(
                "people",
                staff.stream()
                        .filter(line -> access.issuer(viewer, line.person()) != null)
                        .toList());
        model.addAttribute("me", viewer.requirePerson());
        model.addAttribute("myName", viewer.name());
        model.addAttribute(
                "onRoster", staff.stream().anyMatch(line -> line.person().equals(viewer.person())));
        return "supervision/instruments/form";
    }
}
