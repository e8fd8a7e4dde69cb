package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.shell.Attachments;
import org.probity.supervision.letters.Service;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningPage;
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

/** One inquiry, read as a story, with what its reader may do next. What one may not see is not found. */
@Controller
@RequestMapping("/warnings/inquiries/{id}")
@Allowed("warnings:read")
class InquiryPage {

    private static final int MOST_ITEMS = 20;

    private final Inquiries inquiries;
    private final InquiryReplies replies;
    private final InquiryRows rows;
    private final Warnings warnings;
    private final WarningAccess access;
    private final WarningPage page;
    private final ReplyFiles files;
    private final Attachments attachments;
    private final Lessons lessons;
    private final Dates dates;

    InquiryPage(
            Inquiries inquiries,
            InquiryReplies replies,
            InquiryRows rows,
            Warnings warnings,
            WarningAccess access,
            WarningPage page,
            ReplyFiles files,
            Attachments attachments,
            Lessons lessons,
            Dates dates) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.rows = rows;
        this.warnings = warnings;
        this.access = access;
        this.page = page;
        this.files = files;
        this.attachments = attachments;
        this.lessons = lessons;
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

    private String show(Viewer viewer, Warning warning, Fields typed, Model model) {
        var inquiry = rows.of(warning).orElseThrow();
        page.fill(viewer, warning, model);
        model.addAttribute("i", inquiry);
        model.addAttribute("may", InquiryActs.of(viewer, inquiry, access, replies));
        model.addAttribute("questions", rows.questions(warning.id(), 1));
        model.addAttribute("typed", typed);
        model.addAttribute("ways", Service.Way.values());
        model.addAttribute("results", Evaluation.Result.values());
        model.addAttribute("files", attachments.of(ReplyFiles.KIND, warning.id().value()));
        model.addAttribute("mayAttach", files.mayChange(viewer, warning.id().value()));
        model.addAttribute("lessons", lessons.of(warning.id()));
        return "warnings/inquiry";
    }

    @PostMapping("/{act}")
    String act(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var warning = readable(viewer, id);
        var typed = Fields.of(form);
        try {
            if (!before(viewer, warning.id(), act, version, typed)
                    && !reply(viewer, warning, act, version, typed)
                    && !after(viewer, warning.id(), act, version, typed)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            redirect.addFlashAttribute("done", "warnings.done.inquiry-" + act);
            return "redirect:" + warning.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, readable(viewer, id), typed, model);
    }

    private boolean before(Viewer viewer, WarningId id, String act, int version, Fields typed) {
        switch (act) {
            case "submission" -> inquiries.submit(viewer, id, version);
            case "approval" -> inquiries.approve(viewer, id, version);
            case "return" -> inquiries.giveBack(viewer, id, version, typed.value("reason"));
            case "withdrawal" -> inquiries.withdraw(viewer, id, version, typed.value("reason"));
            case "delivery" -> inquiries.deliver(viewer, id, version, serving(viewer, typed));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean reply(Viewer viewer, Warning warning, String act, int version, Fields typed) {
        var id = warning.id();
        switch (act) {
            case "saving" -> replies.save(viewer, id, version, draft(warning, typed));
            case "reply" -> replies.sign(viewer, id, version, draft(warning, typed));
            case "endorsement" -> replies.endorse(viewer, id, version, typed.value("comment"));
            case "evaluation" ->
                replies.evaluate(
                        viewer,
                        id,
                        version,
                        Asked.constant(Evaluation.Result.class, typed.value("result")),
                        typed.value("opinion"),
                        typed.has("askAgain", "yes"));
            case "confirmation" -> replies.confirm(viewer, id, version, typed.value("words"));
            case "disagreement" -> replies.disagree(viewer, id, version, typed.value("words"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean after(Viewer viewer, WarningId id, String act, int version, Fields typed) {
        switch (act) {
            case "asking-again" -> {
                var questions = InquiryDraft.questions(typed);
                typed.orRefuse();
                replies.askAgain(viewer, id, version, questions);
            }
            case "demand" -> replies.demand(viewer, id, version, items(typed));
            case "report" -> replies.report(viewer, id, version, item(typed), typed.value("report-" + item(typed)));
            case "acceptance" -> replies.accept(viewer, id, version, item(typed), typed.value("remark-" + item(typed)));
            case "sending-back" ->
                replies.sendBack(viewer, id, version, item(typed), typed.value("remark-" + item(typed)));
            case "closing" -> inquiries.close(viewer, id, version, typed.value("conclusion"), LessonAnswers.of(typed));
            default -> {
                return false;
            }
        }
        return true;
    }

    private ReplyDraft draft(Warning warning, Fields typed) {
        return ReplyDraft.of(typed, rows.of(warning).orElseThrow().current().items());
    }

    private static UUID item(Fields typed) {
        var id = Asked.id(typed.value("item"));
        if (id == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }

    private static List<InquiryReplies.Demanded> items(Fields typed) {
        var items = new ArrayList<InquiryReplies.Demanded>();
        for (var row = 0; row < Math.min(MOST_ITEMS, typed.rows("item")); row++) {
            var text = typed.value("item", row);
            LocalDate day = Asked.day(typed.value("itemDue", row));
            if (!text.isEmpty() && day == null) {
                typed.refuse("item", "measures.refusal.entry-day");
            }
            if (!text.isEmpty() && day != null) {
                items.add(new InquiryReplies.Demanded(text, day));
            }
        }
        typed.orRefuse();
        return items;
    }

    private static Serving serving(Viewer viewer, Fields typed) {
        var way = typed.choice("way", Service.Way.class);
        var on = typed.day("on");
        var witness = typed.text("witness", 100);
        var note = typed.needed("note", 500);
        typed.orRefuse();
        return new Serving(
                Objects.requireNonNull(way), Objects.requireNonNull(on), viewer.requirePerson(), witness, note);
    }

    private Warning readable(Viewer viewer, UUID id) {
        return warnings.find(new WarningId(id), viewer)
                .filter(warning -> rows.of(warning).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
