package org.probity.measures.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;

/**
 * What is recorded of a payment.
 *
 * @param certificate number of the progress or acceptance certificate
 * @param acceptedOn  the day of the acceptance that it rests on
 * @param maker       the post that made it
 * @param reason      why it was made although it looks wrong
 */
public record PaymentFacts(
        String number,
        BigDecimal amount,
        LocalDate paidOn,
        String payee,
        String invoice,
        PaymentBasis basis,
        String certificate,
        @Nullable LocalDate acceptedOn,
        @Nullable PostId maker,
        @Nullable PostId checker,
        @Nullable String reason) {}
