package org.probity.powers;

import java.util.List;
import java.util.Map;
import org.probity.identity.Viewer;

/** What is known of the risks at the steps of a power; the module that knows them implements it (F4: risk mark, risk point codes). */
public interface StepRisks {

    /** The risks at the power's steps as far as this viewer may see them; steps without any are left out. */
    Map<StepId, StepRisk> of(PowerId power, Viewer viewer);

    /**
     * The risk at a step.
     *
     * @param grade  the gravest: {@code HIGH}, {@code MEDIUM}, {@code LOW}
     * @param points the points found there that the viewer may open
     */
    record StepRisk(String grade, List<Point> points) {}

    /** A risk point by its code, and its page. */
    record Point(String code, String url) {}
}
