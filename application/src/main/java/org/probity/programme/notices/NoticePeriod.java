package org.probity.programme.notices;

import org.probity.wording.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many working days a notice runs (§5 of the domain: five, and never fewer than the body's own rule allows, which is at least
 * three). Day 1 is the first working day after publication (invariant 8).
 */
@Component
class NoticePeriod {

    static final int USUAL = 5;
    private static final int FEWEST_EVER = 3;
    private static final int MOST = 60;

    private final int fewest;

    NoticePeriod(@Value("${probity.notice.fewest-working-days:3}") int fewest) {
        if (fewest < FEWEST_EVER || fewest > MOST) {
            throw new IllegalStateException("A notice runs " + FEWEST_EVER + " to " + MOST + " working days");
        }
        this.fewest = fewest;
    }

    int fewest() {
        return fewest;
    }

    /** Refuses a notice shorter than the rule. */
    java.util.List<Refusal> refusals(int workingDays) {
        return workingDays < fewest || workingDays > MOST
                ? java.util.List.of(Refusal.at("workingDays", "programme.refusal.notice-too-short", fewest, MOST))
                : java.util.List.of();
    }
}
