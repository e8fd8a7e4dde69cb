package org.probity.warnings.reminders;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.supervision.letters.Service;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningPage;
import org.probity.warnings.Warnings;
import org.probity.warnings.lessons.LessonAnswers;
import org.probity.warnings.lessons.Lessons;
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

/** One reminder, read as a story, with what its reader may do next. What one may not see is not found. */
@Controller
@RequestMapping("/warnings/reminders/{id}")
@Allowed("warnings:read")
class ReminderPage {

    private final Reminders reminders;
    private final ReminderRows rows;
    private final Warnings warnings;
    private final WarningAccess access;
    private final WarningPage page;
    private final Lessons lessons;
    private final Dates dates;

    ReminderPage(
            Reminders reminders,
            ReminderRows rows,
            Warnings warnings,
            WarningAccess access,
            WarningPage page,
            Lessons lessons,
            Dates dates) {
        this.reminders = reminders;
        this.rows = rows;
        this.warnings = warnings;
        this.access = access;
        this.page = page;
        this.lessons = lessons;
        this.dates = dates;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(
                viewer,
                readable(viewer, id),
                Fields.blank().with("on", dates.today().toString()),
                model);
    }

    private String show(Viewer viewer, Warning warning, Fields typed, Model model) {
        var handles = access.may(viewer, Reminders.REMIND, warning);
        var drafter = handles && warning.drafter().equals(viewer.person());
        var approves = access.mayApprove(viewer, Reminders.APPROVE, warning);
        var reminder = rows.of(warning).orElseThrow();
        page.fill(viewer, warning, model);
        model.addAttribute("r", reminder);
        model.addAttribute("typed", typed);
        model.addAttribute("ways", Service.Way.values());
        model.addAttribute("lessons", lessons.of(warning.id()));
        model.addAttribute("mayEdit", drafter && warning.state().equals(ReminderState.DRAFT.name()));
        model.addAttribute(
                "mayIssue",
                drafter && access.may(viewer, Reminders.ISSUE, warning) && ReminderAct.ISSUE.isOpenIn(warning));
        model.addAttribute(
                "maySubmit",
                drafter && !access.may(viewer, Reminders.ISSUE, warning) && ReminderAct.SUBMIT.isOpenIn(warning));
        model.addAttribute("mayApprove", approves && ReminderAct.APPROVE.isOpenIn(warning));
        model.addAttribute(
                "mayAcknowledge", access.isSubject(viewer, warning) && ReminderAct.ACKNOWLEDGE.isOpenIn(warning));
        model.addAttribute("mayDeliver", handles && ReminderAct.DELIVER.isOpenIn(warning));
        model.addAttribute("mayWithdraw", handles && ReminderAct.WITHDRAW.isOpenIn(warning));
        model.addAttribute(
                "mayClose",
                handles
                        && ReminderAct.CLOSE.isOpenIn(warning)
                        && (reminder.acknowledgedAt() != null
                                || (!reminder.paperNote().isEmpty() && warning.isOverdue(dates.today()))));
        return "warnings/reminder";
    }

    @PostMapping("/{act}")
    String act(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var warning = readable(viewer, id);
        var typed = Fields.of(form);
        try {
            switch (act) {
                case "submission" -> reminders.submit(viewer, warning.id(), version);
                case "issue" -> reminders.issue(viewer, warning.id(), version);
                case "approval" -> reminders.approve(viewer, warning.id(), version);
                case "return" -> reminders.giveBack(viewer, warning.id(), version, typed.value("reason"));
                case "withdrawal" -> reminders.withdraw(viewer, warning.id(), version, typed.value("reason"));
                case "delivery" -> reminders.deliver(viewer, warning.id(), version, serving(viewer, typed));
                case "acknowledgement" -> reminders.acknowledge(viewer, warning.id(), version, typed.value("ownWords"));
                case "closing" ->
                    reminders.close(viewer, warning.id(), version, typed.value("conclusion"), LessonAnswers.of(typed));
                default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            redirect.addFlashAttribute("done", "warnings.done.reminder-" + act);
            return "redirect:" + warning.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, readable(viewer, id), typed, model);
    }

    static Serving serving(Viewer viewer, Fields typed) {
        var way = typed.choice("way", Service.Way.class);
        var on = typed.day("on");
        var witness = typed.text("witness", 100);
        var note = typed.needed("note", 500);
        typed.orRefuse();
        return new Serving(
                Objects.requireNonNull(way), Objects.requireNonNull(on), viewer.requirePerson(), witness, note);
    }

    private Warning readable(Viewer viewer, UUID id) {
        return warnings.find(new WarningId(id), viewer)
                .filter(warning -> rows.of(warning).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
