package org.probity.warnings.lessons;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.warnings.Warnings;
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

/** What closed warnings change: the list, and one lesson followed to its result. A lesson names no person. */
@Controller
@RequestMapping("/warnings/lessons")
@Allowed(LessonPages.READ)
class LessonPages {

    static final String READ = "warnings:read-lessons";
    static final String FOLLOW = "warnings:follow-lessons";

    private static final int PAGE = 50;

    private final Lessons lessons;
    private final LessonList list;
    private final LessonLinks links;
    private final Warnings warnings;

    LessonPages(Lessons lessons, LessonList list, LessonLinks links, Warnings warnings) {
        this.lessons = lessons;
        this.list = list;
        this.links = links;
        this.warnings = warnings;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String aim,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var chosen = Asked.constant(LessonState.class, state);
        var aimed = Asked.constant(LessonAim.class, aim);
        var at = Asked.page(page);
        var found = list.of(viewer, chosen, aimed, PAGE + 1, (at - 1) * PAGE);
        model.addAttribute("lessons", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("state", chosen);
        model.addAttribute("aim", aimed);
        model.addAttribute("states", LessonState.values());
        model.addAttribute("aims", LessonAim.values());
        model.addAttribute("figures", list.figures(viewer));
        return "warnings/lessons";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, readable(viewer, id), Fields.blank(), model);
    }

    private String show(Viewer viewer, Lesson lesson, Fields typed, Model model) {
        var follows = viewer.may(FOLLOW);
        model.addAttribute("l", lesson);
        model.addAttribute("typed", typed);
        model.addAttribute("links", links.of(lesson, viewer));
        model.addAttribute("mayBegin", follows && lesson.mayBegin());
        model.addAttribute("mayFinish", follows && lesson.mayFinish());
        model.addAttribute("warning", warnings.find(lesson.warning(), viewer).orElse(null));
        return "warnings/lesson";
    }

    @PostMapping("/{id}/{act}")
    @Allowed(FOLLOW)
    String follow(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String result,
            Model model,
            RedirectAttributes redirect) {
        var lesson = readable(viewer, id);
        try {
            switch (act) {
                case "beginning" -> lessons.begin(lesson, version, reference);
                case "finishing" -> lessons.finish(lesson, version, result);
                default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            redirect.addFlashAttribute("done", "warnings.done.lesson-" + act);
            return "redirect:/warnings/lessons/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals",
                    new Refusals(java.util.List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(
                viewer,
                readable(viewer, id),
                Fields.blank().with("reference", reference).with("result", result),
                model);
    }

    private Lesson readable(Viewer viewer, UUID id) {
        return lessons.find(id)
                .filter(lesson -> lesson.unit().equals(viewer.requireUnit()))
                .filter(lesson -> list.sees(viewer, lesson))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
