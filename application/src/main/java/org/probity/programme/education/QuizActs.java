package org.probity.programme.education;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does with a quiz, and how somebody takes it. */
@Controller
@RequestMapping("/programme/education/quizzes/{quiz}")
@Allowed("programme:mobilise")
class QuizActs {

    private final Quizzes quizzes;
    private final QuizPages pages;

    QuizActs(Quizzes quizzes, QuizPages pages) {
        this.quizzes = quizzes;
        this.pages = pages;
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @RequestParam int version,
            QuizPages.Typed typed,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, quiz);
        model.addAttribute("typed", typed);
        return act(
                viewer,
                quiz,
                model,
                redirect,
                "programme.done.quiz-changed",
                () -> quizzes.change(quiz, version, typed.toDraft(viewer.requireUnit())));
    }

    @PostMapping("/questions")
    String write(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID replaced,
            QuestionForm form,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, quiz);
        model.addAttribute("question", form);
        model.addAttribute("replaced", replaced == null ? "" : replaced.toString());
        return act(
                viewer,
                quiz,
                model,
                redirect,
                "programme.done.question-written",
                () -> quizzes.write(quiz, version, replaced, form.toQuestion()));
    }

    @PostMapping("/questions/{question}/removal")
    String remove(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @PathVariable UUID question,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, quiz);
        return act(
                viewer,
                quiz,
                model,
                redirect,
                "programme.done.question-removed",
                () -> quizzes.remove(quiz, version, question));
    }

    @PostMapping("/opening")
    String open(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, quiz);
        return act(viewer, quiz, model, redirect, "programme.done.quiz-opened", () -> quizzes.open(quiz, version));
    }

    @PostMapping("/closing")
    String close(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        pages.readable(viewer, quiz);
        return act(viewer, quiz, model, redirect, "programme.done.quiz-closed", () -> quizzes.close(quiz, version));
    }

    private String act(
            Viewer viewer, QuizId quiz, Model model, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/programme/education/quizzes/" + quiz;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("programme.refusal.quiz-changed-meanwhile"))));
        }
        return pages.show(viewer, quiz, null, model);
    }
}
