package org.probity.monitoring.signals;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.ControlMeasures;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.shell.Attachments;
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

/** One signal: its grounds in plain words, what it rests on, and who has to do what about it. */
@Controller
@RequestMapping("/monitoring/signals/{id}")
@Allowed({SignalAccess.READ, SignalAccess.VERIFY, SignalAccess.TOLD})
class SignalPage {

    private final Signals signals;
    private final SignalSheets sheets;
    private final SignalList list;
    private final SignalActs acts;
    private final SignalRules rules;
    private final Verifiers verifiers;
    private final SignalCharts charts;
    private final ControlMeasures measures;
    private final Attachments attachments;
    private final List<SignalFollowUp> followUps;

    SignalPage(
            Signals signals,
            SignalSheets sheets,
            SignalList list,
            SignalActs acts,
            SignalRules rules,
            Verifiers verifiers,
            SignalCharts charts,
            ControlMeasures measures,
            Attachments attachments,
            List<SignalFollowUp> followUps) {
        this.signals = signals;
        this.sheets = sheets;
        this.list = list;
        this.acts = acts;
        this.rules = rules;
        this.verifiers = verifiers;
        this.charts = charts;
        this.measures = measures;
        this.attachments = attachments;
        this.followUps = followUps;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model, Locale locale) {
        return show(readable(id, viewer), Fields.blank(), viewer, model, locale);
    }

    private String show(SignalFacts signal, Fields typed, Viewer viewer, Model model, Locale locale) {
        var sheet = sheets.of(signal.id());
        var inside = SignalAccess.inside(signal, viewer);
        var verifies = SignalRules.verifies(signal, viewer);
        var handles = rules.handles(signal, viewer);
        var proposer = signal.proposer();
        model.addAttribute("signal", signal);
        model.addAttribute("sheet", sheet);
        model.addAttribute("typed", typed);
        model.addAttribute("inside", inside);
        model.addAttribute("me", viewer.requirePerson().value());
        model.addAttribute("chart", charts.of(signal, sheet, locale));
        model.addAttribute("mayAssign", handles && SignalAct.ASSIGN.isOpenIn(signal.state()));
        model.addAttribute("mayReassign", handles && SignalAct.REASSIGN.isOpenIn(signal.state()));
        model.addAttribute("mayTell", (verifies || handles) && SignalAct.TELL.isOpenIn(signal.state()));
        model.addAttribute("mayAnswer", !inside && SignalAct.ANSWER.isOpenIn(signal.state()));
        model.addAttribute(
                "mayPropose",
                SignalAct.PROPOSE.isOpenIn(signal.state())
                        && rules.mayPropose(signal, viewer)
                        && (proposer == null || proposer.equals(viewer.person())));
        model.addAttribute(
                "mayConclude",
                SignalAct.CONFIRM.isOpenIn(signal.state()) && rules.mayConclude(signal, proposer, viewer));
        model.addAttribute("candidates", handles && signal.state().waits() ? verifiers.of(signal) : List.of());
        model.addAttribute("levels", SignalLevel.values());
        model.addAttribute("steps", ProposedStep.values());
        model.addAttribute("usual", ProposedStep.usualFor(signal.raisedLevel()));
        model.addAttribute("dismissals", Dismissal.values());
        model.addAttribute("nextSteps", nextSteps(signal, viewer));
        model.addAttribute("mayTune", inside && viewer.may("monitoring:indicators-draft"));
        model.addAttribute(
                "files",
                inside ? attachments.of(SignalsAudit.SIGNAL, signal.id().value()) : List.of());
        model.addAttribute("mayAdd", verifies && SignalAct.PROPOSE.isOpenIn(signal.state()));
        surroundings(signal, inside, viewer, model);
        return "monitoring/signals/signal";
    }

    private List<SignalFollowUp.NextStep> nextSteps(SignalFacts signal, Viewer viewer) {
        return SignalAct.TAKE_UP.isOpenIn(signal.state())
                ? followUps.stream()
                        .flatMap(followUp -> followUp.openFor(signal, viewer).stream())
                        .filter(step -> viewer.may(step.permission()))
                        .sorted(java.util.Comparator.comparingInt(SignalFollowUp.NextStep::order))
                        .toList()
                : List.of();
    }

    private void surroundings(SignalFacts signal, boolean inside, Viewer viewer, Model model) {
        var post = signal.post();
        model.addAttribute(
                "others", inside && post != null ? list.about(post.value(), signal.id(), viewer) : List.of());
        model.addAttribute("parts", list.members(signal.id(), true, viewer));
        model.addAttribute("wholes", list.members(signal.id(), false, viewer));
        var section = signal.section();
        model.addAttribute(
                "measures",
                post != null
                                && section != null
                                && viewer.may("measures:read")
                                && viewer.scope("measures:read").covers(signal.unit(), section, post)
                        ? measures.ownedBy(post).stream().limit(50).toList()
                        : List.of());
    }

    @PostMapping("/verifiers")
    @Allowed(SignalAccess.VERIFY)
    String assign(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        return act(id, form, viewer, model, locale, redirect, "assigned", typed -> {
            var one = typed.id("one");
            var other = typed.id("other");
            if (one == null || other == null) {
                throw new Refused(Refusal.at(one == null ? "one" : "other", "measures.refusal.entry-choose"));
            }
            acts.assign(
                    new SignalId(id), version, new PersonId(one), new PersonId(other), typed.value("reason"), viewer);
        });
    }

    @PostMapping("/telling")
    String tell(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID person,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        return act(
                id,
                form,
                viewer,
                model,
                locale,
                redirect,
                "told",
                typed -> acts.tell(new SignalId(id), version, new PersonId(person), viewer));
    }

    @PostMapping("/answer")
    @Allowed(SignalAccess.TOLD)
    String answer(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        return act(
                id,
                form,
                viewer,
                model,
                locale,
                redirect,
                "answered",
                typed -> acts.answer(new SignalId(id), version, typed.value("answer"), viewer));
    }

    @PostMapping("/proposal")
    String propose(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        return act(
                id,
                form,
                viewer,
                model,
                locale,
                redirect,
                "proposed",
                typed -> acts.propose(
                        new SignalId(id),
                        version,
                        new Findings(
                                typed.value("findings"),
                                typed.optional("proposal", Findings.Proposal.class),
                                typed.optional("level", SignalLevel.class),
                                typed.value("levelReason"),
                                typed.optional("step", ProposedStep.class),
                                typed.optional("dismissal", Dismissal.class),
                                typed.value("dismissalReason"),
                                typed.value("exclusion")),
                        viewer));
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        return act(
                id,
                form,
                viewer,
                model,
                locale,
                redirect,
                "returned",
                typed -> acts.giveBack(new SignalId(id), version, typed.value("reason"), viewer));
    }

    @PostMapping("/conclusion")
    String conclude(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        return act(
                id,
                form,
                viewer,
                model,
                locale,
                redirect,
                "concluded",
                typed -> acts.conclude(new SignalId(id), version, typed.value("opinion"), viewer));
    }

    private String act(
            UUID id,
            MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            String done,
            java.util.function.Consumer<Fields> act) {
        readable(id, viewer);
        var typed = Fields.of(form);
        try {
            act.accept(typed);
            redirect.addFlashAttribute("done", "monitoring.signal.done." + done);
            return "redirect:/monitoring/signals/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(readable(id, viewer), typed, viewer, model, locale);
    }

    private SignalFacts readable(UUID id, Viewer viewer) {
        return signals.find(new SignalId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
