package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-F06, identical or patterned prices (报价雷同或规律): two bids of one price; or, of four bids and more in the order of
 * price, a straight line through the prices (arithmetic series) or through their logarithms (constant ratio) that explains
 * more than 99.9 % of their variance (R² of least squares against the rank).
 */
final class PatternedPrices extends OfTender {

    static final Definition DEFINITION = new Definition(
            "IR-F06",
            1,
            Bands.above(Level.RED, 0.999),
            "R² of the fit; 1 for equal prices",
            List.of(Parameter.count("minimum", "bids", 4)),
            "招标投标法实施条例 40(4); OCP red flag R028");

    PatternedPrices(Settings settings) {
        super(settings);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BIDS);
    }

    @Override
    void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender) {
        List<FeedRecord> priced = bids.stream()
                .filter(each -> Sums.number(each, "price").signum() > 0)
                .sorted(Comparator.comparing(each -> Sums.number(each, "price")))
                .toList();
        for (int i = 1; i < priced.size(); i++) {
            if (Sums.number(priced.get(i), "price").compareTo(Sums.number(priced.get(i - 1), "price")) == 0) {
                List<FeedRecord> pair = List.of(priced.get(i - 1), priced.get(i));
                Map<String, Object> facts = Map.of("price", Sums.number(pair.get(0), "price"));
                view.tell("equal", Groups.words(pair, "bidder"), 1, facts, pair);
                return;
            }
        }
        if (priced.size() >= settings().values().count("minimum")) {
            double[] prices = priced.stream()
                    .mapToDouble(each -> Sums.number(each, "price").doubleValue())
                    .toArray();
            double[] logarithms = Arrays.stream(prices).map(Math::log).toArray();
            double fit = Math.max(fit(prices), fit(logarithms));
            view.tell("signal", Groups.words(priced, "bidder"), fit, Map.of("n", priced.size()), priced);
        }
    }

    /** R² of the straight line of least squares through the values at 0, 1, 2 …; 0 where they do not vary. */
    static double fit(double[] values) {
        int n = values.length;
        double meanX = (n - 1) / 2.0;
        double meanY = Arrays.stream(values).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xy += (i - meanX) * (values[i] - meanY);
            xx += (i - meanX) * (i - meanX);
            yy += (values[i] - meanY) * (values[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy * xy / (xx * yy);
    }
}
