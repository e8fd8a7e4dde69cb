package org.probity.programme.education;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.programme.gatherings.OneselfAlone;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a quiz, each for themselves. */
@Controller
@RequestMapping("/programme/education/quizzes/{quiz}/answers")
@Allowed("programme:acknowledge")
class QuizTaking {

    private final Quizzes quizzes;
    private final QuizPages pages;

    QuizTaking(Quizzes quizzes, QuizPages pages) {
        this.quizzes = quizzes;
        this.pages = pages;
    }

    @GetMapping
    String sheet(Viewer viewer, @PathVariable QuizId quiz, Model model) {
        var found = pages.readable(viewer, quiz);
        PaperAct.ANSWER.requireFrom(found.state());
        model.addAttribute("quiz", found);
        model.addAttribute(
                "attempt", quizzes.attempts(quiz, viewer.requirePerson()).size() + 1);
        if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", Map.of());
        }
        return "programme/quiz-answers";
    }

    @PostMapping
    String handIn(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var found = pages.readable(viewer, quiz);
        OneselfAlone.require(viewer, fields.getFirst("person"));
        var answers = answers(found, fields);
        try {
            var score = quizzes.answer(quiz, viewer.requirePerson(), answers);
            redirect.addFlashAttribute(
                    "done", score.passed() ? "programme.done.quiz-passed" : "programme.done.quiz-not-passed");
            return "redirect:" + found.path();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("chosen", answers);
            return sheet(viewer, quiz, model);
        }
    }

    private static Map<UUID, Set<Integer>> answers(Quiz quiz, MultiValueMap<String, String> fields) {
        var answers = new HashMap<UUID, Set<Integer>>();
        for (var question : quiz.questions()) {
            var chosen = fields.getOrDefault("q." + question.id(), List.of()).stream()
                    .limit(Question.MOST_OPTIONS)
                    .map(number -> number.matches("\\d{1,2}") ? Integer.valueOf(number) : Integer.valueOf(-1))
                    .collect(Collectors.toSet());
            answers.put(question.id(), chosen);
        }
        return answers;
    }
}
