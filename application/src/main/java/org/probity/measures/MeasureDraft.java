package org.probity.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.risks.MeasureWording;
import org.probity.wording.Bilingual;

/**
 * All that people decide about a measure: what it says, from when on, and what shows that it is carried out.
 *
 * @param evidence what the owner has to be able to show
 */
public record MeasureDraft(MeasureWording wording, @Nullable LocalDate startsOn, Bilingual evidence) {

    static MeasureDraft of(ControlMeasure measure) {
        return new MeasureDraft(
                new MeasureWording(
                        measure.type(), measure.text(), measure.owner(), measure.dueOn(), measure.frequency()),
                measure.startsOn(),
                measure.evidenceRequired());
    }

    /** The same with another first day and evidence, as beginning it may set them. */
    MeasureDraft beginning(@Nullable LocalDate from, Bilingual shownBy) {
        return new MeasureDraft(wording, from, shownBy);
    }
}
