package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/** P2.2.2j: nothing is paid under a contract that is not signed; who records that it was, says why, and it stays marked. */
final class PaymentFollowsTheSignature {

    private PaymentFollowsTheSignature() {}

    static List<Refusal> refusals(@Nullable LocalDate signedOn, LocalDate paidOn, @Nullable String reason) {
        return (signedOn == null || paidOn.isBefore(signedOn)) && reason == null
                ? List.of(Refusal.at("paidOn", "measures.projects.refusal.paid-before-signature"))
                : List.of();
    }
}
