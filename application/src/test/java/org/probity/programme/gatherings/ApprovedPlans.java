package org.probity.programme.gatherings;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.probity.Bureaus;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a test's bureau an approved plan, so that mobilisation may follow. */
public final class ApprovedPlans {

    private ApprovedPlans() {}

    public static UUID approve(
            Bureaus bureaus, TransactionTemplate transactions, Bureaus.Bureau bureau, LocalDate approvedOn) {
        return Objects.requireNonNull(transactions.execute(status -> bureaus.insert(
                "programme.plan",
                "unit_id",
                bureau.unit().value(),
                "cycle_id",
                bureau.cycle(),
                "edition",
                1,
                "state",
                "APPROVED",
                "number",
                "P-1",
                "title_zh",
                "实施方案",
                "title_en",
                "Plan",
                "drafted_by",
                bureau.people().get("staffA1").value(),
                "submitted_by",
                bureau.people().get("staffA1").value(),
                "submitted_on",
                approvedOn.minusDays(5),
                "due_on",
                approvedOn.plusDays(5),
                "approved_by",
                bureau.people().get("superior").value(),
                "approved_on",
                approvedOn)));
    }
}
