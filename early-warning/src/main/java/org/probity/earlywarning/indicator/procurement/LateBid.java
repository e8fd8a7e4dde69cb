package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;
import static org.probity.earlywarning.feed.RecordKind.TENDERS;

import java.time.Duration;
import java.time.LocalDateTime;
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
import org.probity.earlywarning.indicator.FeedView;

/** IR-F10, late bid won (逾期投标中标): the winner's bid came after the deadline. A deadline without a time ends with its day. */
final class LateBid extends OfTender {

    static final Definition DEFINITION = new Definition(
            "IR-F10", 1, Bands.above(Level.RED, 0), "minutes late", List.of(), "招标投标法 28, 36; OCP red flag R030");

    LateBid(Settings settings) {
        super(settings);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(TENDERS, BIDS);
    }

    @Override
    void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender) {
        LocalDateTime deadline = tender == null ? null : tender.end("deadline");
        for (FeedRecord winner : winners(bids)) {
            LocalDateTime submitted = winner.time("submitted");
            if (tender != null && deadline != null && submitted != null) {
                view.examined("");
                double minutes = Duration.between(deadline, submitted).toMillis() / 60_000.0;
                Map<String, Object> facts = Map.of("submitted", submitted, "deadline", deadline);
                view.tell(bidder(winner), minutes, facts, List.of(winner, tender));
            }
        }
    }
}
