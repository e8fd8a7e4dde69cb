package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;
import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-G02, paid before node (提前支付): what was paid on a contract is a greater share of it than the progress on record (in
 * per cent); or, where the contract states no progress, a payment before the acceptance or without any.
 */
final class EarlyPayment extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G02",
            1,
            Bands.above(Level.ORANGE, 0),
            "per cent above the progress; payments before acceptance",
            List.of(),
            "practice of contract supervision; catalogue of indicators, group G");

    EarlyPayment(Settings settings) {
        super(settings, PAYMENTS, CONTRACTS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(PAYMENTS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == CONTRACTS ? record.id() : record.text("contract");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> contracts = view.records(CONTRACTS);
        FeedRecord contract = contracts.isEmpty() ? null : contracts.get(0);
        BigDecimal progress = contract == null ? null : contract.number("progress");
        BigDecimal amount = contract == null ? null : contract.number("amount_yuan");
        List<FeedRecord> payments = view.records(PAYMENTS);
        if (progress != null && amount != null && amount.signum() > 0) {
            double paid = Sums.share(Sums.of(payments, "amount_yuan").movePointRight(2), amount);
            Map<String, Object> facts = Map.of("paid", paid, "progress", progress);
            view.tell("progress", view.key(), paid - progress.doubleValue(), facts, view.records());
            return;
        }
        for (FeedRecord payment : payments) {
            LocalDate accepted = payment.day("acceptance_on");
            LocalDate paid = payment.day("paid_on");
            if (payment.isNone("acceptance_on")) {
                view.tell("signal", payment.id(), 1, Map.of("contract", view.key()), List.of(payment));
            } else if (accepted != null && paid != null && paid.isBefore(accepted)) {
                Map<String, Object> facts = Map.of("paid", paid, "accepted", accepted);
                view.tell("before", payment.id(), 1, facts, List.of(payment));
            }
        }
    }
}
