package org.probity.warnings.reminders;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.warnings.DraftGround;
import org.probity.warnings.Subjects;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.warnings.Warnings;
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

/** Drafts of reminders. */
@Controller
@RequestMapping("/warnings/reminders")
@Allowed(Reminders.REMIND)
class ReminderPages {

    private final Reminders reminders;
    private final ReminderRows rows;
    private final Warnings warnings;
    private final Subjects subjects;
    private final DraftGround grounds;
    private final ZoneId zone;

    ReminderPages(
            Reminders reminders,
            ReminderRows rows,
            Warnings warnings,
            Subjects subjects,
            DraftGround grounds,
            ZoneId zone) {
        this.reminders = reminders;
        this.rows = rows;
        this.warnings = warnings;
        this.subjects = subjects;
        this.grounds = grounds;
        this.zone = zone;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @RequestParam MultiValueMap<String, String> asked, Locale locale, Model model) {
        var found = grounds.of(viewer, Fields.of(asked));
        var typed = grounds.begun(found, locale)
                .with("form", Reminder.Form.LETTER.name())
                .with("ground", found.signals().isEmpty() ? "" : Reminder.Ground.SIGNAL.name());
        return form(viewer, typed, found, null, model);
    }

    @PostMapping
    String draft(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var typed = Fields.of(form);
        var found = grounds.of(viewer, typed);
        try {
            var id = reminders.draft(viewer, ReminderDraft.of(typed, found.known(), locale));
            redirect.addFlashAttribute("done", "warnings.done.reminder-drafted");
            return "redirect:/warnings/reminders/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, found, null, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        var reminder = rows.of(draftOf(viewer, id)).orElseThrow();
        return form(
                viewer, stored(reminder, locale), new DraftGround.Found(List.of(), null), reminder.warning(), model);
    }

    @PostMapping("/{id}/edit")
    String change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var warning = draftOf(viewer, id);
        var typed = Fields.of(form);
        typed.with("person", warning.person().toString())
                .with(
                        "signal",
                        warning.signals().isEmpty()
                                ? ""
                                : warning.signals().get(0).toString());
        try {
            reminders.change(viewer, warning.id(), version, ReminderDraft.of(typed, warning.cause(), locale));
            redirect.addFlashAttribute("done", "warnings.done.changed");
            return "redirect:" + warning.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return form(viewer, typed, new DraftGround.Found(List.of(), null), warning, model);
    }

    /** The draft, for its drafter alone. */
    private Warning draftOf(Viewer viewer, UUID id) {
        return warnings.find(new WarningId(id), viewer)
                .filter(warning -> warning.drafter().equals(viewer.person())
                        && warning.state().equals(ReminderState.DRAFT.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Fields stored(Reminder reminder, Locale locale) {
        var at = reminder.talk().at();
        var second = reminder.talk().second();
        return Fields.stored(Map.of(
                "form", List.of(reminder.form().name()),
                "ground", List.of(reminder.ground().name()),
                "groundReason", List.of(reminder.groundReason()),
                "person", List.of(reminder.warning().person().toString()),
                "cause", List.of(reminder.warning().cause().in(locale)),
                "request", List.of(reminder.request()),
                "talkAt",
                        List.of(
                                at == null
                                        ? ""
                                        : LocalDateTime.ofInstant(at, zone).toString()),
                "talkPlace", List.of(reminder.talk().place()),
                "second", List.of(second == null ? "" : second.toString()),
                "keyPoints", List.of(reminder.talk().keyPoints())));
    }

    private String form(Viewer viewer, Fields typed, DraftGround.Found found, @Nullable Warning draft, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("found", found);
        model.addAttribute("draft", draft);
        model.addAttribute("forms", Reminder.Form.values());
        model.addAttribute("grounds", Reminder.Ground.values());
        model.addAttribute("people", subjects.of(viewer, Reminders.REMIND));
        model.addAttribute("colleagues", subjects.colleagues(viewer));
        return "warnings/reminder-form";
    }
}
