package org.probity.risks.grading;

import org.probity.risks.Grade;
import org.probity.risks.RiskPointId;

/**
 * A grade that somebody proposes, or the opinion they give on one.
 *
 * @param version the version of the point that the person saw
 */
public record Opinion(RiskPointId point, int version, Grade grade, String reason) {

    public Opinion {
        reason = reason.strip();
    }
}
