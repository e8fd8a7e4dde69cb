package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/**
 * A check in a list, made or to be made.
 *
 * @param check  the record of one that was made
 * @param missed due days before it on which nobody checked
 * @param people who made it, or who has to make it
 */
record CheckRow(
        UUID measure,
        UUID point,
        @Nullable UUID check,
        String number,
        Bilingual text,
        String pointCode,
        Bilingual pointTitle,
        Bilingual section,
        Bilingual owner,
        @Nullable Grade grade,
        LocalDate dueOn,
        CheckState state,
        @Nullable LocalDate checkedOn,
        @Nullable CheckResult result,
        int missed,
        Bilingual people) {

    /** Where the row leads: to the record, or to the form on which the point's measures are checked. */
    public String url() {
        return check == null ? "/measures/checks/points/" + point : "/measures/checks/records/" + check;
    }

    CheckRow by(Bilingual others) {
        return new CheckRow(
                measure,
                point,
                check,
                number,
                text,
                pointCode,
                pointTitle,
                section,
                owner,
                grade,
                dueOn,
                state,
                checkedOn,
                result,
                missed,
                others);
    }
}
