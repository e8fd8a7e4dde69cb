package org.probity.risks.grading;

import static org.probity.risks.GradeState.APPROVED;
import static org.probity.risks.GradeState.EFFECTIVE;
import static org.probity.risks.GradeState.OBJECTED;
import static org.probity.risks.GradeState.PROPOSED;
import static org.probity.risks.GradeState.PUBLICISING;
import static org.probity.risks.GradeState.UNGRADED;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.risks.GradeState;

/**
 * The life of a grade, one line an act (P2.1.3a): from which state and turn, what happens, who does it, into which state, and within
 * how many working days (§5; none when nothing presses). Opinions that nobody can give are passed over, see {@link GradeChain}.
 */
final class GradeLifecycle {

    /**
     * One line.
     *
     * @param turn whose turn it must be, where the state alone does not say
     * @param who  a permission, or the module that calls
     * @param days working days until it is due; 0 when nothing presses
     */
    record Line(GradeState from, @Nullable GradeTurn turn, GradeStepKind step, String who, GradeState to, int days) {}

    static final List<Line> TABLE = List.of(
            new Line(UNGRADED, GradeTurn.PROPOSE, GradeStepKind.PROPOSED, "risks:propose-grade", PROPOSED, 10),
            new Line(
                    PROPOSED,
                    GradeTurn.SECTION_OPINION,
                    GradeStepKind.SECTION_OPINION,
                    "risks:sign-chief",
                    PROPOSED,
                    5),
            new Line(
                    PROPOSED, GradeTurn.LEADER_OPINION, GradeStepKind.LEADER_OPINION, "risks:sign-leader", PROPOSED, 5),
            new Line(PROPOSED, GradeTurn.OFFICE_OPINION, GradeStepKind.OFFICE_OPINION, "risks:summarise", PROPOSED, 5),
            new Line(PROPOSED, GradeTurn.MEETING, GradeStepKind.APPROVED, "meeting", APPROVED, 10),
            new Line(PROPOSED, GradeTurn.MEETING, GradeStepKind.RETURNED, "meeting", UNGRADED, 0),
            new Line(APPROVED, null, GradeStepKind.PUBLICISED, "notice", PUBLICISING, 0),
            new Line(PUBLICISING, null, GradeStepKind.OBJECTED, "notice", OBJECTED, 0),
            new Line(OBJECTED, null, GradeStepKind.OBJECTION_REJECTED, "notice", PUBLICISING, 10),
            new Line(OBJECTED, null, GradeStepKind.REEXAMINED, "notice", UNGRADED, 10),
            new Line(PUBLICISING, null, GradeStepKind.NOTICE_WITHDRAWN, "notice", APPROVED, 0),
            new Line(OBJECTED, null, GradeStepKind.NOTICE_WITHDRAWN, "notice", APPROVED, 0),
            new Line(PUBLICISING, null, GradeStepKind.EFFECTIVE, "notice", EFFECTIVE, 0));

    private GradeLifecycle() {}

    static Optional<Line> line(GradeState from, GradeStepKind step) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.step() == step)
                .findFirst();
    }

    /** The line by which an opinion, or the proposal, is given. */
    static Line opinion(GradeTurn turn) {
        return TABLE.stream()
                .filter(line -> line.turn() == turn && line.step() != GradeStepKind.RETURNED)
                .findFirst()
                .orElseThrow();
    }
}
