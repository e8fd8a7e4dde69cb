package org.probity.warnings.interviews;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.shell.Attachments;
import org.probity.supervision.letters.LetterId;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningSight;
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

/** One interview with its record, and each act on it for whose turn it is. */
@Controller
@RequestMapping("/warnings/interviews/{id}")
@Allowed(WarningSight.READ)
class InterviewPage {

    private final Interviews interviews;
    private final InterviewCalls calls;
    private final InterviewTalks talks;
    private final Rectifications rectifications;
    private final AfterChecks checks;
    private final ImprovementFacts facts;
    private final InterviewAccess access;
    private final Standings standings;
    private final Warnings warnings;
    private final Lessons lessons;
    private final Attachments attachments;
    private final Dates dates;

    InterviewPage(
            Interviews interviews,
            InterviewCalls calls,
            InterviewTalks talks,
            Rectifications rectifications,
            AfterChecks checks,
            ImprovementFacts facts,
            InterviewAccess access,
            Standings standings,
            Warnings warnings,
            Lessons lessons,
            Attachments attachments,
            Dates dates) {
        this.interviews = interviews;
        this.calls = calls;
        this.talks = talks;
        this.rectifications = rectifications;
        this.checks = checks;
        this.facts = facts;
        this.access = access;
        this.standings = standings;
        this.warnings = warnings;
        this.lessons = lessons;
        this.attachments = attachments;
        this.dates = dates;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, readable(viewer, id), Fields.blank(), model);
    }

    private String show(Viewer viewer, Interview interview, Fields typed, Model model) {
        var me = viewer.requirePerson();
        var open = EnumSet.noneOf(InterviewAct.class);
        for (var act : InterviewAct.values()) {
            if (access.may(viewer, act, interview)) {
                open.add(act);
            }
        }
        model.addAttribute("i", interview);
        model.addAttribute("elsewhere", interview.state() == InterviewState.ELSEWHERE);
        model.addAttribute("me", interview.participant(me).orElse(null));
        model.addAttribute("acts", open.stream().map(Enum::name).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("today", dates.today());
        model.addAttribute(
                "letter",
                interview.warning().letter() == null
                        ? null
                        : new LetterId(interview.warning().letter()).path());
        model.addAttribute("subject", interview.warning());
        model.addAttribute("criteria", Arrays.asList(Criterion.values()));
        model.addAttribute(
                "facts",
                interview.heldOn() != null && !interview.state().isOver() && interview.conclusion() == null
                        ? facts.of(interview)
                        : null);
        model.addAttribute("mayRecordAbsent", interview.missed() >= 2);
        model.addAttribute(
                "recorders",
                standings.possibleInterviewers(interview.warning().unit()).stream()
                        .filter(one -> interview.participant(one.person()).isEmpty())
                        .toList());
        model.addAttribute(
                "following",
                warnings.following(interview.warning().id()).stream()
                        .filter(next -> !next.sealed())
                        .filter(next -> warnings.find(next.id(), viewer).isPresent())
                        .toList());
        model.addAttribute(
                "lessons",
                interview.state() == InterviewState.CLOSED
                        ? lessons.of(interview.warning().id())
                        : List.of());
        model.addAttribute(
                "files",
                attachments.of(InterviewFiles.KIND, interview.warning().id().value()));
        model.addAttribute("mayAttach", InterviewFiles.mayAdd(viewer, interview));
        model.addAttribute(
                "mayPropose",
                interview.state() == InterviewState.NOT_IMPROVED && viewer.may("warnings:propose-disposals"));
        model.addAttribute(
                "mayTransfer",
                viewer.may("warnings:transfer")
                        && interview
                                .participant(me)
                                .map(one -> one.part().interviews())
                                .orElse(true)
                        && !interview.warning().sealed());
        return "warnings/interview";
    }

    @PostMapping("/postponement")
    String postpone(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, InterviewAct.POSTPONE, form, model, redirect, typed -> {
            var on = typed.day("meetsOn");
            LocalTime at = InterviewDraft.time(typed);
            typed.orRefuse();
            calls.postpone(
                    new WarningId(id),
                    version,
                    Objects.requireNonNull(on),
                    Objects.requireNonNull(at),
                    typed.value("reason"),
                    viewer.requirePerson());
        });
    }

    @PostMapping("/absence")
    String missed(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.MISS,
                form,
                model,
                redirect,
                typed -> calls.missed(new WarningId(id), version, typed.value("missedReason"), viewer.requirePerson()));
    }

    @PostMapping("/record")
    String record(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var act = readable(viewer, id).heldOn() == null ? InterviewAct.HOLD : InterviewAct.CORRECT;
        return act(viewer, id, act, form, model, redirect, typed -> {
            var absent = typed.has("inAbsence", "true");
            talks.record(
                    new WarningId(id),
                    version,
                    absent,
                    InterviewRecordDraft.of(typed, dates.today(), absent),
                    viewer.requirePerson());
        });
    }

    @PostMapping("/signature")
    String sign(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String hash,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.SIGN,
                form,
                model,
                redirect,
                typed -> talks.sign(new WarningId(id), hash, typed.value("opinion"), viewer.requirePerson()));
    }

    @PostMapping("/refused-signature")
    String refusedToSign(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, InterviewAct.WITNESS, form, model, redirect, typed -> {
            var who = typed.id("who");
            var witness = typed.id("witness");
            if (who == null) {
                typed.refuse("who", "measures.refusal.entry-choose");
            }
            if (witness == null) {
                typed.refuse("witness", "measures.refusal.entry-choose");
            }
            typed.orRefuse();
            talks.refusedToSign(
                    new WarningId(id),
                    version,
                    new PersonId(Objects.requireNonNull(who)),
                    typed.value("refusedReason"),
                    new PersonId(Objects.requireNonNull(witness)),
                    viewer.requirePerson());
        });
    }

    @PostMapping("/plan")
    String plan(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.PLAN,
                form,
                model,
                redirect,
                typed -> rectifications.plan(new WarningId(id), version, typed.value("plan"), viewer.requirePerson()));
    }

    @PostMapping("/items/{item}/report")
    String report(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int item,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.REPORT,
                form,
                model,
                redirect,
                typed -> rectifications.report(
                        new WarningId(id),
                        version,
                        item,
                        typed.value("report-" + item),
                        typed.value("evidence-" + item),
                        viewer.requirePerson()));
    }

    @PostMapping("/items/{item}/judgement")
    String judge(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int item,
            @RequestParam int version,
            @RequestParam boolean accepted,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.JUDGE,
                form,
                model,
                redirect,
                typed -> rectifications.judge(
                        new WarningId(id),
                        version,
                        item,
                        accepted,
                        typed.value("remark-" + item),
                        viewer.requirePerson()));
    }

    @PostMapping("/conclusion")
    String conclude(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, InterviewAct.FIND_NOT_IMPROVED, form, model, redirect, typed -> {
            var judged = new EnumMap<Criterion, Boolean>(Criterion.class);
            for (var criterion : Criterion.values()) {
                var said = typed.value("criterion-" + criterion);
                if (said.equals("true") || said.equals("false")) {
                    judged.put(criterion, said.equals("true"));
                }
            }
            var conclusion = typed.choice("conclusion", InterviewTrigger.Conclusion.class);
            typed.orRefuse();
            checks.conclude(
                    new WarningId(id),
                    version,
                    Map.copyOf(judged),
                    conclusion == InterviewTrigger.Conclusion.IMPROVED,
                    typed.value("method"),
                    typed.value("reason"),
                    viewer.requirePerson());
        });
    }

    @PostMapping("/closing")
    String close(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.CLOSE,
                form,
                model,
                redirect,
                typed -> checks.close(new WarningId(id), version, LessonAnswers.of(typed), viewer.requirePerson()));
    }

    @PostMapping("/clarification")
    String clear(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                InterviewAct.CLEAR,
                form,
                model,
                redirect,
                typed -> checks.clear(
                        new WarningId(id),
                        version,
                        typed.value("clarification"),
                        typed.value("clarifiedWhere"),
                        viewer.requirePerson()));
    }

    private String act(
            Viewer viewer,
            UUID id,
            InterviewAct act,
            MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            Consumer<Fields> does) {
        access.require(viewer, act, readable(viewer, id));
        var typed = Fields.of(form);
        @Nullable Refusals refusals;
        try {
            does.accept(typed);
            redirect.addFlashAttribute("done", "warnings.interview.done." + act);
            return "redirect:/warnings/interviews/" + id;
        } catch (Refused refused) {
            refusals = new Refusals(refused.refusals());
        } catch (EditConflict conflict) {
            refusals = new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile")));
        }
        model.addAttribute("refusals", refusals);
        return show(viewer, readable(viewer, id), typed, model);
    }

    private Interview readable(Viewer viewer, UUID id) {
        return interviews
                .find(new WarningId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
