package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.SCORES;

import java.util.Arrays;
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

/**
 * IR-F16, evaluation score outlier (评委打分畸高畸低): an expert's score of a bid lies more than two standard deviations from
 * the mean of the other experts (their own deviation, n − 1), and without that expert another bidder would have the
 * highest mean. At least four experts must have scored the bid. Against all experts, the expert included, no score of a
 * panel of five can lie two deviations off; so the others are the measure.
 */
final class ScoreOutlier extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F16",
            1,
            Bands.above(Level.ORANGE, 2),
            "standard deviations of the other experts",
            List.of(Parameter.count("minimum", "experts", 4)),
            "catalogue of indicators, group F");

    ScoreOutlier(Settings settings) {
        super(settings, SCORES);
    }

    @Override
    public @Nullable String key(FeedRecord score) {
        boolean counts = score.number("score") != null && score.text("bidder") != null && score.text("expert") != null;
        return counts ? score.text("tender") : null;
    }

    @Override
    protected void judge(FeedView view) {
        String first = firstWithout(view.records(), null);
        for (FeedRecord score : view.records()) {
            String expert = String.valueOf(score.text("expert"));
            double[] others = view.records().stream()
                    .filter(each -> String.valueOf(score.text("bidder")).equals(each.text("bidder")))
                    .filter(each -> !expert.equals(each.text("expert")))
                    .mapToDouble(each -> Sums.number(each, "score").doubleValue())
                    .toArray();
            if (others.length + 1 < settings().values().count("minimum")) {
                continue;
            }
            double mean = Arrays.stream(others).average().orElse(0);
            double squares = Arrays.stream(others)
                    .map(each -> (each - mean) * (each - mean))
                    .sum();
            double deviation = Math.sqrt(squares / (others.length - 1));
            double distance = Math.abs(Sums.number(score, "score").doubleValue() - mean);
            String without = firstWithout(view.records(), expert);
            if (deviation > 0 && !first.equals(without)) {
                Map<String, Object> facts = Map.of(
                        "score", Sums.number(score, "score"),
                        "mean", mean,
                        "bidder", String.valueOf(score.text("bidder")),
                        "first", first,
                        "without", without);
                view.tell(expert + " " + score.text("bidder"), distance / deviation, facts, List.of(score));
            }
        }
    }

    /** The bidder with the highest mean of all experts but one; of equal ones the first by name. */
    private static String firstWithout(List<FeedRecord> scores, @Nullable String expert) {
        String first = "";
        double highest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, List<FeedRecord>> bidder :
                Groups.by(scores, "bidder").entrySet()) {
            double mean = bidder.getValue().stream()
                    .filter(each -> !String.valueOf(each.text("expert")).equals(expert))
                    .mapToDouble(each -> Sums.number(each, "score").doubleValue())
                    .average()
                    .orElse(Double.NEGATIVE_INFINITY);
            if (mean > highest) {
                highest = mean;
                first = bidder.getKey();
            }
        }
        return first;
    }
}
