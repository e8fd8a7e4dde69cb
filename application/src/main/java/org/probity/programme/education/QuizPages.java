package org.probity.programme.education;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
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

/** The list of quizzes, and one quiz: to the office a draft and its totals, to everybody their own result. */
@Controller
@RequestMapping("/programme/education/quizzes")
@Allowed("programme:read")
class QuizPages {

    private final Quizzes quizzes;
    private final Dates dates;

    QuizPages(Quizzes quizzes, Dates dates) {
        this.quizzes = quizzes;
        this.dates = dates;
    }

    /** A quiz's frame as it is typed. */
    record Typed(
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String passPercent,
            @Nullable String attempts,
            @Nullable String dueOn) {

        QuizDraft toDraft(UnitId unit) {
            return new QuizDraft(
                    unit,
                    Bilingual.of(titleZh, titleEn),
                    number(passPercent),
                    number(attempts),
                    Typing.day("dueOn", dueOn));
        }

        private static int number(@Nullable String text) {
            try {
                return Integer.parseInt(text == null ? "" : text.strip());
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }

    /** A line of the list, with one's own best result. */
    record Line(Quiz quiz, @Nullable QuizAttempt last, boolean passed) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        var office = viewer.may("programme:mobilise");
        var person = viewer.requirePerson();
        model.addAttribute(
                "lines",
                quizzes.list(viewer.requireUnit()).stream()
                        .filter(quiz -> office || !quiz.is(PaperState.DRAFT))
                        .map(quiz -> {
                            var mine = quizzes.attempts(quiz.id(), person);
                            return new Line(
                                    quiz,
                                    mine.stream().findFirst().orElse(null),
                                    mine.stream()
                                            .anyMatch(attempt -> attempt.score().passed()));
                        })
                        .toList());
        model.addAttribute("mayWrite", office);
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed",
                    new Typed("", "", "80", "3", dates.today().plusDays(14).toString()));
        }
        return "programme/quizzes";
    }

    @PostMapping
    @Allowed("programme:mobilise")
    String draft(Viewer viewer, Typed typed, Model model, RedirectAttributes redirect) {
        try {
            var id = quizzes.draft(typed.toDraft(viewer.requireUnit()));
            redirect.addFlashAttribute("done", "programme.done.quiz-drafted");
            return "redirect:/programme/education/quizzes/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("typed", typed);
            return list(viewer, model);
        }
    }

    @GetMapping("/{quiz}")
    String show(
            Viewer viewer,
            @PathVariable QuizId quiz,
            @RequestParam(required = false) @Nullable String edit,
            Model model) {
        var found = readable(viewer, quiz);
        var mine = quizzes.attempts(quiz, viewer.requirePerson());
        var passed = mine.stream().anyMatch(attempt -> attempt.score().passed());
        model.addAttribute("quiz", found);
        model.addAttribute("mayWrite", viewer.may("programme:mobilise"));
        model.addAttribute("mine", mine);
        model.addAttribute("passed", passed);
        model.addAttribute(
                "mayTake",
                found.is(PaperState.OPEN)
                        && viewer.may("programme:acknowledge")
                        && !passed
                        && mine.size() < found.attempts());
        model.addAttribute(
                "explained",
                !mine.isEmpty() && (passed || mine.size() >= found.attempts() || found.is(PaperState.CLOSED)));
        model.addAttribute(
                "totals",
                viewer.may("programme:quiz-totals") && !found.is(PaperState.DRAFT) ? quizzes.totals(found) : null);
        model.addAttribute(
                "untaken",
                viewer.may("programme:untaken") && found.is(PaperState.OPEN)
                        ? quizzes.untaken(found, viewer.scope("programme:untaken"))
                        : null);
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed",
                    new Typed(
                            found.title().zh(),
                            found.title().en(),
                            String.valueOf(found.passPercent()),
                            String.valueOf(found.attempts()),
                            found.dueOn().toString()));
        }
        if (!model.containsAttribute("question")) {
            var chosen = found.questions().stream()
                    .filter(q -> q.id().toString().equals(edit))
                    .findFirst();
            model.addAttribute(
                    "question",
                    chosen.map(QuestionForm::of)
                            .orElseGet(
                                    () -> new QuestionForm("SINGLE", "", "", "", "", List.of(), List.of(), List.of())));
            model.addAttribute("replaced", chosen.map(q -> q.id().toString()).orElse(""));
        }
        model.addAttribute("kinds", Question.Kind.values());
        model.addAttribute(
                "slots", IntStream.range(0, Question.MOST_OPTIONS).boxed().toList());
        return "programme/quiz";
    }

    Quiz readable(Viewer viewer, QuizId id) {
        return quizzes.find(id)
                .filter(q -> q.unit().equals(viewer.unit()))
                .filter(q -> !q.is(PaperState.DRAFT) || viewer.may("programme:mobilise"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
