package org.probity.measures;

import static org.probity.measures.MeasureAct.*;
import static org.probity.measures.MeasureState.*;

import java.util.List;
import java.util.Optional;

/**
 * The one table of a measure's life (P2.2.2a): state, act, who may, next state, and within how many working days the next act is
 * due. Code, tests and pages read it here.
 */
public final class MeasureLifecycle {

    /** Working days to begin a measure that is decided, and to write anew one that does not help (§5: 15 after a trigger). */
    public static final int DAYS_TO_ACT = 15;

    /** Who an act is open to. */
    public enum Who {
        /** The holder of the owning post, its section's chief, or the office. */
        OWNER("measures:begin"),
        /** Who answers for the section, or the office. */
        DRAFTER("measures:draft"),
        /** Whoever is responsible for checking, never the owner; the module part that keeps checks says who. */
        CHECKER("measures:check");

        private final String permission;

        Who(String permission) {
            this.permission = permission;
        }

        public String permission() {
            return permission;
        }
    }

    /**
     * One line of the table.
     *
     * @param days working days for what comes next; 0 where the measure's own days say it
     */
    public record Line(MeasureState from, MeasureAct act, Who who, MeasureState next, int days) {}

    public static final List<Line> TABLE = List.of(
            new Line(PLANNED, BEGIN, Who.OWNER, IN_FORCE, 0),
            new Line(PLANNED, REVISE, Who.DRAFTER, PLANNED, DAYS_TO_ACT),
            new Line(PLANNED, END, Who.DRAFTER, ENDED, 0),
            new Line(IN_FORCE, CHECK, Who.CHECKER, CHECKED, 0),
            new Line(IN_FORCE, RATE_EFFECTIVE, Who.CHECKER, EFFECTIVE, 0),
            new Line(IN_FORCE, RATE_PARTLY, Who.CHECKER, CHECKED, 0),
            new Line(IN_FORCE, RATE_INEFFECTIVE, Who.CHECKER, INEFFECTIVE, DAYS_TO_ACT),
            new Line(IN_FORCE, REVISE, Who.DRAFTER, IN_FORCE, 0),
            new Line(IN_FORCE, END, Who.DRAFTER, ENDED, 0),
            new Line(CHECKED, CHECK, Who.CHECKER, CHECKED, 0),
            new Line(CHECKED, RATE_EFFECTIVE, Who.CHECKER, EFFECTIVE, 0),
            new Line(CHECKED, RATE_PARTLY, Who.CHECKER, CHECKED, 0),
            new Line(CHECKED, RATE_INEFFECTIVE, Who.CHECKER, INEFFECTIVE, DAYS_TO_ACT),
            new Line(CHECKED, REVISE, Who.DRAFTER, IN_FORCE, 0),
            new Line(CHECKED, END, Who.DRAFTER, ENDED, 0),
            new Line(EFFECTIVE, CHECK, Who.CHECKER, CHECKED, 0),
            new Line(EFFECTIVE, RATE_EFFECTIVE, Who.CHECKER, EFFECTIVE, 0),
            new Line(EFFECTIVE, RATE_PARTLY, Who.CHECKER, CHECKED, 0),
            new Line(EFFECTIVE, RATE_INEFFECTIVE, Who.CHECKER, INEFFECTIVE, DAYS_TO_ACT),
            new Line(EFFECTIVE, REVISE, Who.DRAFTER, IN_FORCE, 0),
            new Line(EFFECTIVE, END, Who.DRAFTER, ENDED, 0),
            new Line(INEFFECTIVE, CHECK, Who.CHECKER, CHECKED, 0),
            new Line(INEFFECTIVE, RATE_EFFECTIVE, Who.CHECKER, EFFECTIVE, 0),
            new Line(INEFFECTIVE, RATE_PARTLY, Who.CHECKER, CHECKED, 0),
            new Line(INEFFECTIVE, RATE_INEFFECTIVE, Who.CHECKER, INEFFECTIVE, DAYS_TO_ACT),
            new Line(INEFFECTIVE, REVISE, Who.DRAFTER, REVISED, DAYS_TO_ACT),
            new Line(INEFFECTIVE, END, Who.DRAFTER, ENDED, 0),
            new Line(REVISED, BEGIN, Who.OWNER, IN_FORCE, 0),
            new Line(REVISED, REVISE, Who.DRAFTER, REVISED, DAYS_TO_ACT),
            new Line(REVISED, END, Who.DRAFTER, ENDED, 0));

    private MeasureLifecycle() {}

    public static Optional<Line> line(MeasureState from, MeasureAct act) {
        return TABLE.stream()
                .filter(line -> line.from == from && line.act == act)
                .findFirst();
    }

    /** What may be done in a state, in the table's order. */
    public static List<Line> lines(MeasureState from) {
        return TABLE.stream().filter(line -> line.from == from).toList();
    }
}
