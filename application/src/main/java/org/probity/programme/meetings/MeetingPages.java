package org.probity.programme.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.programme.Cycles;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of meetings, and the sheet on which one is planned. */
@Controller
@RequestMapping("/programme/meetings")
@Allowed("programme:read")
class MeetingPages {

    private static final int PAGE = 25;

    private final Meetings meetings;
    private final MeetingRows rows;
    private final MeetingAccess access;
    private final Matters matters;
    private final Bodies bodies;
    private final Arrangers arrangers;
    private final Cycles cycles;
    private final Dates dates;

    MeetingPages(
            Meetings meetings,
            MeetingRows rows,
            MeetingAccess access,
            Matters matters,
            Bodies bodies,
            Arrangers arrangers,
            Cycles cycles,
            Dates dates) {
        this.meetings = meetings;
        this.rows = rows;
        this.access = access;
        this.matters = matters;
        this.bodies = bodies;
        this.arrangers = arrangers;
        this.cycles = cycles;
        this.dates = dates;
    }

    @GetMapping
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable MeetingState state,
            @RequestParam(defaultValue = "0") int page) {
        var at = Math.max(0, Math.min(page, 1000));
        var lines = rows.list(
                viewer.requireUnit(),
                viewer.requirePerson(),
                viewer.may("programme:minutes"),
                state,
                PAGE + 1,
                at * PAGE);
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute("state", state);
        model.addAttribute("states", MeetingState.values());
        model.addAttribute("page", at);
        model.addAttribute("more", lines.size() > PAGE);
        model.addAttribute("mayArrange", viewer.may("programme:arrange") || viewer.may("programme:section-meeting"));
        return "programme/meetings";
    }

    @GetMapping("/new")
    @Allowed({"programme:arrange", "programme:section-meeting"})
    String blank(Viewer viewer, MeetingForm form, Model model) {
        cycles.requireCurrent(viewer.requireUnit());
        return show(viewer, withDefaults(viewer, form), null, model);
    }

    @PostMapping
    @Allowed({"programme:arrange", "programme:section-meeting"})
    String plan(Viewer viewer, MeetingForm form, Model model, RedirectAttributes redirect) {
        requireArrange(viewer, form);
        try {
            var id = meetings.plan(form.toPlan(viewer.requireUnit()));
            redirect.addFlashAttribute("done", "programme.done.meeting-planned");
            return "redirect:/programme/meetings/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, form, null, model);
        }
    }

    @GetMapping("/{id}/plan")
    String edit(Viewer viewer, @PathVariable MeetingId id, Model model) {
        var meeting = access.arrangeable(viewer, id);
        MeetingAct.REPLAN.requireFrom(meeting.state());
        return show(viewer, MeetingForm.of(meeting), meeting, model);
    }

    @PostMapping("/{id}/plan")
    String replan(
            Viewer viewer,
            @PathVariable MeetingId id,
            @RequestParam int version,
            MeetingForm form,
            Model model,
            RedirectAttributes redirect) {
        var meeting = access.arrangeable(viewer, id);
        try {
            meetings.replan(id, version, form.toPlan(viewer.requireUnit()));
            redirect.addFlashAttribute("done", "programme.done.meeting-replanned");
            return "redirect:/programme/meetings/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, form, meeting, model);
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.plan-changed-meanwhile"))));
            model.addAttribute("theirs", meeting);
            return show(viewer, form, meeting, model);
        }
    }

    private MeetingForm withDefaults(Viewer viewer, MeetingForm form) {
        var body = form.body() != null
                ? form.body()
                : viewer.may("programme:arrange") ? MeetingBody.LEADING_GROUP : MeetingBody.SECTION;
        var sections = arrangers.sections(viewer);
        var section = body == MeetingBody.SECTION && form.sectionId() == null && !sections.isEmpty()
                ? sections.get(0).id().toString()
                : form.section();
        var day = form.heldOn() == null ? dates.today().toString() : form.heldOn();
        return new MeetingForm(
                body,
                section,
                form.titleZh(),
                form.titleEn(),
                day,
                form.startsAt(),
                form.place(),
                form.chair(),
                form.recorder() == null ? viewer.requirePerson().toString() : form.recorder(),
                form.observers(),
                form.agenda());
    }

    private String show(Viewer viewer, MeetingForm form, @Nullable Meeting meeting, Model model) {
        requireArrange(viewer, form);
        var unit = viewer.requireUnit();
        model.addAttribute("form", form);
        model.addAttribute("meeting", meeting);
        model.addAttribute("bodies", arrangers.bodies(viewer));
        model.addAttribute("sections", arrangers.sections(viewer));
        var members = form.bodyOrDefault() == MeetingBody.SECTION && form.sectionId() == null
                ? List.<Member>of()
                : bodies.members(unit, form.bodyOrDefault(), form.sectionId(), dayOf(form));
        model.addAttribute("members", members);
        model.addAttribute("recorders", arrangers.recorders(viewer, members, meeting));
        model.addAttribute(
                "groups",
                matters.pending(unit, form.bodyOrDefault(), form.sectionId(), meeting == null ? null : meeting.id()));
        return "programme/meeting-form";
    }

    private void requireArrange(Viewer viewer, MeetingForm form) {
        var noSectionYet = form.bodyOrDefault() == MeetingBody.SECTION && form.sectionId() == null;
        if (!noSectionYet && !access.mayArrange(viewer, viewer.requireUnit(), form.bodyOrDefault(), form.sectionId())) {
            throw new AccessDeniedException("programme:arrange");
        }
    }

    private LocalDate dayOf(MeetingForm form) {
        try {
            return LocalDate.parse(form.heldOn() == null ? "" : form.heldOn());
        } catch (java.time.format.DateTimeParseException e) {
            return dates.today();
        }
    }

    /** A person that a select offers. */
    record Choosable(PersonId id, org.probity.wording.Bilingual name) {}
}
