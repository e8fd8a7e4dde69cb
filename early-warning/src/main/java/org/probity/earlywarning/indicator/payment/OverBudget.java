package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.BUDGET_LINES;
import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;

import java.math.BigDecimal;
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
 * IR-G05, over budget or wrong subject (超预算、挪用): the payments of a budget line pass its amount, or money of a special
 * fund was paid for another purpose than the line's. The row names one level for both, red.
 */
final class OverBudget extends FeedIndicator {

    static final Definition DEFINITION =
            new Definition("IR-G05", 1, Bands.above(Level.RED, 1), "times the budget line", List.of(), "预算法 13, 72");

    OverBudget(Settings settings) {
        super(settings, PAYMENTS, BUDGET_LINES);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BUDGET_LINES);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == BUDGET_LINES ? record.id() : record.text("budget_line");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> lines = view.records(BUDGET_LINES);
        if (lines.isEmpty()) {
            return;
        }
        FeedRecord line = lines.get(0);
        List<FeedRecord> payments = view.records(PAYMENTS);
        BigDecimal budget = line.number("amount_yuan");
        if (budget != null && budget.signum() > 0) {
            BigDecimal paid = Sums.of(payments, "amount_yuan");
            view.tell(line.id(), Sums.share(paid, budget), Map.of("paid", paid, "budget", budget), view.records());
        }
        String purpose = line.text("purpose");
        for (FeedRecord payment : payments) {
            String paidFor = payment.text("purpose");
            if (line.flag("special") && purpose != null && paidFor != null && !purpose.equals(paidFor)) {
                Map<String, Object> facts = Map.of("purpose", purpose, "paidFor", paidFor);
                view.tellAs(Level.RED, "purpose", payment.id(), 1, facts, List.of(payment, line));
            }
        }
    }
}
