package org.probity.monitoring.indicators;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Subject;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.WorkCalendar;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.powers.Timeline;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change of an indicator: drafted, shown as a difference, replayed over what is on record, verified and approved. */
@Controller
class EditionPages {

    private static final Set<String> NAMED = Set.of(
            "indicator-drafted",
            "indicator-edited",
            "indicator-submitted",
            "indicator-reviewed",
            "indicator-approved",
            "indicator-returned",
            "indicator-withdrawn");

    private final Indicators indicators;
    private final IndicatorActs acts;
    private final SettingLines lines;
    private final Replaying replaying;
    private final Sections sections;
    private final Powers powers;
    private final People people;
    private final Timeline timeline;
    private final WorkCalendar calendar;
    private final FeedWords feeds;
    private final Dates dates;

    EditionPages(
            Indicators indicators,
            IndicatorActs acts,
            SettingLines lines,
            Replaying replaying,
            Sections sections,
            Powers powers,
            People people,
            Timeline timeline,
            WorkCalendar calendar,
            FeedWords feeds,
            Dates dates) {
        this.indicators = indicators;
        this.acts = acts;
        this.lines = lines;
        this.replaying = replaying;
        this.sections = sections;
        this.powers = powers;
        this.people = people;
        this.timeline = timeline;
        this.calendar = calendar;
        this.feeds = feeds;
        this.dates = dates;
    }

