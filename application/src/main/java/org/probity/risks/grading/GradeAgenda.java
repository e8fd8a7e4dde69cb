package org.probity.risks.grading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Grades as matters of a meeting: only the leading group sets one (P2.1.3g); the head's may go to the superior. A grade may stand on
 * the same agenda as its form, after it, and is decided only once the form is determined.
 */
@Component
class GradeAgenda implements AgendaSubject {

    private static final int AFTER_FORMS = 200;

    private final GradedPoints points;
    private final GradeWrites writes;
    private final GradeConcerns concerns;
    private final MessageSource messages;

    GradeAgenda(GradedPoints points, GradeWrites writes, GradeConcerns concerns, MessageSource messages) {
        this.points = points;
        this.writes = writes;
        this.concerns = concerns;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "risks.grade";
    }

    @Override
    public String label() {
        return "risks.agenda.grade";
    }

    @Override
    public int order() {
        return AFTER_FORMS;
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return points.forMeeting(unit).stream().map(this::matter).toList();
    }

    private AgendaMatter matter(GradedPoint graded) {
        var point = graded.point();
        var proposed = point.proposedGrade();
        return new AgendaMatter(
                point.id().value(),
                point.section(),
                GradeWords.title(graded),
                new Bilingual(proposal(graded, Locale.SIMPLIFIED_CHINESE), proposal(graded, Locale.ENGLISH)),
                graded.level() == Post.Level.UNIT_HEAD
                        ? Set.of(MeetingBody.LEADING_GROUP, MeetingBody.SUPERIOR)
                        : Set.of(MeetingBody.LEADING_GROUP),
                graded.choices().options(),
                proposed == null ? null : proposed.name(),
                GradeWords.url(point));
    }

    private String proposal(GradedPoint graded, Locale locale) {
        var scores = graded.point().rating().scores().orElseThrow();
        return messages.getMessage(
                "risks.agenda.grade.proposal",
                new Object[] {
                    grade(graded.point().proposedGrade(), locale),
                    scores.inherent(),
                    scores.residual(),
                    grade(graded.point().rating().floor().orElse(null), locale)
                },
                locale);
    }

    private String grade(@Nullable Grade grade, Locale locale) {
        return messages.getMessage("shell.grade." + (grade == null ? "NONE" : grade.name()), null, locale);
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return concerns.of(subjectId);
    }

    @Override
    public void decided(UUID subjectId, AgendaDecision decision) {
        var graded = points.findForUpdate(new RiskPointId(subjectId)).orElseThrow();
        var point = graded.point();
        var title = point.title().in(LocaleContextHolder.getLocale());
        if (graded.turn() != GradeTurn.MEETING) {
            throw new Refused(Refusal.of("risks.refusal.grade-turn", title));
        }
        var grounds = new GradeWrites.Grounds(null, decision.text(), decision.item(), null);
        var option = decision.option();
        if (!decision.adopted() || option == null) {
            writes.step(
                    point,
                    GradeStepKind.RETURNED,
                    null,
                    grounds,
                    new GradeWrites.After(
                            GradeState.UNGRADED, null, null, null, point.effectiveOn(), point.nextReviewOn()));
            return;
        }
        if (!"DETERMINED".equals(graded.formState())) {
            throw new Refused(Refusal.of("risks.refusal.grade-form-first", title));
        }
        var grade = Grade.valueOf(option);
        if (!graded.choices().allows(grade)) {
            throw new Refused(Refusal.of("risks.refusal.grade-below-floor", title));
        }
        writes.step(
                point,
                GradeStepKind.APPROVED,
                grade,
                grounds,
                new GradeWrites.After(
                        GradeState.APPROVED,
                        null,
                        point.proposedGrade(),
                        grade,
                        point.effectiveOn(),
                        point.nextReviewOn()));
    }
}
