package org.probity.risks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a re-examination: something changed, and then it is said which lines, or nothing did, and then it is said why not. */
@Service
class ReexaminationConclusion {

    private static final int MONTHS_HIGH = 6;
    private static final int MONTHS = 12;

    private final Reexaminations reexaminations;
    private final LedgerActs acts;
    private final Dates dates;

    ReexaminationConclusion(Reexaminations reexaminations, LedgerActs acts, Dates dates) {
        this.reexaminations = reexaminations;
        this.acts = acts;
        this.dates = dates;
    }

    /** @param changed the lines found changed, of those the task concerns */
    @Transactional
    void conclude(
            Viewer viewer, UUID id, int version, Reexamination.State state, String conclusion, Set<UUID> changed) {
        var task = reexaminations.find(id).orElseThrow();
        viewer.require("risks:reexamine", task.unit(), task.section(), task.post());
        LedgerActs.reasoned("conclusion", conclusion);
        var concerned = reexaminations.pointsOf(task);
        var found = concerned.stream()
                .filter(point -> changed.contains(point.id().value()))
                .toList();
        if (state == Reexamination.State.CHANGED && found.isEmpty() && !concerned.isEmpty()) {
            throw new Refused(Refusal.at("changed", "risks.refusal.reexamination-points"));
        }
        if (!reexaminations.conclude(id, version, state, conclusion.strip())) {
            throw new EditConflict("risks.reexamination " + id);
        }
        if (state == Reexamination.State.CHANGED) {
            acts.changed(found, conclusion);
        } else if (task.trigger() == ReexaminationTrigger.PERIOD) {
            reviewed(concerned, conclusion);
        }
    }

    private void reviewed(List<RiskPoint> points, String conclusion) {
        for (var point : points) {
            var months = point.approvedGrade() == Grade.HIGH ? MONTHS_HIGH : MONTHS;
            acts.reviewed(point, dates.today().plusMonths(months), conclusion);
        }
    }
}
