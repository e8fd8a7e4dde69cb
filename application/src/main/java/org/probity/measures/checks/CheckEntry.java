package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.MeasureEffect;
import org.probity.risks.MeasureId;

/**
 * What a checker says of one measure.
 *
 * @param nominal      the due day that the form showed, so that two people do not answer the same one
 * @param looked       the evidence that was looked at
 * @param noEvidence   that there was none to look at
 * @param correctBy    until when what is not carried out has to be
 * @param effect       what the measure does about the risk; none gives no rating
 */
record CheckEntry(
        MeasureId measure,
        LocalDate nominal,
        @Nullable CheckResult result,
        Set<UUID> looked,
        boolean noEvidence,
        String finding,
        String nextStep,
        @Nullable LocalDate correctBy,
        @Nullable MeasureEffect effect,
        String effectReason) {

    CheckEntry {
        looked = Set.copyOf(looked);
    }
}
