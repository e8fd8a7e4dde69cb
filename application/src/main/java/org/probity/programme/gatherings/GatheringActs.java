package org.probity.programme.gatherings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PersonId;
import org.probity.shell.Attachments;
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

/** One gathering of either kind: its record (F9, F23), the plan, attendance, corrections, make-up sessions, minutes, sign-in sheet. */
@Controller
@RequestMapping({"/programme/mobilisation/{id}", "/programme/education/{id}"})
@Allowed("programme:read")
class GatheringActs {

    private static final GatheringSheets.Filter EVERYTHING = new GatheringSheets.Filter(null, null, null, 0);

    private final Gatherings gatherings;
    private final GatheringAccess access;
    private final GatheringEditor editor;
    private final GatheringSheets sheets;
    private final GatheringReading reading;
    private final Roster roster;
    private final Attachments attachments;

    GatheringActs(
            Gatherings gatherings,
            GatheringAccess access,
            GatheringEditor editor,
            GatheringSheets sheets,
            GatheringReading reading,
            Roster roster,
            Attachments attachments) {
        this.gatherings = gatherings;
        this.access = access;
        this.editor = editor;
        this.sheets = sheets;
        this.reading = reading;
        this.roster = roster;
        this.attachments = attachments;
    }

    @GetMapping
    String show(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String correct,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var gathering = access.readable(viewer, kind(request), id);
        var filter = new GatheringSheets.Filter(q, section, show, Math.max(0, Math.min(page, 1000)));
        return show(viewer, gathering, filter, correct, null, model);
    }

    private String show(
            Viewer viewer,
            Gathering gathering,
            GatheringSheets.Filter filter,
            @Nullable String correct,
            @Nullable MultiValueMap<String, String> typed,
            Model model) {
        var sheet = sheets.of(viewer, gathering, filter, typed);
        model.addAttribute("sheet", sheet);
        model.addAttribute("filter", filter);
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", AbsenceReason.values());
        model.addAttribute("points", AgendaPoint.values());
        model.addAttribute(
                "files", attachments.of(GatheringFiles.KIND, gathering.id().value()));
        model.addAttribute(
                "correcting",
                correct == null || !sheet.mayArrange()
                        ? null
                        : gatherings.attendance(gathering.id(), GatheringAccess.scope(viewer)).stream()
                                .filter(line -> line.who().person().toString().equals(correct))
                                .findFirst()
                                .orElse(null));
        reading.addTo(model, viewer, gathering);
        return "programme/gathering";
    }

    /** The list that people sign as they come, and the same with who came once it is known; A4. */
    @GetMapping("/sign-in-sheet")
    String signIn(Viewer viewer, HttpServletRequest request, @PathVariable GatheringId id, Model model) {
        var gathering = access.readable(viewer, kind(request), id);
        var scope = GatheringAccess.scope(viewer);
        if (!scope.whole()) {
            throw new AccessDeniedException("programme:attendance");
        }
        model.addAttribute("gathering", gathering);
        model.addAttribute("lines", gatherings.attendance(id, scope));
        model.addAttribute(
                "roster",
                gathering.is(GatheringState.PLANNED)
                        ? roster.of(gathering.unit(), gathering.audience(), gathering.heldOn())
                        : List.of());
        return "programme/gathering-sign-in";
    }

    @GetMapping("/plan")
    String edit(Viewer viewer, HttpServletRequest request, @PathVariable GatheringId id, Model model) {
        return editor.edit(viewer, access.arrangeable(viewer, kind(request), id), model);
    }

    @PostMapping("/plan")
    String replan(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            GatheringForm form,
            Model model,
            RedirectAttributes redirect) {
        return editor.replan(viewer, access.arrangeable(viewer, kind(request), id), version, form, model, redirect);
    }

    @PostMapping("/hold")
    String hold(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var gathering = access.arrangeable(viewer, kind(request), id);
        return act(
                viewer,
                gathering,
                model,
                redirect,
                "programme.done.gathering-held",
                fields,
                () -> gatherings.hold(id, version, AttendanceFields.sheet(fields)));
    }

    @PostMapping("/correction")
    String correct(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            @RequestParam PersonId person,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var gathering = access.arrangeable(viewer, kind(request), id);
        var absence = came.equals("yes") ? null : AttendanceFields.absence(fields, person);
        return act(
                viewer,
                gathering,
                model,
                redirect,
                "programme.done.attendance-corrected",
                fields,
                () -> gatherings.correct(id, version, person, absence, reason, viewer.requirePerson()));
    }

    @PostMapping("/make-up")
    String makeUp(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var gathering = access.arrangeable(viewer, kind(request), id);
        return act(
                viewer,
                gathering,
                model,
                redirect,
                "programme.done.make-up-held",
                fields,
                () -> gatherings.makeUp(id, version, AttendanceFields.makeUp(fields)));
    }

    @PostMapping("/minutes")
    String minutes(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String minutesNumber,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(required = false) @Nullable List<String> agenda,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var gathering = access.arrangeable(viewer, kind(request), id);
        return act(
                viewer,
                gathering,
                model,
                redirect,
                "programme.done.minutes-saved",
                fields,
                () -> gatherings.minute(id, version, minutesNumber, minutes, GatheringForm.points(agenda)));
    }

    @PostMapping("/archive")
    String archive(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var gathering = access.arrangeable(viewer, kind(request), id);
        return act(
                viewer,
                gathering,
                model,
                redirect,
                "programme.done.gathering-archived",
                fields,
                () -> gatherings.archive(id, version));
    }

    @PostMapping("/cancel")
    String cancel(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable GatheringId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String cancelReason,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var gathering = access.arrangeable(viewer, kind(request), id);
        return act(
                viewer,
                gathering,
                model,
                redirect,
                "programme.done.gathering-cancelled",
                fields,
                () -> gatherings.cancel(id, version, cancelReason));
    }

    /** Does it, or shows the gathering again with the reason and with everything typed. */
    private String act(
            Viewer viewer,
            Gathering gathering,
            Model model,
            RedirectAttributes redirect,
            String done,
            MultiValueMap<String, String> typed,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:" + gathering.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.minutes-changed-meanwhile"))));
            model.addAttribute("conflict", true);
        }
        return show(
                viewer,
                gatherings.find(gathering.id()).orElseThrow(),
                EVERYTHING,
                typed.getFirst("person"),
                typed,
                model);
    }

    private static GatheringKind kind(HttpServletRequest request) {
        return request.getRequestURI().startsWith(GatheringKind.MOBILISATION.path())
                ? GatheringKind.MOBILISATION
                : GatheringKind.STUDY;
    }
}
