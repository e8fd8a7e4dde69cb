package org.probity.risks.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.NoticeEntry;
import org.probity.programme.NoticeFacts;
import org.probity.programme.NoticeSubject;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.risks.RiskPointId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Grades on public notice: approved ones are made public, and take effect when the notice has run its days (invariant 1). */
@Component
class GradeNotices implements NoticeSubject {

    private static final int REVIEW_HIGH_MONTHS = 6;
    private static final int REVIEW_MONTHS = 12;

    private final GradedPoints points;
    private final GradeWrites writes;
    private final GradeConcerns concerns;

    GradeNotices(GradedPoints points, GradeWrites writes, GradeConcerns concerns) {
        this.points = points;
        this.writes = writes;
        this.concerns = concerns;
    }

    @Override
    public String kind() {
        return "risks.grade";
    }

    @Override
    public String label() {
        return "risks.notice.grade";
    }

    @Override
    public List<NoticeEntry> pending(UnitId unit) {
        return points.ofState(unit, GradeState.APPROVED).stream()
                .map(graded -> new NoticeEntry(
                        graded.point().id().value(),
                        GradeWords.title(graded),
                        String.valueOf(graded.point().approvedGrade())))
                .toList();
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return concerns.of(subjectId);
    }

    @Override
    public void published(UUID subjectId, NoticeFacts notice) {
        move(subjectId, GradeStepKind.PUBLICISED, notice, "");
    }

    @Override
    public void objected(UUID subjectId, NoticeFacts notice) {
        if (find(subjectId).point().gradeState() != GradeState.OBJECTED) {
            move(subjectId, GradeStepKind.OBJECTED, notice, "");
        }
    }

    @Override
    public void objectionsRejected(UUID subjectId, NoticeFacts notice) {
        move(subjectId, GradeStepKind.OBJECTION_REJECTED, notice, "");
    }

    @Override
    public void withdrawn(UUID subjectId, NoticeFacts notice, String reason) {
        move(subjectId, GradeStepKind.NOTICE_WITHDRAWN, notice, reason);
    }

    @Override
    public void upheld(UUID subjectId, NoticeFacts notice, String reason) {
        var point = find(subjectId).point();
        writes.step(
                point,
                GradeStepKind.REEXAMINED,
                null,
                grounds(notice, reason),
                new GradeWrites.After(
                        next(point.gradeState(), GradeStepKind.REEXAMINED, subjectId), null, null, null, null, null));
    }

    @Override
    public void concluded(UUID subjectId, NoticeFacts notice, LocalDate on) {
        var point = find(subjectId).point();
        var grade = point.approvedGrade();
        writes.step(
                point,
                GradeStepKind.EFFECTIVE,
                grade,
                grounds(notice, ""),
                new GradeWrites.After(
                        next(point.gradeState(), GradeStepKind.EFFECTIVE, subjectId),
                        null,
                        point.proposedGrade(),
                        grade,
                        on,
                        nextReview(grade, on)));
    }

    /** High grades are looked at again after six months, others after twelve (§5). */
    static LocalDate nextReview(@Nullable Grade grade, LocalDate effectiveOn) {
        return effectiveOn.plusMonths(grade == Grade.HIGH ? REVIEW_HIGH_MONTHS : REVIEW_MONTHS);
    }

    private void move(UUID subjectId, GradeStepKind step, NoticeFacts notice, String reason) {
        var point = find(subjectId).point();
        writes.step(
                point,
                step,
                point.approvedGrade(),
                grounds(notice, reason),
                GradeWrites.After.of(point, next(point.gradeState(), step, subjectId)));
    }

    private GradedPoint find(UUID subjectId) {
        return points.findForUpdate(new RiskPointId(subjectId))
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.grade-no-such-point")));
    }

    private GradeState next(GradeState from, GradeStepKind step, UUID subjectId) {
        return GradeLifecycle.line(from, step)
                .orElseThrow(() -> new Refused(Refusal.of(
                        "risks.refusal.grade-turn",
                        find(subjectId).point().title().in(LocaleContextHolder.getLocale()))))
                .to();
    }

    private static GradeWrites.Grounds grounds(NoticeFacts notice, String reason) {
        return new GradeWrites.Grounds(null, reason, null, notice.id());
    }
}
