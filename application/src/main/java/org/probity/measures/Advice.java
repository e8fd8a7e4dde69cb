package org.probity.measures;

import static org.probity.risks.MeasureType.CONFLICT_OF_INTEREST;
import static org.probity.risks.MeasureType.DECENTRALISE;
import static org.probity.risks.MeasureType.DISCLOSURE;
import static org.probity.risks.MeasureType.DISCRETION;
import static org.probity.risks.MeasureType.EDUCATION;
import static org.probity.risks.MeasureType.PROCESS;
import static org.probity.risks.MeasureType.ROTATION;
import static org.probity.risks.MeasureType.SUPERVISION;
import static org.probity.risks.MeasureType.SYSTEM;
import static org.probity.risks.MeasureType.TECHNOLOGY;

import java.util.List;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskCause;

/**
 * Which kinds of measures answer a cause (P2.2.2c–g), and the page on which the answer is worked out.
 *
 * @param types the kinds, the most fitting first
 * @param place where it is done
 */
record Advice(List<MeasureType> types, Place place) {

    /** Where the answer to a cause is worked out. */
    enum Place {
        /** On the measure's own form: separation, joint signature, collective decision, rotation. */
        HERE,
        /** The steps of the power, whose change makes a new edition of its chart. */
        STEPS,
        BENCHMARKS,
        RULES,
        EDUCATION
    }

    static Advice on(RiskCause cause) {
        return switch (cause) {
            case POWER_CONCENTRATED -> new Advice(List.of(DECENTRALISE, ROTATION, DISCLOSURE), Place.HERE);
            case PROCEDURE_IRREGULAR -> new Advice(List.of(PROCESS, TECHNOLOGY, DISCLOSURE), Place.STEPS);
            case DISCRETION_EXCESSIVE -> new Advice(List.of(DISCRETION, SUPERVISION), Place.BENCHMARKS);
            case RULES_MISSING -> new Advice(List.of(SYSTEM, PROCESS), Place.RULES);
            case SUPERVISION_WEAK -> new Advice(List.of(SUPERVISION, SYSTEM, TECHNOLOGY), Place.RULES);
            case IDEALS_UNSTABLE, WORK_STYLE -> new Advice(List.of(EDUCATION, SUPERVISION), Place.EDUCATION);
            case PROFESSIONAL_ETHICS -> new Advice(List.of(EDUCATION, CONFLICT_OF_INTEREST), Place.EDUCATION);
            case EXTERNAL_PRESSURE -> new Advice(List.of(CONFLICT_OF_INTEREST, DECENTRALISE, DISCLOSURE), Place.HERE);
        };
    }
}
