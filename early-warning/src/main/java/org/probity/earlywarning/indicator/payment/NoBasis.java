package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-G01, payment without basis (无依据支付): the feed says that neither contract nor acceptance stands behind a payment, or
 * no invoice. A payment with a contract but no acceptance is left to IR-G02; a feed without these columns says nothing.
 */
final class NoBasis extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G01",
            1,
            Bands.above(Level.RED, 0),
            "payments",
            List.of(Parameter.texts("exempt", "SALARY", "TRAVEL")),
            "财会〔2012〕21号");

    NoBasis(Settings settings) {
        super(settings, PAYMENTS);
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        String subject = payment.text("subject");
        return subject != null && settings().values().texts("exempt").contains(subject) ? null : payment.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord payment : view.records()) {
            boolean noLink = payment.isNone("contract") && payment.isNone("acceptance_on");
            if (noLink || payment.isNone("invoice")) {
                Map<String, Object> facts =
                        Map.of("payee", payee(payment), "amount", Sums.number(payment, "amount_yuan"));
                view.tell(noLink ? "signal" : "invoice", payment.id(), 1, facts, List.of(payment));
            }
        }
    }

    static String payee(FeedRecord payment) {
        return String.valueOf(Objects.requireNonNullElse(payment.text("payee"), ""));
    }
}
