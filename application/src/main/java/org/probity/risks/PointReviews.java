package org.probity.risks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those who grade to look at a line of the ledger again, for the modules above that found a reason. What comes of it is decided in
 * the re-examination and the chain of grading.
 */
@Service
public class PointReviews {

    private final Reexaminations reexaminations;
    private final RiskPoints points;

    PointReviews(Reexaminations reexaminations, RiskPoints points) {
        this.reexaminations = reexaminations;
        this.points = points;
    }

    /**
     * Opens a re-examination of the line at somebody's request.
     *
     * @param cause why, 2 to 2000 characters
     * @return whether it opened; not while another is open at request
     */
    @Transactional
    public boolean ask(RiskPointId point, String cause) {
        var line = points.find(point).orElseThrow();
        return reexaminations.open(
                ReexaminationTrigger.REQUEST,
                new Reexaminations.Thing(line.unit(), line.section(), null, null, point),
                cause);
    }
}
