package org.probity.programme.education;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.Cycles;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.Roster;
import org.probity.programme.gatherings.RosterLine;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quizzes: written and opened by the office, taken by each for themselves, counted without names (P1.2.3). */
@Service
public class Quizzes {

    static final int MOST_QUESTIONS = 50;

    private final QuizRows rows;
    private final QuizAttempts attempts;
    private final Roster roster;
    private final Cycles cycles;
    private final AuditLog auditLog;
    private final Dates dates;

    Quizzes(QuizRows rows, QuizAttempts attempts, Roster roster, Cycles cycles, AuditLog auditLog, Dates dates) {
        this.rows = rows;
        this.attempts = attempts;
        this.roster = roster;
        this.cycles = cycles;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    Optional<Quiz> find(QuizId id) {
        return rows.find(id);
    }

    List<Quiz> list(UnitId unit) {
        return rows.list(unit);
    }

    @Transactional
    QuizId draft(QuizDraft draft) {
        var cycle = cycles.requireCurrent(draft.unit());
        var id = QuizId.random();
        rows.insert(id, cycle.id(), draft);
        auditLog.append("programme.quiz-drafted", subject(id));
        return id;
    }

    @Transactional
    void change(QuizId id, int version, QuizDraft draft) {
        PaperAct.WRITE.requireFrom(require(id, version).state());
        rows.change(id, version, draft);
        auditLog.append("programme.quiz-changed", subject(id));
    }

    /** Writes a question; in the place of another where {@code replaced} names one. */
    @Transactional
    void write(QuizId id, int version, @Nullable UUID replaced, Question question) {
        var quiz = require(id, version);
        PaperAct.WRITE.requireFrom(quiz.state());
        var old = quiz.questions().stream()
                .filter(q -> q.id().equals(replaced))
                .findFirst()
                .orElse(null);
        if (old == null && quiz.questions().size() >= MOST_QUESTIONS) {
            throw new Refused(Refusal.at("text", "programme.refusal.questions-too-many", MOST_QUESTIONS));
        }
        Refused.ifAny(question.refusals());
        rows.move(id, version, quiz.state(), null);
        rows.question(
                id,
                new Question(
                        old == null ? UUID.randomUUID() : old.id(),
                        old == null ? quiz.questions().size() + 1 : old.position(),
                        question.kind(),
                        question.text(),
                        question.reason(),
                        question.options()));
        auditLog.append("programme.quiz-question-written", subject(id));
    }

    @Transactional
    void remove(QuizId id, int version, UUID question) {
        var quiz = require(id, version);
        PaperAct.WRITE.requireFrom(quiz.state());
        rows.move(id, version, quiz.state(), null);
        rows.remove(id, question);
        auditLog.append("programme.quiz-question-removed", subject(id));
    }

    /** Opens it to all staff; its questions do not change from then on. */
    @Transactional
    void open(QuizId id, int version) {
        var quiz = require(id, version);
        PaperAct.OPEN_UP.requireFrom(quiz.state());
        if (quiz.questions().isEmpty()) {
            throw new Refused(Refusal.of("programme.refusal.quiz-empty"));
        }
        if (quiz.dueOn().isBefore(dates.today())) {
            throw new Refused(Refusal.at("dueOn", "programme.refusal.due-past"));
        }
        rows.move(id, version, PaperAct.OPEN_UP.to(), dates.today());
        auditLog.append("programme.quiz-opened", subject(id));
    }

    @Transactional
    void close(QuizId id, int version) {
        var quiz = require(id, version);
        PaperAct.CLOSE.requireFrom(quiz.state());
        rows.move(id, version, PaperAct.CLOSE.to(), quiz.openedOn());
        auditLog.append("programme.quiz-closed", subject(id));
    }

    /**
     * Somebody hands in their answers.
     *
     * @throws Refused when it is not open, when they passed or used up their attempts, or when a question has no answer
     */
    @Transactional
    Quiz.Score answer(QuizId id, PersonId person, Map<UUID, Set<Integer>> answers) {
        var quiz = rows.find(id).orElseThrow();
        PaperAct.ANSWER.requireFrom(quiz.state());
        if (!isCalled(quiz.unit(), person)) {
            throw new Refused(Refusal.of("programme.refusal.reads-no-post"));
        }
        var before = attempts.of(person, id);
        if (before.stream().anyMatch(attempt -> attempt.score().passed())) {
            throw new Refused(Refusal.of("programme.refusal.passed-already"));
        }
        if (before.size() >= quiz.attempts()) {
            throw new Refused(Refusal.of("programme.refusal.attempts-used", quiz.attempts()));
        }
        Refused.ifAny(quiz.refusals(answers));
        var score = quiz.score(answers);
        UUID attempt;
        try {
            attempt = attempts.add(quiz, person, before.size() + 1, answers, score);
        } catch (DuplicateKeyException e) {
            throw new EditConflict("programme.quiz-attempt");
        }
        auditLog.append("programme.quiz-answered", Subject.of("programme.quiz-attempt", attempt));
        return score;
    }

    private boolean isCalled(UnitId unit, PersonId person) {
        return roster.of(unit, Audience.everybody(), dates.today()).stream()
                .anyMatch(line -> line.person().equals(person));
    }

    /** One's own attempts, the latest first. */
    List<QuizAttempt> attempts(QuizId quiz, PersonId person) {
        return attempts.of(person, quiz);
    }

    List<QuizAttempt> attemptsOf(PersonId person) {
        return attempts.of(person, null);
    }

    QuizTotals totals(Quiz quiz) {
        var called = roster.of(quiz.unit(), Audience.everybody(), dates.today()).stream()
                .map(RosterLine::person)
                .collect(Collectors.toSet());
        var last = attempts.last(quiz.id()).stream()
                .filter(taker -> called.contains(taker.person()))
                .toList();
        var right = new HashMap<UUID, Integer>();
        quiz.questions()
                .forEach(question -> right.put(question.id(), (int) last.stream()
                        .filter(taker -> question.isRight(taker.answers().get(question.id())))
                        .count()));
        return new QuizTotals(
                called.size(),
                last.size(),
                (int) last.stream().filter(QuizAttempts.Last::passed).count(),
                right);
    }

    /** Who within the scope has not taken it yet; how anybody did is not told. */
    List<RosterLine> untaken(Quiz quiz, Scope scope) {
        var taken =
                attempts.last(quiz.id()).stream().map(QuizAttempts.Last::person).collect(Collectors.toSet());
        return roster.of(quiz.unit(), Audience.everybody(), dates.today()).stream()
                .filter(line -> !line.onLeave() && !taken.contains(line.person()))
                .filter(line -> scope.covers(quiz.unit(), line.section(), line.post()))
                .toList();
    }

    private Quiz require(QuizId id, int version) {
        var quiz = rows.find(id).orElseThrow();
        if (quiz.version() != version) {
            throw new EditConflict("programme.quiz");
        }
        return quiz;
    }

    private static Subject subject(QuizId id) {
        return Subject.of("programme.quiz", id.value());
    }
}
