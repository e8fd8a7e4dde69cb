package org.probity.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
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
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final FormFeedback feedback;
    private final Templates templates;

    FormPage(
            Forms forms,
            FormViews views,
            FormAccess accesses,
            FormSigning signing,
            FormEditing editing,
            PeerChecks peers,
            FormFeedback feedback,
            Templates templates) {
        this.forms = forms;
        this.views = views;
        this.accesses = accesses;
        this.signing = signing;
        this.editing = editing;
        this.peers = peers;
        this.feedback = feedback;
        this.templates = templates;
    }

    /** What was sent to the form, and by whom; every act gets it. */
    record Sent(Form form, Viewer viewer, MultiValueMap<String, String> fields) {

        String one(String name) {
            var value = fields.getFirst(name);
            return value == null ? "" : value.strip();
        }

        String limited(String name) {
            var text = one(name);
            if (text.length() > 2000) {
                throw new Refused(Refusal.at(name, "risks.refusal.too-long", 2000));
            }
            return text;
        }

        int version() {
            return one("version").matches("\\d{1,9}") ? Integer.parseInt(one("version")) : -1;
        }
    }

    @ModelAttribute
    Sent sent(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Viewer viewer) {
        return new Sent(find(forms, id), viewer, fields);
    }

    @GetMapping
    String view(@ModelAttribute(binding = false) Sent sent, Model model) {
        return show(sent.form(), sent.viewer(), model);
    }

    @GetMapping("/print")
    String print(@ModelAttribute(binding = false) Sent sent, Model model) {
        show(sent.form(), sent.viewer(), model);
        return "risks/form-print";
    }

    @PostMapping("/sign")
    String sign(@ModelAttribute(binding = false) Sent sent, Model model, RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireRead(form, sent.viewer()).actFor(form, sent.viewer());
        return act(
                sent,
                model,
                redirect,
                "risks.done.signed",
                () -> signing.sign(
                        form.id(), sent.viewer().requirePerson(), sent.one("hash"), sent.limited("opinion")));
    }

    @PostMapping("/return")
    String sendBack(@ModelAttribute(binding = false) Sent sent, Model model, RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireRead(form, sent.viewer()).actFor(form, sent.viewer());
        return act(
                sent,
                model,
                redirect,
                "risks.done.returned",
                () -> signing.sendBack(form.id(), sent.viewer().requirePerson(), sent.limited("comment")));
    }

    @PostMapping("/refusal")
    String refusal(@ModelAttribute(binding = false) Sent sent, Model model, RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireRead(form, sent.viewer());
        return act(
                sent,
                model,
                redirect,
                "risks.done.refusal",
                () -> signing.recordRefusal(
                        form.id(), sent.viewer().requirePerson(), sent.one("hash"), sent.limited("reason")));
    }

    @PostMapping("/peer-check")
    @Allowed("risks:peer-check")
    String peerCheck(@ModelAttribute(binding = false) Sent sent, Model model, RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireRead(form, sent.viewer());
        return act(
                sent,
                model,
                redirect,
                "risks.done.peer",
                () -> peers.check(
                        form.id(),
                        sent.viewer().requirePerson(),
                        sent.one("finding"),
                        !"no".equals(sent.one("agrees"))));
    }

    @PostMapping("/none")
    String none(@ModelAttribute(binding = false) Sent sent, Model model, RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireWrite(form, sent.viewer());
        return act(
                sent,
                model,
                redirect,
                "risks.done.saved",
                () -> editing.declareNone(
                        form.id(), "yes".equals(sent.one("declared")), sent.one("noneReason"), sent.version()));
    }

    /** Adds the templates that were ticked, each at its power. */
    @PostMapping("/templates")
    String addTemplates(@ModelAttribute(binding = false) Sent sent, Model model, RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireWrite(form, sent.viewer());
        return act(sent, model, redirect, "risks.done.added", () -> {
            var due = LocalDate.of(year(form), 12, 31);
            var entries = sent.fields().getOrDefault("template", List.of()).stream()
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
            @ModelAttribute(binding = false) Sent sent,
            @PathVariable String point,
            Model model,
            RedirectAttributes redirect) {
        var form = sent.form();
        accesses.requireWrite(form, sent.viewer());
        return act(sent, model, redirect, "risks.done.removed", () -> editing.remove(form.id(), pointId(point)));
    }

    @PostMapping("/points/{point}/verify")
    String verify(
            @ModelAttribute(binding = false) Sent sent,
            @PathVariable String point,
            Model model,
            RedirectAttributes redirect) {
        var form = sent.form();
        var access = accesses.requireRead(form, sent.viewer());
        if (!access.verify()) {
            throw new AccessDeniedException("risks.form");
        }
        return act(
                sent,
                model,
                redirect,
                "risks.done.verified",
                () -> editing.verify(
                        form.id(),
                        pointId(point),
                        "REJECTED".equals(sent.one("mark")) ? Verification.REJECTED : Verification.VERIFIED,
                        sent.one("note")));
    }

    private String act(Sent sent, Model model, RedirectAttributes redirect, String done, Runnable act) {
        var form = sent.form();
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/risks/forms/" + form.id();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("shell.refusal.changed-meanwhile"))));
        }
        model.addAttribute("typed", sent.fields().toSingleValueMap());
        return show(find(forms, form.id().toString()), sent.viewer(), model);
    }

    private String show(Form form, Viewer viewer, Model model) {
        model.addAttribute("view", views.of(form, viewer));
        model.addAttribute("voices", feedback.about(form, viewer));
        model.addAttribute("everyPost", templates.ofEveryPost());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "risks/form";
    }

    private int year(Form form) {
        return form.dueOn().getYear();
    }

    static Form find(Forms forms, String id) {
        var uuid = Asked.id(id);
        return (uuid == null ? Optional.<Form>empty() : forms.find(new FormId(uuid)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RiskPointId pointId(String text) {
        var uuid = Asked.id(text);
        if (uuid == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RiskPointId(uuid);
    }
}
