package org.probity.programme.notices;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.programme.NoticeId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Public notices as all staff read them, and as the office drafts, publishes and concludes them. */
@Controller
@RequestMapping("/programme/notices")
@Allowed("programme:read")
class NoticePages {

    private static final int PAGE = 25;
    private static final String PUBLICISE = "programme:publicise";

    private final Notices notices;
    private final NoticeRows rows;
    private final NoticePeriod period;
    private final PersonalData personalData;
    private final Dates dates;

    NoticePages(Notices notices, NoticeRows rows, NoticePeriod period, PersonalData personalData, Dates dates) {
        this.notices = notices;
        this.rows = rows;
        this.period = period;
        this.personalData = personalData;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, Model model, @RequestParam(defaultValue = "0") int page) {
        var at = Math.max(0, Math.min(page, 1000));
        var lines = rows.list(viewer.requireUnit(), viewer.may(PUBLICISE), PAGE + 1, at * PAGE);
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute("page", at);
        model.addAttribute("more", lines.size() > PAGE);
        model.addAttribute("mayPublicise", viewer.may(PUBLICISE));
        return "programme/notices";
    }

    @GetMapping("/new")
    @Allowed(PUBLICISE)
    String blank(Viewer viewer, @RequestParam(required = false) @Nullable String kind, Model model) {
        var chosen = kind == null ? firstKind(viewer) : kind;
        var form = new NoticeForm(
                chosen,
                rows.nextNumber(viewer.requireUnit(), dates.today().getYear()),
                null,
                null,
                null,
                null,
                null,
                null,
                Math.max(NoticePeriod.USUAL, period.fewest()),
                null);
        return form(viewer, form, null, model);
    }

    private String firstKind(Viewer viewer) {
        return notices.subjects().stream()
                .filter(subject -> !subject.pending(viewer.requireUnit()).isEmpty())
                .findFirst()
                .or(() -> notices.subjects().stream().findFirst())
                .map(subject -> subject.kind())
                .orElse("");
    }

    @PostMapping
    @Allowed(PUBLICISE)
    String draft(Viewer viewer, NoticeForm form, Model model, RedirectAttributes redirect) {
        try {
            var id = notices.draft(form.toDraft(viewer.requireUnit()));
            redirect.addFlashAttribute("done", "programme.done.notice-drafted");
            return "redirect:/programme/notices/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, form, null, model);
        }
    }

    @GetMapping("/{id}/draft")
    @Allowed(PUBLICISE)
    String edit(Viewer viewer, @PathVariable NoticeId id, Model model) {
        var notice = readable(viewer, id);
        NoticeAct.REDRAFT.requireFrom(notice.state());
        return form(viewer, NoticeForm.of(notice), notice, model);
    }

