package org.probity.earlywarning.indicator.concentration;

import static org.probity.earlywarning.feed.RecordKind.BIDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.probity.earlywarning.statistics.Quantiles;

/**
 * IR-E03, accompanying bidder (陪标专业户): a bidder with as many bids as the upper fence of all bidders (Q3 + 1.5 IQR) or
 * more, that won at most 5 % of them, while one and the same other won at least half of what it lost. All three are limits
 * that count when they are met exactly. Where most bidders bid once the fence is one bid, so five bids are asked for too.
 */
final class Accompanying extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-E03",
            1,
            Bands.above(Level.ORANGE, 0),
            "share of lost tenders won by one bidder",
            List.of(
                    Parameter.count("minimum", "bidders", 10),
                    Parameter.count("minimumBids", "bids", 5),
                    Parameter.share("wins", 0.05),
                    Parameter.share("sameWinner", 0.5)),
            "OCP red flag R025; fences: Tukey (1977)");

    Accompanying(Settings settings) {
        super(settings, BIDS);
    }

    @Override
    public @Nullable String key(FeedRecord bid) {
        return bid.text("bidder") == null || bid.text("tender") == null ? null : "";
    }

    @Override
    protected void judge(FeedView view) {
        Map<String, List<FeedRecord>> byBidder = Groups.by(view.records(), "bidder");
        if (byBidder.size() < settings().values().count("minimum")) {
            return;
        }
        double fence = Quantiles.of(
                        byBidder.values().stream().mapToDouble(List::size).toArray())
                .upperFence();
        Map<String, String> winners = new HashMap<>();
        view.records().stream()
                .filter(each -> each.flag("winner"))
                .forEach(each -> winners.put(String.valueOf(each.text("tender")), String.valueOf(each.text("bidder"))));
        byBidder.forEach((bidder, bids) -> {
            if (bids.size() >= Math.max(fence, settings().values().count("minimumBids"))) {
                judge(view, bidder, bids, winners);
            }
        });
    }

    private void judge(FeedView view, String bidder, List<FeedRecord> bids, Map<String, String> winners) {
        view.examined("");
        long won = bids.stream().filter(each -> each.flag("winner")).count();
        Map<String, Integer> by = new TreeMap<>();
        for (FeedRecord bid : bids) {
            String winner = winners.get(String.valueOf(bid.text("tender")));
            if (winner != null && !winner.equals(bidder)) {
                by.merge(winner, 1, Integer::sum);
            }
        }
        int lost = by.values().stream().mapToInt(Integer::intValue).sum();
        by.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> {
            double share = Sums.share(most.getValue(), lost);
            boolean hardlyWins =
                    Sums.share(won, bids.size()) <= settings().values().number("wins");
            if (hardlyWins && share >= settings().values().number("sameWinner")) {
                Map<String, Object> facts = Map.of("bids", bids.size(), "won", won, "winner", most.getKey());
                view.tell(bidder, share, facts, bids);
            }
        });
    }
}
