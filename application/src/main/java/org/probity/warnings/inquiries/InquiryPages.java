package org.probity.warnings.inquiries;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.warnings.DraftGround;
import org.probity.warnings.Subjects;
import org.probity.warnings.Term;
import org.probity.warnings.Terms;
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

/** Drafts of inquiry letters. */
@Controller
@RequestMapping("/warnings/inquiries")
@Allowed(Inquiries.INQUIRE)
class InquiryPages {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final Warnings warnings;
    private final Subjects subjects;
    private final DraftGround grounds;
    private final Terms terms;

    InquiryPages(
            Inquiries inquiries,
            InquiryRows rows,
            Warnings warnings,
            Subjects subjects,
            DraftGround grounds,
            Terms terms) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.warnings = warnings;
        this.subjects = subjects;
        this.grounds = grounds;
        this.terms = terms;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @RequestParam MultiValueMap<String, String> asked, Locale locale, Model model) {
        var found = grounds.of(viewer, Fields.of(asked));
        var typed = grounds.begun(found, locale)
                .with("way", Inquiry.Way.IN_SYSTEM.name())
                .with("replyDays", Integer.toString(terms.days(viewer.requireUnit(), Term.REPLY)))
                .with("ground", suggested(found));
        return form(viewer, typed, found, null, model);
    }

    private static String suggested(DraftGround.Found found) {
        if (found.parent() != null && found.parent().state().equals(InquiryState.ESCALATED.name())) {
            return Ground.NEXT_RUNG.name();
        }
        return found.signals().stream().anyMatch(signal -> signal.level() != SignalLevel.YELLOW)
                ? Ground.ORANGE.name()
                : "";
    }

    @PostMapping
    String draft(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var typed = Fields.of(form);
        var found = grounds.of(viewer, typed);
        try {
            var id = inquiries.draft(viewer, InquiryDraft.of(typed, found.known(), locale));
            redirect.addFlashAttribute("done", "warnings.done.inquiry-drafted");
            return "redirect:/warnings/inquiries/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, found, null, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        var inquiry = rows.of(draftOf(viewer, id)).orElseThrow();
        return form(viewer, stored(inquiry, locale), new DraftGround.Found(List.of(), null), inquiry.warning(), model);
    }

    @PostMapping("/{id}/edit")
    String change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var warning = draftOf(viewer, id);
        var typed = Fields.of(form);
        typed.with("person", warning.person().toString())
                .with("parent", warning.parent() == null ? "" : warning.parent().toString());
        try {
            var draft = InquiryDraft.of(typed, warning.cause(), locale).resting(warning.signals());
            inquiries.change(viewer, warning.id(), version, draft);
            redirect.addFlashAttribute("done", "warnings.done.changed");
            return "redirect:" + warning.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return form(viewer, typed, new DraftGround.Found(List.of(), null), warning, model);
    }

    /** The draft, for its drafter alone. */
    private Warning draftOf(Viewer viewer, UUID id) {
        return warnings.find(new WarningId(id), viewer)
                .filter(warning -> warning.drafter().equals(viewer.person())
                        && warning.state().equals(InquiryState.DRAFT.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Fields stored(Inquiry inquiry, Locale locale) {
        return Fields.stored(Map.of(
                "ground", List.of(inquiry.ground().name()),
                "groundReason", List.of(inquiry.groundReason()),
                "person", List.of(inquiry.warning().person().toString()),
                "cause", List.of(inquiry.warning().cause().in(locale)),
                "question",
                        rows.questions(inquiry.warning().id(), 1).stream()
                                .map(Reply.Item::question)
                                .toList(),
                "basis", List.of(inquiry.basis()),
                "way", List.of(inquiry.way().name()),
                "replyDays", List.of(Integer.toString(inquiry.replyDays()))));
    }

    private String form(Viewer viewer, Fields typed, DraftGround.Found found, @Nullable Warning draft, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("found", found);
        model.addAttribute("draft", draft);
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("ways", Inquiry.Way.values());
        model.addAttribute("people", subjects.of(viewer, Inquiries.INQUIRE));
        model.addAttribute(
                "rows",
                Math.min(InquiryDraft.MOST_QUESTIONS, typed.values("question").size() + 3));
        return "warnings/inquiry-form";
    }
}