    @PostMapping("/{id}/draft")
    @Allowed(PUBLICISE)
    String redraft(
            Viewer viewer,
            @PathVariable NoticeId id,
            @RequestParam int version,
            NoticeForm form,
            Model model,
            RedirectAttributes redirect) {
        var notice = readable(viewer, id);
        NoticeAct.REDRAFT.requireFrom(notice.state());
        try {
            notices.redraft(id, version, form.toDraft(viewer.requireUnit()));
            redirect.addFlashAttribute("done", "programme.done.notice-drafted");
            return "redirect:/programme/notices/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.plan-changed-meanwhile"))));
            model.addAttribute("theirs", notice);
        }
        return form(viewer, form, notice, model);
    }

    private String form(Viewer viewer, NoticeForm form, @Nullable Notice notice, Model model) {
        var kind = form.kind() == null ? "" : form.kind();
        model.addAttribute("form", form);
        model.addAttribute("notice", notice);
        model.addAttribute("kinds", notices.subjects());
        model.addAttribute(
                "entries",
                kind.isEmpty()
                        ? List.of()
                        : List.copyOf(
                                notices.pending(viewer.requireUnit(), kind).values()));
        model.addAttribute("fewest", period.fewest());
        return "programme/notice-form";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable NoticeId id, Locale locale, Model model) {
        var notice = readable(viewer, id);
        var decider = viewer.may("programme:decide-objection");
        var person = viewer.requirePerson();
        var objections = notice.objections().stream()
                .map(objection -> new NoticeSheet.Row(
                        objection,
                        objection.line() == null
                                ? ""
                                : notice.line(objection.line())
                                        .map(line -> line.text().in(locale))
                                        .orElse(""),
                        decider
                                && objection.isOpen()
                                && notice.state() == NoticeState.PUBLICISING
                                && !person.equals(objection.person())
                                && !notices.isConcerned(notice, objection, person)))
                .toList();
        var personal = notice.state() == NoticeState.DRAFT
                ? personalData.in(
                        notice.unit(),
                        notice.title().zh(),
                        notice.title().en(),
                        notice.body().zh(),
                        notice.body().en(),
                        notice.contact())
                : List.<String>of();
        model.addAttribute(
                "sheet",
                new NoticeSheet(
                        notice,
                        notices.subject(notice.kind()).label(),
                        viewer.may(PUBLICISE),
                        viewer.may("programme:object") && notice.isOpenOn(dates.today()),
                        personal,
                        objections));
        return "programme/notice";
    }

    @PostMapping("/{id}/publish")
    @Allowed(PUBLICISE)
    String publish(Viewer viewer, @PathVariable NoticeId id, @RequestParam int version, RedirectAttributes redirect) {
        readable(viewer, id);
        notices.publish(id, version);
        return done(redirect, id, "programme.done.notice-published");
    }

    @PostMapping("/{id}/withdraw")
    @Allowed(PUBLICISE)
    String withdraw(
            Viewer viewer,
            @PathVariable NoticeId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        readable(viewer, id);
        try {
            notices.withdraw(id, version, reason);
            return done(redirect, id, "programme.done.notice-withdrawn");
        } catch (Refused refused) {
            return again(viewer, id, locale, model, refused);
        }
    }

    @PostMapping("/{id}/objections")
    @Allowed("programme:object")
    String object(
            Viewer viewer,
            @PathVariable NoticeId id,
            @RequestParam(required = false) @Nullable UUID line,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        readable(viewer, id);
        try {
            notices.object(id, line, viewer.requirePerson(), viewer.name().in(Locale.SIMPLIFIED_CHINESE), text);
            return done(redirect, id, "programme.done.objection-raised");
        } catch (Refused refused) {
            model.addAttribute("typed", text);
            model.addAttribute("typedLine", line);
            return again(viewer, id, locale, model, refused);
        }
    }

    @PostMapping("/{id}/objections/{objection}")
    @Allowed("programme:decide-objection")
    String decide(
            Viewer viewer,
            @PathVariable NoticeId id,
            @PathVariable UUID objection,
            @RequestParam int version,
            @RequestParam boolean uphold,
            @RequestParam(defaultValue = "") String decision,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        readable(viewer, id);
        try {
            notices.decide(id, objection, version, viewer.requirePerson(), uphold, decision);
            return done(redirect, id, "programme.done.objection-decided");
        } catch (Refused refused) {
            model.addAttribute("typedDecision", decision);
            return again(viewer, id, locale, model, refused);
        }
    }

    private String again(Viewer viewer, NoticeId id, Locale locale, Model model, Refused refused) {
        model.addAttribute("refusals", new Refusals(refused.refusals()));
        return show(viewer, id, locale, model);
    }

    private static String done(RedirectAttributes redirect, NoticeId id, String message) {
        redirect.addFlashAttribute("done", message);
        return "redirect:/programme/notices/" + id;
    }

    /** The notice, for somebody of its unit; a draft, and what was withdrawn as one, for the office alone. */
    private Notice readable(Viewer viewer, NoticeId id) {
        return notices.find(id)
                .filter(notice -> notice.unit().equals(viewer.unit()))
                .filter(notice -> notice.publishedOn() != null || viewer.may(PUBLICISE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