    @GetMapping("/monitoring/indicators/editions/{id}")
    @Allowed("monitoring:indicators")
    String edition(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        var edition = read(viewer, id);
        var definition = definition(edition.code());
        var holds = indicators.on(edition.unit(), edition.code(), dates.today()).orElseThrow();
        model.addAttribute("edition", edition);
        model.addAttribute("name", IndicatorWords.name(edition.code()));
        model.addAttribute("rule", IndicatorWords.rule(edition.code()));
        model.addAttribute(
                "lines",
                edition.state().isUnderWay() || edition.state() == IndicatorState.APPROVED
                        ? lines.compare(edition.unit(), definition, holds.setting(), edition.setting(), locale)
                        : lines.of(edition.unit(), definition, edition.setting(), locale));
        model.addAttribute("open", acts.open(viewer, edition));
        model.addAttribute("mayEdit", IndicatorActs.mayEdit(viewer, edition));
        model.addAttribute(
                "due",
                IndicatorAct.next(edition.state())
                        .filter(act -> act.workingDays() > 0)
                        .map(act -> calendar.workingDaysAfter(dates.dayOf(edition.stateSince()), act.workingDays()))
                        .orElse(null));
        model.addAttribute("next", IndicatorAct.next(edition.state()).orElse(null));
        model.addAttribute("drafters", people.names(edition.drafters()).values());
        model.addAttribute(
                "approver",
                edition.approvedBy() == null
                        ? null
                        : people.names(List.of(edition.approvedBy())).get(edition.approvedBy()));
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "timeline", timeline.of(Subject.of(Indicators.SUBJECT, id), NAMED, "monitoring.indicators.entry."));
        return "monitoring/indicators/edition";
    }

    /** What would differ: read from the records held, so it has a page of its own. */
    @GetMapping("/monitoring/indicators/editions/{id}/replay")
    @Allowed("monitoring:indicators")
    String replay(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        var edition = read(viewer, id);
        if (!viewer.may("monitoring:runs")) {
            throw new AccessDeniedException("monitoring:runs");
        }
        var definition = definition(edition.code());
        var holds = indicators.on(edition.unit(), edition.code(), dates.today()).orElseThrow();
        model.addAttribute("edition", edition);
        model.addAttribute("name", IndicatorWords.name(edition.code()));
        var difference = replaying.of(
                edition.unit(), holds, new IndicatorInForce(definition, edition.edition(), edition.setting()));
        model.addAttribute("difference", difference);
        model.addAttribute("missing", feeds.of(difference.missing(), locale));
        return "monitoring/indicators/replay";
    }

    @GetMapping("/monitoring/indicators/{code}/change")
    @Allowed("monitoring:indicators-draft")
    String change(
            @PathVariable String code, @RequestParam(defaultValue = "") String reason, Viewer viewer, Model model) {
        var holds = indicators
                .on(viewer.requireUnit(), code, dates.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(
                model,
                viewer,
                code,
                null,
                SettingForm.of(
                        definition(code), holds.setting(), reason.substring(0, Math.min(500, reason.length())), "", 0),
                Refusals.NONE);
    }

    @PostMapping("/monitoring/indicators/{code}/change")
    @Allowed("monitoring:indicators-draft")
    String draft(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = new SettingForm(definition(code), typed);
        try {
            var draft = draft(form, viewer);
            var id = acts.draft(viewer, code, draft);
            redirect.addFlashAttribute("done", "monitoring.indicators.done.drafted");
            return "redirect:/monitoring/indicators/editions/" + id;
        } catch (Refused refused) {
            return form(model, viewer, code, null, form, new Refusals(refused.refusals()));
        }
    }

    @GetMapping("/monitoring/indicators/editions/{id}/edit")
    @Allowed("monitoring:indicators-draft")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var edition = read(viewer, id);
        var wanted = edition.wantedFrom() == null ? "" : edition.wantedFrom().toString();
        return form(
                model,
                viewer,
                edition.code(),
                edition,
                SettingForm.of(
                        definition(edition.code()), edition.setting(), edition.reason(), wanted, edition.version()),
                Refusals.NONE);
    }

    @PostMapping("/monitoring/indicators/editions/{id}/edit")
    @Allowed("monitoring:indicators-draft")
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var edition = read(viewer, id);
        var form = new SettingForm(definition(edition.code()), typed);
        try {
            acts.save(viewer, edition.id(), form.version(), draft(form, viewer));
            redirect.addFlashAttribute("done", "monitoring.indicators.done.saved");
            return "redirect:/monitoring/indicators/editions/" + id;
        } catch (Refused refused) {
            return form(model, viewer, edition.code(), edition, form, new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            var now = read(viewer, id);
            form.version(now.version());
            model.addAttribute(
                    "theirs",
                    lines.of(now.unit(), definition(now.code()), now.setting(), locale).stream()
                            .filter(SettingLines.Line::otherThanStandard)
                            .toList());
            return form(
                    model,
                    viewer,
                    now.code(),
                    now,
                    form,
                    new Refusals(List.of(Refusal.of("monitoring.indicators.refusal.changed-meanwhile"))));
        }
    }

    private IndicatorDraft draft(SettingForm form, Viewer viewer) {
        var unit = viewer.requireUnit();
        Set<SectionId> known =
                sections.all(unit).stream().map(section -> section.id()).collect(Collectors.toSet());
        Set<PowerId> list =
                powers.all(unit).stream().map(power -> power.id()).collect(Collectors.toCollection(HashSet::new));
        var draft = form.draft(known, list);
        Refused.ifAny(form.refusals());
        return draft;
    }

    private String form(
            Model model, Viewer viewer, String code, @Nullable Indicator edition, SettingForm form, Refusals refusals) {
        var unit = viewer.requireUnit();
        model.addAttribute("code", code);
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute("definition", definition(code));
        model.addAttribute("unit", UnitWords.of(definition(code).unit(), locale));
        model.addAttribute("name", IndicatorWords.name(code));
        model.addAttribute("rule", IndicatorWords.rule(code));
        model.addAttribute("parameters", FormParameter.of(definition(code), locale));
        model.addAttribute("edition", edition);
        model.addAttribute("editable", edition == null || edition.state() == IndicatorState.DRAFT);
        model.addAttribute("levels", Level.values());
        model.addAttribute("form", form);
        model.addAttribute("refusals", refusals);
        model.addAttribute("sections", sections.all(unit));
        model.addAttribute("powers", powers.all(unit));
        return "monitoring/indicators/form";
    }

    @PostMapping("/monitoring/indicators/editions/{id}/acts/{act}")
    @Allowed({"monitoring:indicators-draft", "monitoring:indicators-review", "monitoring:indicators-approve"})
    String perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String fromOn,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = IndicatorAct.ofSlug(act).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        read(viewer, id);
        try {
            var from = fromOn.isBlank() ? null : Asked.day(fromOn);
            if (from == null && !fromOn.isBlank()) {
                throw new Refused(Refusal.at("fromOn", "monitoring.indicators.refusal.not-a-day"));
            }
            acts.perform(viewer, new IndicatorId(id), version, wanted, comment, from);
            redirect.addFlashAttribute("done", "monitoring.indicators.done." + wanted);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
            redirect.addFlashAttribute("comment", comment.length() > 2000 ? comment.substring(0, 2000) : comment);
        }
        return "redirect:/monitoring/indicators/editions/" + id;
    }

    private Indicator read(Viewer viewer, UUID id) {
        var edition = indicators
                .find(new IndicatorId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer.scope(IndicatorPages.READ).unit().equals(edition.unit())) {
            throw new AccessDeniedException(IndicatorPages.READ);
        }
        return edition;
    }

    private static Definition definition(String code) {
        var definition = Indicators.CATALOGUE.get(code);
        if (definition == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Objects.requireNonNull(definition);
    }
}
