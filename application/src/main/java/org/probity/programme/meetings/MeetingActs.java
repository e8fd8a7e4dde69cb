package org.probity.programme.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.programme.MeetingId;
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

/** One meeting: its record as it is read and printed (F9), attendance, the voting sheet, the minutes. */
@Controller
@RequestMapping("/programme/meetings/{id}")
@Allowed("programme:read")
class MeetingActs {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Matters matters;

    MeetingActs(Meetings meetings, MeetingAccess access, Matters matters) {
        this.meetings = meetings;
        this.access = access;
        this.matters = matters;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable MeetingId id, Model model) {
        var meeting = access.readable(viewer, id);
        model.addAttribute("sheet", MeetingSheet.of(meeting, access.mayArrange(viewer, meeting), matters));
        model.addAttribute("minutes", new Minutes(meeting.minutesNumber(), meeting.observers(), meeting.remarks()));
        return "programme/meeting";
    }

    /** The minutes' texts as typed. */
    record Minutes(
            @Nullable String minutesNumber,
            @Nullable String observers,
            @Nullable String remarks) {}

    @PostMapping("/hold")
    String hold(
            Viewer viewer,
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<String> present,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        access.arrangeable(viewer, id);
        var reasons = new LinkedHashMap<PersonId, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith("reason.")) {
                reasons.put(PersonId.of(name.substring("reason.".length())), values.get(0));
            }
        });
        var came = present == null
                ? List.<PersonId>of()
                : present.stream().limit(1000).map(PersonId::of).toList();
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.meeting-held",
                fields,
                () -> meetings.hold(id, version, new Attendance(came, reasons)));
    }

    @PostMapping("/decide")
    String decide(
            Viewer viewer,
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        access.arrangeable(viewer, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.meeting-decided",
                fields,
                () -> meetings.decide(id, version, new VotingForm(fields).resolutions()));
    }

    @PostMapping("/minutes")
    String minutes(
            Viewer viewer,
            @PathVariable MeetingId id,
            @RequestParam int version,
            Minutes minutes,
            Model model,
            RedirectAttributes redirect) {
        access.arrangeable(viewer, id);
        try {
            meetings.minute(
                    id, version, text(minutes.minutesNumber()), text(minutes.observers()), text(minutes.remarks()));
            redirect.addFlashAttribute("done", "programme.done.minutes-saved");
            return "redirect:/programme/meetings/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.minutes-changed-meanwhile"))));
            model.addAttribute("conflict", true);
        }
        show(viewer, id, model);
        model.addAttribute("minutes", minutes);
        return "programme/meeting";
    }

    @PostMapping("/close")
    String close(
            Viewer viewer,
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        access.arrangeable(viewer, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.meeting-closed",
                fields,
                () -> meetings.close(id, version));
    }

    @PostMapping("/cancel")
    String cancel(
            Viewer viewer,
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        access.arrangeable(viewer, id);
        return act(
                viewer,
                id,
                model,
                redirect,
                "programme.done.meeting-cancelled",
                fields,
                () -> meetings.cancel(id, version, reason));
    }

    /** Does it, or shows the meeting again with the reason and with everything typed. */
    private String act(
            Viewer viewer,
            MeetingId id,
            Model model,
            RedirectAttributes redirect,
            String done,
            MultiValueMap<String, String> typed,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/programme/meetings/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("shell.refusal.changed-meanwhile"))));
        }
        model.addAttribute("typed", typed);
        return show(viewer, id, model);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
