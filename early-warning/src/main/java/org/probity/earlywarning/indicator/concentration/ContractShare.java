package org.probity.earlywarning.indicator.concentration;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-E01 over the feed of contracts: one supplier's share of the amount, or of the number, of the contracts of a power (or
 * else section) in the twelve months up to the day of reading, or where none is named up to the last contract. Both shares
 * are looked at; a unit gives one signal, of the greater level.
 */
final class ContractShare extends FeedIndicator {

    ContractShare(Settings settings) {
        super(settings, CONTRACTS);
    }

    @Override
    public @Nullable String key(FeedRecord contract) {
        boolean counts = contract.number("amount_yuan") != null && contract.text("supplier") != null;
        return counts ? Groups.first(contract, "power", "dept") : null;
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> bought = Windows.last(view.records(), Period.ofMonths(12), view.today());
        BigDecimal total = Sums.of(bought, "amount_yuan");
        if (total.signum() <= 0 || bought.size() < settings().values().count("minimum")) {
            return;
        }
        view.examined("");
        String byAmount = "";
        String byCount = "";
        double amountShare = 0;
        double countShare = 0;
        for (Map.Entry<String, List<FeedRecord>> supplier :
                Groups.by(bought, "supplier").entrySet()) {
            double ofAmount = Sums.share(Sums.of(supplier.getValue(), "amount_yuan"), total);
            double ofCount = Sums.share(supplier.getValue().size(), bought.size());
            if (ofAmount > amountShare) {
                amountShare = ofAmount;
                byAmount = supplier.getKey();
            }
            if (ofCount > countShare) {
                countShare = ofCount;
                byCount = supplier.getKey();
            }
        }
        Map<String, Object> facts =
                Map.of("supplier", byAmount, "amountShare", amountShare, "frequent", byCount, "countShare", countShare);
        Set<String> told =
                Set.of(byAmount.equals(byCount) ? new String[] {byAmount} : new String[] {byAmount, byCount});
        List<FeedRecord> evidence = bought.stream()
                .filter(each -> told.contains(String.valueOf(each.text("supplier"))))
                .toList();
        view.tell("contracts", view.key(), Math.max(amountShare, countShare), facts, evidence);
    }
}
