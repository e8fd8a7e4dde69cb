package org.probity.risks.grading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.programme.AgendaOption;
import org.probity.risks.Grade;

/**
 * What the leading group may choose (§4.2.7): any grade from the floor upwards. Raising is free; choosing less than was proposed or
 * suggested, or less than an earlier floor that fell because a tick was removed (P2.1.3d), needs a reason in the minutes.
 *
 * @param proposed    what the last opinion proposes
 * @param suggested   what scores and ticks suggest
 * @param floor       the floor of today's ticks
 * @param formerFloor the highest floor the point ever had
 */
public record GradeChoices(
        @Nullable Grade proposed,
        @Nullable Grade suggested,
        @Nullable Grade floor,
        @Nullable Grade formerFloor) {

    boolean allows(Grade grade) {
        return floor == null || grade.atLeast(floor);
    }

    boolean needsReason(Grade grade) {
        return below(grade, proposed) || below(grade, suggested) || below(grade, formerFloor);
    }

    private static boolean below(Grade grade, @Nullable Grade other) {
        return other != null && !grade.atLeast(other);
    }

    public List<Grade> grades() {
        return Arrays.stream(Grade.values())
                .filter(this::allows)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    List<AgendaOption> options() {
        return grades().stream()
                .map(grade -> new AgendaOption(grade.name(), "shell.grade." + grade, needsReason(grade)))
                .toList();
    }
}
