package org.probity.programme.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
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

/** Feedback windows: the office opens and answers, all staff speak. */
@Controller
@RequestMapping("/programme/feedback")
@Allowed("programme:read")
class FeedbackPages implements InboxSource {

    private static final String ARRANGE = "programme:arrange";

    private final Feedbacks feedbacks;
    private final FeedbackAbout abouts;
    private final Dates dates;

    FeedbackPages(Feedbacks feedbacks, FeedbackAbout abouts, Dates dates) {
        this.feedbacks = feedbacks;
        this.abouts = abouts;
        this.dates = dates;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("windows", feedbacks.all(viewer.requireUnit()));
        model.addAttribute("today", dates.today());
        model.addAttribute("mayArrange", viewer.may(ARRANGE));
        model.addAttribute("fewest", FeedbackWindow.FEWEST_DAYS);
        model.addAttribute("most", FeedbackWindow.MOST_DAYS);
        return "programme/feedback";
    }

    @PostMapping
    @Allowed(ARRANGE)
    String open(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String titleZh,
            @RequestParam(required = false) @Nullable String titleEn,
            @RequestParam(defaultValue = "0") int days,
            Model model,
            RedirectAttributes redirect) {
        try {
            var id = feedbacks.open(viewer.requireUnit(), Bilingual.of(titleZh, titleEn), days);
            redirect.addFlashAttribute("done", "programme.done.window-opened");
            return "redirect:/programme/feedback/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("titleZh", titleZh);
            model.addAttribute("titleEn", titleEn);
            model.addAttribute("days", days);
            return list(viewer, model);
        }
    }

    @GetMapping("/{id}")
    String show(
            Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String about, Model model) {
        var window = readable(viewer, id);
        var office = viewer.may(ARRANGE);
        var said = feedbacks.said(id, viewer.requirePerson(), office);
        model.addAttribute("window", window);
        model.addAttribute("said", said);
        model.addAttribute("about", abouts.find(window.unit(), about).orElse(null));
        model.addAttribute("abouts", abouts(window, said));
        model.addAttribute("office", office);
        model.addAttribute("maySpeak", viewer.may("programme:object") && window.isOpenOn(dates.today()));
        model.addAttribute(
                "answers", List.of(FeedbackState.ADOPTED, FeedbackState.NOT_ADOPTED, FeedbackState.SET_ASIDE));
        return "programme/feedback-window";
    }

    private Map<UUID, FeedbackAbout.About> abouts(FeedbackWindow window, List<Feedback> said) {
        var found = new HashMap<UUID, FeedbackAbout.About>();
        for (var one : said) {
            if (one.subject() != null && one.subjectId() != null) {
                abouts.find(window.unit(), one.subject(), one.subjectId())
                        .ifPresent(about -> found.put(about.id(), about));
            }
        }
        return found;
    }

    @PostMapping("/{id}")
    @Allowed("programme:object")
    String give(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean unnamed,
            @RequestParam(required = false) @Nullable String about,
            Model model,
            RedirectAttributes redirect) {
        var window = readable(viewer, id);
        try {
            feedbacks.give(
                    id,
                    unnamed ? null : viewer.requirePerson(),
                    text,
                    abouts.find(window.unit(), about).orElse(null));
            redirect.addFlashAttribute("done", "programme.done.feedback-given");
            return "redirect:/programme/feedback/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("typed", text);
            return show(viewer, id, about, model);
        }
    }

    @PostMapping("/{id}/{feedback}")
    @Allowed(ARRANGE)
    String answer(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID feedback,
            @RequestParam int version,
            @RequestParam FeedbackState state,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            RedirectAttributes redirect) {
        readable(viewer, id);
        try {
            feedbacks.answer(id, feedback, version, state, answer);
            redirect.addFlashAttribute("done", "programme.done.feedback-answered");
            return "redirect:/programme/feedback/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, id, null, model);
        }
    }

    private FeedbackWindow readable(Viewer viewer, UUID id) {
        return feedbacks
                .find(id)
                .filter(window -> window.unit().equals(viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the office has yet to answer. */
    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null || !viewer.may(ARRANGE)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        for (var window : feedbacks.all(unit)) {
            if (window.open() > 0) {
                items.add(new InboxItem(
                                "programme.inbox.answer-feedback",
                                List.of(window.open()),
                                window.title(),
                                "/programme/feedback/" + window.id(),
                                window.toOn().plusDays(FeedbackWindow.MOST_DAYS))
                        .toOffice("programme:read"));
            }
        }
        return items;
    }
}
