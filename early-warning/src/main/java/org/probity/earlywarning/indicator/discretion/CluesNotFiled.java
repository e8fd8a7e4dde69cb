package org.probity.earlywarning.indicator.discretion;

import static org.probity.earlywarning.feed.RecordKind.CLUES;

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
 * IR-D05, clues not turned into cases (线索转立案率异常): an officer's share of clues that became cases lies more than two
 * standard deviations (of the officers' shares, n − 1) below their mean. Only officers with twenty clues or more are
 * compared, and only where there are six or more of them: of fewer, none can lie two deviations off.
 */
final class CluesNotFiled extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-D05",
            1,
            Bands.below(Level.YELLOW, -2),
            "standard deviations from the mean",
            List.of(
                    Parameter.count("minimum", "clues an officer", 20),
                    Parameter.count("minimumOfficers", "officers", 6)),
            "catalogue of indicators, group D");

    CluesNotFiled(Settings settings) {
        super(settings, CLUES);
    }

    @Override
    public @Nullable String key(FeedRecord clue) {
        return clue.knows("filed") && clue.text("officer") != null ? "" : null;
    }

    @Override
    protected void judge(FeedView view) {
        Map<String, List<FeedRecord>> byOfficer = Groups.by(view.records(), "officer");
        byOfficer.values().removeIf(clues -> clues.size() < settings().values().count("minimum"));
        if (byOfficer.size() < Math.max(2, settings().values().count("minimumOfficers"))) {
            return;
        }
        double[] shares =
                byOfficer.values().stream().mapToDouble(CluesNotFiled::filed).toArray();
        double mean = Arrays.stream(shares).average().orElse(0);
        double squares =
                Arrays.stream(shares).map(each -> (each - mean) * (each - mean)).sum();
        double deviation = Math.sqrt(squares / (shares.length - 1));
        byOfficer.forEach((officer, clues) -> {
            view.examined(officer);
            if (deviation > 0) {
                Map<String, Object> facts = Map.of("share", filed(clues), "n", clues.size(), "mean", mean);
                view.tell(officer, (filed(clues) - mean) / deviation, facts, clues);
            }
        });
    }

    private static double filed(List<FeedRecord> clues) {
        return Sums.share(
                clues.stream().filter(each -> each.day("filed") != null).count(), clues.size());
    }
}
