package org.probity.risks.grading;

import java.util.List;
import org.probity.organization.PersonId;
import org.probity.risks.GradeState;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals and opinions on grades (P2.1.3a, c). Whether the viewer's posts allow it is the page's question; that nobody gives an
 * opinion on their own grade, and that it is their turn, is asked here.
 */
@Service
public class Gradings {

    private final GradedPoints points;
    private final GradeWrites writes;
    private final GradeConcerns concerns;

    Gradings(GradedPoints points, GradeWrites writes, GradeConcerns concerns) {
        this.points = points;
        this.writes = writes;
        this.concerns = concerns;
    }

    /** Gives all these opinions, or none when one is refused. */
    @Transactional
    public void give(GradeTurn turn, PersonId person, List<Opinion> opinions) {
        if (turn == GradeTurn.MEETING) {
            throw new Refused(Refusal.of("risks.refusal.grade-by-meeting"));
        }
        if (opinions.isEmpty()) {
            throw new Refused(Refusal.of("risks.refusal.grade-nothing-chosen"));
        }
        opinions.forEach(opinion -> give(turn, person, opinion));
    }

    private void give(GradeTurn turn, PersonId person, Opinion opinion) {
        var graded = points.findForUpdate(opinion.point())
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.grade-no-such-point")));
        var title = graded.point().title().in(LocaleContextHolder.getLocale());
        if (graded.turn() != turn) {
            throw new Refused(Refusal.of("risks.refusal.grade-turn", title));
        }
        if (graded.point().version() != opinion.version()) {
            throw new EditConflict("risks.point");
        }
        if (turn == GradeTurn.PROPOSE && !graded.proposable()) {
            throw new Refused(Refusal.of("risks.refusal.grade-not-proposable", title));
        }
        if (turn != GradeTurn.PROPOSE && isAbout(graded, person)) {
            throw new Refused(Refusal.of("risks.refusal.grade-own", title));
        }
        refuseReason(graded, turn, opinion, title);
        var line = GradeLifecycle.opinion(turn);
        writes.step(
                graded.point(),
                line.step(),
                opinion.grade(),
                GradeWrites.Grounds.of(person, opinion.reason()),
                new GradeWrites.After(
                        GradeState.PROPOSED,
                        graded.chain().after(turn),
                        opinion.grade(),
                        null,
                        graded.point().effectiveOn(),
                        graded.point().nextReviewOn()));
    }

    private static void refuseReason(GradedPoint graded, GradeTurn turn, Opinion opinion, String title) {
        if (!graded.choices().allows(opinion.grade())) {
            throw new Refused(Refusal.at("grade." + graded.point().id(), "risks.refusal.grade-below-floor", title));
        }
        var differs = opinion.grade() != graded.startingGrade();
        if (differs && opinion.reason().length() < 2) {
            throw new Refused(Refusal.at(
                    "grade." + graded.point().id(),
                    "risks.refusal.grade-reason-" + (turn == GradeTurn.PROPOSE ? "proposal" : "opinion"),
                    title));
        }
        if (opinion.reason().length() > 2000) {
            throw new Refused(Refusal.at("grade." + graded.point().id(), "risks.refusal.grade-reason-long", title));
        }
    }

    /** Whether the person holds the post, or is chief of the section whose point it is. */
    boolean isAbout(GradedPoint graded, PersonId person) {
        return concerns.of(graded.point().id().value()).contains(person);
    }
}
