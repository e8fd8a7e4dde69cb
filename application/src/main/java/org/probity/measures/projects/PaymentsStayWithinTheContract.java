package org.probity.measures.projects;

import java.math.BigDecimal;
import java.util.List;
import org.probity.wording.Refusal;

/** P2.2.2j "payments > contract": what is paid in all is no more than the contract's sum with its approved supplements. */
final class PaymentsStayWithinTheContract {

    private PaymentsStayWithinTheContract() {}

    static List<Refusal> refusals(BigDecimal total, BigDecimal paid, BigDecimal more) {
        return paid.add(more).compareTo(total) > 0
                ? List.of(Refusal.at(
                        "amount",
                        "measures.projects.refusal.more-than-the-contract",
                        plain(paid.add(more)),
                        plain(total),
                        plain(total.subtract(paid))))
                : List.of();
    }

    static String plain(BigDecimal amount) {
        return String.format(java.util.Locale.ROOT, "%,.2f", amount);
    }
}
