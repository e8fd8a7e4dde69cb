package org.probity.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** One form: read, filled in, signed, sent back, checked by colleagues, printed (F1, F2). */
@Controller
@RequestMapping("/risks/forms/{id}")
@Allowed("risks:read")
class FormPage {

    private final Forms forms;
    private final FormViews views;
    private final FormAccess accesses;
    private final FormSigning signing;
    private final FormEditing editing;
    private final PeerChecks peers;
    private final Templates templates;

    FormPage(
            Forms forms,
            FormViews views,
            FormAccess accesses,
            FormSigning signing,
            FormEditing editing,
            PeerChecks peers,
            Templates templates) {
        this.forms = forms;
        this.views = views;
        this.accesses = accesses;
        this.signing = signing;
        this.editing = editing;
        this.peers = peers;
        this.templates = templates;
    }

    @GetMapping
    String view(@PathVariable String id, Viewer viewer, Model model) {
        return show(require(id), viewer, model);
    }

    @GetMapping("/print")
    String print(@PathVariable String id, Viewer viewer, Model model) {
        show(require(id), viewer, model);
        return "risks/form-print";
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireRead(form, viewer).actFor(form, viewer);
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.signed",
                () -> signing.sign(
                        form.id(),
                        viewer.requirePerson(),
                        one(sent, "hash"),
                        limited(one(sent, "opinion"), "opinion")));
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireRead(form, viewer).actFor(form, viewer);
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.returned",
                () -> signing.sendBack(form.id(), viewer.requirePerson(), limited(one(sent, "comment"), "comment")));
    }

    @PostMapping("/refusal")
    String refusal(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireRead(form, viewer);
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.refusal",
                () -> signing.recordRefusal(
                        form.id(), viewer.requirePerson(), one(sent, "hash"), limited(one(sent, "reason"), "reason")));
    }

    @PostMapping("/peer-check")
    @Allowed("risks:peer-check")
    String peerCheck(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireRead(form, viewer);
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.peer",
                () -> peers.check(
                        form.id(), viewer.requirePerson(), one(sent, "finding"), !"no".equals(one(sent, "agrees"))));
    }

    @PostMapping("/none")
    String none(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireWrite(form, viewer);
        var version = one(sent, "version").matches("\\d{1,9}") ? Integer.parseInt(one(sent, "version")) : -1;
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.saved",
                () -> editing.declareNone(
                        form.id(), "yes".equals(one(sent, "declared")), one(sent, "noneReason"), version));
    }

    /** Adds the templates that were ticked, each at its power. */
    @PostMapping("/templates")
    String addTemplates(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireWrite(form, viewer);
        return act(form, viewer, sent, model, redirect, "risks.done.added", () -> {
            var due = LocalDate.of(year(form), 12, 31);
            var entries = sent.getOrDefault("template", List.of()).stream()
                    .map(choice -> choice.split("@", 2))
                    .flatMap(parts -> templates.find(parts[0]).stream()
                            .map(template -> template.entry(parts.length > 1 ? parts[1] : "", form.post(), due)))
                    .toList();
            if (entries.isEmpty()) {
                throw new Refused(Refusal.of("risks.refusal.no-template"));
            }
            editing.add(form.id(), entries);
        });
    }

    @PostMapping("/points/{point}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable String point,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        accesses.requireWrite(form, viewer);
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.removed",
                () -> editing.remove(form.id(), pointId(point)));
    }

    @PostMapping("/points/{point}/verify")
    String verify(
            @PathVariable String id,
            @PathVariable String point,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var form = require(id);
        var access = accesses.requireRead(form, viewer);
        if (!access.verify()) {
            throw new AccessDeniedException("risks.form");
        }
        return act(
                form,
                viewer,
                sent,
                model,
                redirect,
                "risks.done.verified",
                () -> editing.verify(
                        form.id(),
                        pointId(point),
                        "REJECTED".equals(one(sent, "mark")) ? Verification.REJECTED : Verification.VERIFIED,
                        one(sent, "note")));
    }

    private String act(
            Form form,
            Viewer viewer,
            MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            String done,
            Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/risks/forms/" + form.id();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("shell.refusal.changed-meanwhile"))));
        }
        model.addAttribute("typed", sent.toSingleValueMap());
        return show(require(form.id().toString()), viewer, model);
    }

    private String show(Form form, Viewer viewer, Model model) {
        model.addAttribute("view", views.of(form, viewer));
        model.addAttribute("everyPost", templates.ofEveryPost());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "risks/form";
    }

    private int year(Form form) {
        return form.dueOn().getYear();
    }

    Form require(String id) {
        return find(forms, id);
    }

    static Form find(Forms forms, String id) {
        var uuid = Words.uuid(id);
        return (uuid == null ? Optional.<Form>empty() : forms.find(new FormId(uuid)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RiskPointId pointId(String text) {
        var uuid = Words.uuid(text);
        if (uuid == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RiskPointId(uuid);
    }

    private static String limited(String text, String field) {
        if (text.length() > 2000) {
            throw new Refused(Refusal.at(field, "risks.refusal.too-long", 2000));
        }
        return text;
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
