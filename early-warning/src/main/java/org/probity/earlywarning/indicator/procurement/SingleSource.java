package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-F12, single-source share (单一来源占比过高): the amount bought from a single source, of all that a unit (power, or else
 * section) bought in the twelve months up to the day of reading.
 */
final class SingleSource extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F12",
            1,
            Bands.above(Level.YELLOW, 0.3).with(Level.ORANGE, 0.5),
            "share of the amount bought",
            List.of(
                    Parameter.texts("methods", "SINGLE_SOURCE"),
                    Parameter.count("months", "months", 12),
                    Parameter.count("minimum", "contracts", 5)),
            "OCP red flags; catalogue of indicators, group F");

    SingleSource(Settings settings) {
        super(settings, CONTRACTS);
    }

    @Override
    public @Nullable String key(FeedRecord contract) {
        boolean counts = contract.number("amount_yuan") != null && contract.text("method") != null;
        return counts ? Groups.first(contract, "power", "dept") : null;
    }

    @Override
    protected void judge(FeedView view) {
        Period months = Period.ofMonths(settings().values().count("months"));
        List<FeedRecord> bought = Windows.last(view.records(), months, view.today());
        List<String> methods = settings().values().texts("methods");
        List<FeedRecord> single = bought.stream()
                .filter(each -> methods.contains(String.valueOf(each.text("method"))))
                .toList();
        BigDecimal total = Sums.of(bought, "amount_yuan");
        if (total.signum() > 0 && bought.size() >= settings().values().count("minimum")) {
            view.examined("");
            BigDecimal sum = Sums.of(single, "amount_yuan");
            view.tell(view.key(), Sums.share(sum, total), Map.of("sum", sum, "total", total), single);
        }
    }
}
