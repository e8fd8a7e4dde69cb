package org.probity.measures.education;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.Scope;
import org.probity.organization.Sections;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.GatheringAccess;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringKind;
import org.probity.programme.gatherings.Gatherings;
import org.probity.programme.gatherings.Roster;
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

/** One line of the plan: read by all, written, arranged and withdrawn by whoever plans education. */
@Controller
@RequestMapping("/measures/education")
@Allowed("measures:read-education")
class EducationLinePages {

    private static final String PLAN = "measures:plan-education";
    private static final int MOST_EVENTS = 200;

    private final EducationPlan plan;
    private final EducationLines lines;
    private final AudienceWords audiences;
    private final KindWords words;
    private final Gatherings gatherings;
    private final Roster roster;
    private final Sections sections;
    private final Dates dates;

    EducationLinePages(
            EducationPlan plan,
            EducationLines lines,
            AudienceWords audiences,
            KindWords words,
            Gatherings gatherings,
            Roster roster,
            Sections sections,
            Dates dates) {
        this.plan = plan;
        this.lines = lines;
        this.audiences = audiences;
        this.words = words;
        this.gatherings = gatherings;
        this.roster = roster;
        this.sections = sections;
        this.dates = dates;
    }

    @GetMapping("/new")
    @Allowed(PLAN)
    String blank(Viewer viewer, Model model) {
        return form(
                viewer,
                Fields.blank()
                        .with("month", dates.today().toString().substring(0, 7))
                        .with("owner", viewer.requirePerson().toString())
                        .with("whom", Audience.Whom.ALL.name()),
                null,
                model);
    }

    @PostMapping
    @Allowed(PLAN)
    String add(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var id = plan.add(LineFields.draft(viewer.requireUnit(), typed, audiences.keys()));
            return done(redirect, id, "measures.done.education-planned");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, null, model);
        }
    }

    @GetMapping("/{id}/edit")
    @Allowed(PLAN)
    String edit(Viewer viewer, @PathVariable LineId id, Model model) {
        var line = readable(viewer, id);
        LineAct.CHANGE.requireFrom(line.state());
        return form(viewer, LineFields.of(line), line, model);
    }

    @PostMapping("/{id}/edit")
    @Allowed(PLAN)
    String change(
            Viewer viewer,
            @PathVariable LineId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var line = readable(viewer, id);
        var typed = Fields.of(form);
        try {
            plan.change(id, version, LineFields.draft(viewer.requireUnit(), typed, audiences.keys()));
            return done(redirect, id, "measures.done.education-changed");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
            model.addAttribute("theirs", line);
        }
        return form(viewer, typed, line, model);
    }

    private String form(Viewer viewer, Fields typed, @Nullable EducationLine line, Model model) {
        var unit = viewer.requireUnit();
        model.addAttribute("typed", typed);
        model.addAttribute("line", line);
        model.addAttribute("kinds", EducationKind.values());
        model.addAttribute("carriers", Carrier.values());
        model.addAttribute("words", words.of(unit));
        model.addAttribute("postKinds", audiences.kinds());
        model.addAttribute("whoms", Audience.Whom.values());
        model.addAttribute("sections", sections.all(unit));
        model.addAttribute("staff", roster.of(unit, Audience.everybody(), dates.today()));
        model.addAttribute("points", viewer.may("risks:read") ? lines.choices(viewer.scope("risks:read")) : List.of());
        return "measures/education-form";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable LineId id, Locale locale, Model model) {
        return show(viewer, readable(viewer, id), Fields.blank(), locale, model);
    }

    private String show(Viewer viewer, EducationLine line, Fields typed, Locale locale, Model model) {
        var unit = line.unit();
        var event = line.event() == null ? null : gatherings.find(line.event()).orElse(null);
        var mayPlan = viewer.may(PLAN) && line.state() == LineState.PLANNED;
        model.addAttribute("line", line);
        model.addAttribute("slipped", line.isSlipped(dates.today()));
        model.addAttribute("audience", audiences.of(unit, line.audience(), locale));
        model.addAttribute(
                "called", roster.of(unit, line.audience(), dates.today()).size());
        model.addAttribute("words", words.of(unit));
        model.addAttribute("event", event);
        model.addAttribute(
                "rate",
                event != null
                                && event.tookPlace()
                                && GatheringAccess.scope(viewer).whole()
                        ? gatherings.rate(event)
                        : null);
        model.addAttribute(
                "points",
                lines.points(line.id(), viewer.may("risks:read") ? viewer.scope("risks:read") : Scope.nothing(unit)));
        model.addAttribute("mayPlan", mayPlan);
        model.addAttribute("mayArrange", mayPlan && line.standingEvent() == null);
        model.addAttribute("typed", typed);
        model.addAttribute("usualDay", usualDay(line));
        model.addAttribute(
                "events",
                mayPlan && line.standingEvent() == null
                        ? gatherings.list(
                                unit,
                                GatheringKind.STUDY,
                                line.year(),
                                line.kind().studyType(),
                                null,
                                MOST_EVENTS,
                                0)
                        : List.of());
        return "measures/education-line";
    }

    /** The middle of the line's month, or today when that is over. */
    private LocalDate usualDay(EducationLine line) {
        var middle = line.month().atDay(15);
        return middle.isBefore(dates.today()) && line.year() == dates.today().getYear() ? dates.today() : middle;
    }

    /** Plans the line's study event in one step, filled in from the line. */
    @PostMapping("/{id}/event")
    @Allowed(PLAN)
    String arrange(
            Viewer viewer,
            @PathVariable LineId id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        viewer.scope("programme:educate");
        return act(viewer, id, form, locale, model, () -> {
            var event = plan.arrange(
                    id,
                    version,
                    day(form.get("heldOn")),
                    Objects.requireNonNullElse(form.get("place"), ""),
                    viewer.requirePerson());
            redirect.addFlashAttribute("done", "measures.done.education-arranged");
            return "redirect:" + GatheringKind.STUDY.path() + "/" + event;
        });
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("heldOn", "measures.refusal.entry-day"));
        }
    }

    /** Takes a study event that is there already. */
    @PostMapping("/{id}/event-link")
    @Allowed(PLAN)
    String link(
            Viewer viewer,
            @PathVariable LineId id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, locale, model, () -> {
            var chosen = Objects.requireNonNullElse(form.get("event"), "");
            if (!chosen.matches("[0-9a-fA-F-]{36}")) {
                throw new Refused(Refusal.at("event", "measures.refusal.entry-choose"));
            }
            plan.link(id, version, new GatheringId(UUID.fromString(chosen)));
            return done(redirect, id, "measures.done.education-arranged");
        });
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed(PLAN)
    String withdraw(
            Viewer viewer,
            @PathVariable LineId id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, locale, model, () -> {
            plan.withdraw(id, version, Objects.requireNonNullElse(form.get("reason"), ""));
            return done(redirect, id, "measures.done.education-withdrawn");
        });
    }

    /** Does it, or shows the line again with the reason and with everything typed. */
    private String act(
            Viewer viewer, LineId id, Map<String, String> form, Locale locale, Model model, Supplier<String> act) {
        var line = readable(viewer, id);
        try {
            return act.get();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        var typed = Fields.blank();
        form.forEach(typed::with);
        return show(viewer, plan.find(line.id()).orElseThrow(), typed, locale, model);
    }

    private EducationLine readable(Viewer viewer, LineId id) {
        return plan.find(id)
                .filter(line -> line.unit().equals(viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(RedirectAttributes redirect, LineId id, String message) {
        redirect.addFlashAttribute("done", message);
        return "redirect:/measures/education/" + id;
    }
}
