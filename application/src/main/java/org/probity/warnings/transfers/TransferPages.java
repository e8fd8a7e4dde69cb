package org.probity.warnings.transfers;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalId;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.People;
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

/** The transfer sheets on which one is named, and writing one. What one is not named on is not found. */
@Controller
@RequestMapping("/warnings/transfers")
@Allowed(TransferPages.TRANSFER)
class TransferPages {

    static final String TRANSFER = "warnings:transfer";

    private static final int PAGE = 50;

    private final Transfers transfers;
    private final Warnings warnings;
    private final Signals signals;
    private final People people;

    TransferPages(Transfers transfers, Warnings warnings, Signals signals, People people) {
        this.transfers = transfers;
        this.warnings = warnings;
        this.signals = signals;
        this.people = people;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(defaultValue = "1") String page, Model model) {
        var at = Asked.page(page);
        var found = transfers.of(viewer.requirePerson(), PAGE + 1, (at - 1) * PAGE);
        model.addAttribute("transfers", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        return "warnings/transfers";
    }

    @GetMapping("/new")
    String blank(
            Viewer viewer,
            @RequestParam(required = false) String warning,
            @RequestParam(required = false) String signal,
            Model model) {
        return form(viewer, source(viewer, Asked.id(warning)), signal(viewer, Asked.id(signal)), Fields.blank(), model);
    }

    private @Nullable Warning source(Viewer viewer, @Nullable UUID warning) {
        return warning == null
                ? null
                : warnings.find(new WarningId(warning), viewer)
                        .filter(one -> !one.person().equals(viewer.person()) && !one.sealed())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable SignalFacts signal(Viewer viewer, @Nullable UUID signal) {
        return signal == null
                ? null
                : signals.find(new SignalId(signal), viewer)
                        .filter(one -> !one.persons().contains(viewer.requirePerson()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(
            Viewer viewer, @Nullable Warning source, @Nullable SignalFacts signal, Fields typed, Model model) {
        model.addAttribute("signal", signal);
        var inspectors = transfers.inspectors(viewer.requireUnit());
        model.addAttribute("source", source);
        model.addAttribute("typed", typed);
        model.addAttribute("names", people.names(inspectors));
        model.addAttribute("me", viewer.requirePerson());
        model.addAttribute("secrecies", Arrays.asList(Secrecy.values()));
        return "warnings/transfer-form";
    }

    @PostMapping
    String transfer(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        var source = source(viewer, Asked.id(form.getFirst("warning")));
        var signal = signal(viewer, Asked.id(form.getFirst("signal")));
        try {
            var draft = TransferDraft.of(
                    typed,
                    source == null ? null : source.id().value(),
                    signal == null ? null : signal.id().value());
            var id = transfers.transfer(viewer.requireUnit(), draft, viewer.requirePerson());
            redirect.addFlashAttribute("done", "warnings.transfer.done.TRANSFER");
            return "redirect:/warnings/transfers/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, source, signal, typed, model);
        }
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(readable(viewer, id), Fields.blank(), model);
    }

    private String show(Transfer transfer, Fields typed, Model model) {
        model.addAttribute("t", transfer);
        model.addAttribute("typed", typed);
        model.addAttribute("mayReceive", TransferAct.RECEIPT.isOpenIn(transfer.state()));
        model.addAttribute("mayConclude", TransferAct.RESULT.isOpenIn(transfer.state()));
        model.addAttribute("results", Arrays.asList(TransferResult.values()));
        return "warnings/transfer";
    }

    @PostMapping("/{id}/receipt")
    String receive(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                form,
                model,
                redirect,
                typed -> transfers.received(
                        id, version, typed.value("receivedBy"), typed.value("receiptNumber"), viewer.requirePerson()));
    }

    @PostMapping("/{id}/result")
    String conclude(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            var result = typed.choice("result", TransferResult.class);
            typed.orRefuse();
            transfers.concluded(id, version, Objects.requireNonNull(result), viewer.requirePerson());
        });
    }

    private String act(
            Viewer viewer,
            UUID id,
            MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            Consumer<Fields> does) {
        readable(viewer, id);
        var typed = Fields.of(form);
        try {
            does.accept(typed);
            redirect.addFlashAttribute("done", "warnings.transfer.done.RECORDED");
            return "redirect:/warnings/transfers/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(readable(viewer, id), typed, model);
    }

    private Transfer readable(Viewer viewer, UUID id) {
        return transfers
                .find(id, viewer.requirePerson())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
