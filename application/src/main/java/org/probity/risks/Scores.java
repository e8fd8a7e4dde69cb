package org.probity.risks;

import java.math.BigDecimal;

/**
 * The three factors of P2.1.3c by the scales of §4.2: how likely, how harmful, and how much of it the controls leave.
 *
 * @param probability 1 (almost impossible) to 5 (frequent)
 * @param harm        1 (internal inconvenience) to 5 (crime, safety, mass incident)
 */
public record Scores(int probability, int harm, ControlEffect control) {

    private static final BigDecimal HIGH_FROM = BigDecimal.valueOf(12);
    private static final BigDecimal MEDIUM_FROM = BigDecimal.valueOf(6);

    public Scores {
        if (probability < 1 || probability > 5 || harm < 1 || harm > 5) {
            throw new IllegalArgumentException("Scores run from 1 to 5: " + probability + ", " + harm);
        }
    }

    /** The risk before any control, 1 to 25. */
    public int inherent() {
        return probability * harm;
    }

    /** The risk that the controls leave, 0.4 to 25.0. */
    public BigDecimal residual() {
        return control.factor().multiply(BigDecimal.valueOf(inherent()));
    }

    /** The grade that the residual risk alone suggests: from 12 high, from 6 medium, else low. */
    public Grade suggested() {
        var residual = residual();
        if (residual.compareTo(HIGH_FROM) >= 0) {
            return Grade.HIGH;
        }
        return residual.compareTo(MEDIUM_FROM) >= 0 ? Grade.MEDIUM : Grade.LOW;
    }

    /** Whether a score is at an end of its scale, where a reason must be given (P2.1.3c). */
    public static boolean isExtreme(int score) {
        return score == 1 || score == 5;
    }
}
