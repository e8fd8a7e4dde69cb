package org.probity.supervision.instruments;

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
import org.probity.supervision.letters.Letters;
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

/** One instrument: its letter, the talk with its record, the statement, the period, and how things stood after it (F13b). */
@Controller
@RequestMapping(InstrumentPages.PATH + "/{id:[0-9a-f-]{36}}")
@Allowed(InstrumentRows.READ)
class InstrumentPage {

    private final Instruments instruments;
    private final InstrumentAccess access;
    private final Letters letters;
    private final Dates dates;

    InstrumentPage(Instruments instruments, InstrumentAccess access, Letters letters, Dates dates) {
        this.instruments = instruments;
        this.access = access;
        this.letters = letters;
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

    private String show(Viewer viewer, Instrument instrument, Fields typed, Model model) {
        model.addAttribute("i", instrument);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "open", access.open(viewer, instrument).stream().map(Enum::name).toList());
        model.addAttribute(
                "letter",
                letters.find(new LetterId(instrument.letter().value()), viewer).orElse(null));
        model.addAttribute("mine", instrument.person().equals(viewer.person()));
        model.addAttribute("left", access.hasLeft(instrument.person()));
        model.addAttribute("today", dates.today());
        return "supervision/instruments/instrument";
    }

    @PostMapping("/talk")
    String talk(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            var on = typed.day("on");
            typed.orRefuse();
            instruments.talk(
                    viewer,
                    new InstrumentId(id),
                    version,
                    Objects.requireNonNull(on),
                    typed.value("place"),
                    typed.value("talk"));
        });
    }

    @PostMapping("/signature")
    String sign(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> instruments.sign(viewer, new InstrumentId(id), version));
    }

    @PostMapping("/refusal")
    String refuse(
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
                typed -> instruments.refuse(
                        viewer, new InstrumentId(id), version, typed.value("witness"), typed.value("refusalNote")));
    }

    @PostMapping("/statement")
    String state(
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
                typed -> instruments.state(viewer, new InstrumentId(id), version, typed.value("statement")));
    }

    @PostMapping("/follow-up")
    @Allowed(InstrumentAccess.ISSUE)
    String followUp(
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
                typed -> instruments.followUp(
                        viewer,
                        new InstrumentId(id),
                        version,
                        typed.value("followUp"),
                        typed.value("improved").isEmpty() ? null : typed.has("improved", "true")));
    }

    @PostMapping("/closing")
    @Allowed(InstrumentAccess.ISSUE)
    String close(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            if (typed.has("end", "true")) {
                instruments.end(viewer, new InstrumentId(id), version, typed.value("closing"));
            } else {
                instruments.close(viewer, new InstrumentId(id), version, typed.value("closing"));
            }
        });
    }

    private String act(
            Viewer viewer,
            UUID id,
            MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            Consumer<Fields> act) {
        readable(viewer, id);
        var typed = Fields.of(form);
        try {
            act.accept(typed);
            redirect.addFlashAttribute("done", "supervision.done.instrument-moved");
            return "redirect:" + InstrumentPages.PATH + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, readable(viewer, id), typed, model);
    }

    private Instrument readable(Viewer viewer, UUID id) {
        return instruments
                .find(new InstrumentId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
