package org.probity.warnings.disposals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.supervision.letters.LetterId;
import org.probity.supervision.letters.Service;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningSight;
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

/** One disposal, and each act on it for whose turn it is. Deciding is no act of this page: a meeting does. */
@Controller
@RequestMapping("/warnings/disposals/{id}")
@Allowed({WarningSight.READ, Disposals.REVIEW})
class DisposalPage {

    private final Disposals disposals;
    private final DisposalProposals proposals;
    private final DisposalService service;
    private final Appeals appeals;
    private final DisposalAccess access;
    private final Lessons lessons;
    private final Dates dates;

    DisposalPage(
            Disposals disposals,
            DisposalProposals proposals,
            DisposalService service,
            Appeals appeals,
            DisposalAccess access,
            Lessons lessons,
            Dates dates) {
        this.disposals = disposals;
        this.proposals = proposals;
        this.service = service;
        this.appeals = appeals;
        this.access = access;
        this.lessons = lessons;
        this.dates = dates;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, readable(viewer, id), Fields.blank(), model);
    }

    private String show(Viewer viewer, Disposal disposal, Fields typed, Model model) {
        var open = EnumSet.noneOf(DisposalAct.class);
        for (var act : DisposalAct.values()) {
            if (access.may(viewer, act, disposal)) {
                open.add(act);
            }
        }
        var mine = disposal.of(viewer.requirePerson());
        model.addAttribute("d", disposal);
        model.addAttribute("acts", open.stream().map(Enum::name).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("today", dates.today());
        model.addAttribute("ways", Arrays.asList(Service.Way.values()));
        model.addAttribute("dispositions", Arrays.asList(Disposition.values()));
        model.addAttribute(
                "appealable",
                mine.stream()
                        .filter(one -> open.contains(DisposalAct.APPEAL)
                                && one.line().isDealtWith()
                                && one.appealUntil() != null
                                && !dates.today().isAfter(one.appealUntil())
                                && disposal.appeals().stream()
                                        .noneMatch(a -> a.role() == one.line().role()))
                        .toList());
        model.addAttribute(
                "ownLetters",
                mine.stream()
                        .filter(one -> one.letter() != null)
                        .map(one -> new LetterId(Objects.requireNonNull(one.letter())).path())
                        .toList());
        model.addAttribute("readsAll", mine.isEmpty());
        model.addAttribute(
                "lessons",
                disposal.state() == DisposalState.CLOSED
                        ? lessons.of(disposal.warning().id())
                        : List.of());
        model.addAttribute(
                "mayTransfer",
                viewer.may("warnings:transfer")
                        && mine.isEmpty()
                        && !disposal.warning().sealed());
        return "warnings/disposal";
    }

    @GetMapping("/amendment")
    @Allowed(DisposalAccess.PROPOSE)
    String amendment(Viewer viewer, @PathVariable UUID id, Model model) {
        var disposal = readable(viewer, id);
        access.require(viewer, DisposalAct.AMEND, disposal);
        var typed = Fields.blank()
                .with("facts", disposal.facts())
                .with("severity", disposal.severity())
                .with("unimproved", disposal.unimproved());
        disposal.roles().forEach(role -> {
            var line = role.line();
            typed.with("words-" + line.role(), line.words()).with("reason-" + line.role(), line.reason());
            var due = line.dueOn();
            typed.with("due-" + line.role(), due == null ? "" : due.toString());
        });
        var chosen = new java.util.LinkedHashMap<String, List<String>>();
        disposal.roles()
                .forEach(role -> chosen.put(
                        "dispositions-" + role.line().role(),
                        role.line().dispositions().stream().map(Enum::name).toList()));
        List.of("facts", "severity", "unimproved").forEach(field -> chosen.put(field, List.of(typed.value(field))));
        disposal.roles()
                .forEach(role -> List.of("words-", "reason-", "due-")
                        .forEach(field -> chosen.put(
                                field + role.line().role(),
                                List.of(typed.value(field + role.line().role())))));
        return form(disposal, Fields.stored(chosen), model);
    }

    private String form(Disposal disposal, Fields typed, Model model) {
        model.addAttribute("interview", null);
        model.addAttribute("request", null);
        model.addAttribute("afterInterview", disposal.interview() != null);
        model.addAttribute(
                "three", disposal.roles().stream().map(Disposal.Role::line).toList());
        model.addAttribute("dispositions", Arrays.asList(Disposition.values()));
        model.addAttribute("typed", typed);
        model.addAttribute("action", disposal.path() + "/amendment");
        model.addAttribute("version", disposal.warning().version());
        return "warnings/disposal-form";
    }

    @PostMapping("/amendment")
    @Allowed(DisposalAccess.PROPOSE)
    String amend(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var disposal = readable(viewer, id);
        access.require(viewer, DisposalAct.AMEND, disposal);
        var typed = Fields.of(form);
        try {
            var three = disposal.roles().stream().map(Disposal.Role::line).toList();
            proposals.amend(
                    new WarningId(id),
                    version,
                    DisposalDraft.of(typed, three, disposal.interview() != null),
                    viewer.requirePerson());
            redirect.addFlashAttribute("done", "warnings.disposal.done.AMEND");
            return "redirect:/warnings/disposals/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return form(readable(viewer, id), typed, model);
    }

    @PostMapping("/review")
    @Allowed(Disposals.REVIEW)
    String review(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean agrees,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                DisposalAct.REVIEW,
                form,
                model,
                redirect,
                typed -> proposals.review(
                        new WarningId(id), version, agrees, typed.value("opinion"), viewer.requirePerson()));
    }

    @PostMapping("/service")
    @Allowed(DisposalAccess.EXECUTE)
    String serve(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, DisposalAct.SERVE, form, model, redirect, typed -> {
            var role = typed.choice("role", DisposedRole.class);
            var way = typed.choice("way", Service.Way.class);
            var on = typed.day("servedOn");
            typed.orRefuse();
            service.serve(
                    new WarningId(id),
                    version,
                    Objects.requireNonNull(role),
                    new Serving(
                            Objects.requireNonNull(way),
                            Objects.requireNonNull(on),
                            viewer.requirePerson(),
                            typed.value("witness"),
                            typed.value("note")));
        });
    }

    @PostMapping("/execution")
    @Allowed(DisposalAccess.EXECUTE)
    String execute(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, DisposalAct.EXECUTE, form, model, redirect, typed -> {
            var role = typed.choice("role", DisposedRole.class);
            var on = typed.day("executedOn");
            typed.orRefuse();
            service.executed(
                    new WarningId(id),
                    version,
                    Objects.requireNonNull(role),
                    Objects.requireNonNull(on),
                    typed.value("execution"),
                    typed.value("evidence"),
                    viewer.requirePerson());
        });
    }

    @PostMapping("/appeal")
    @Allowed("warnings:appeal-disposals")
    String appeal(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, DisposalAct.APPEAL, form, model, redirect, typed -> {
            var role = typed.choice("role", DisposedRole.class);
            typed.orRefuse();
            appeals.appeal(
                    new WarningId(id), Objects.requireNonNull(role), typed.value("grounds"), viewer.requirePerson());
        });
    }

    @PostMapping("/appeal-decision")
    @Allowed(DisposalAccess.DECIDE_APPEALS)
    String decideAppeal(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, DisposalAct.UPHOLD, form, model, redirect, typed -> {
            var result = typed.choice("result", AppealResult.class);
            var instead = EnumSet.noneOf(Disposition.class);
            for (var one : Disposition.values()) {
                if (typed.has("instead", one.name())) {
                    instead.add(one);
                }
            }
            var due = typed.value("due").isEmpty() ? null : typed.day("due");
            typed.orRefuse();
            appeals.decide(
                    new WarningId(id),
                    version,
                    Objects.requireNonNull(result),
                    instead,
                    due,
                    typed.value("words"),
                    viewer.requirePerson());
        });
    }

    @PostMapping("/closing")
    @Allowed(DisposalAccess.PROPOSE)
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
                DisposalAct.CLOSE,
                form,
                model,
                redirect,
                typed -> appeals.close(new WarningId(id), version, LessonAnswers.of(typed), viewer.requirePerson()));
    }

    private String act(
            Viewer viewer,
            UUID id,
            DisposalAct act,
            MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            Consumer<Fields> does) {
        access.require(viewer, act, readable(viewer, id));
        var typed = Fields.of(form);
        Refusals refusals;
        try {
            does.accept(typed);
            redirect.addFlashAttribute("done", "warnings.disposal.done." + act);
            return "redirect:/warnings/disposals/" + id;
        } catch (Refused refused) {
            refusals = new Refusals(refused.refusals());
        } catch (EditConflict conflict) {
            refusals = new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile")));
        }
        model.addAttribute("refusals", refusals);
        return show(viewer, readable(viewer, id), typed, model);
    }

    private Disposal readable(Viewer viewer, UUID id) {
        return disposals
                .find(new WarningId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
