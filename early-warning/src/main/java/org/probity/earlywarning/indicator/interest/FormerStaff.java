package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.BIDS;
import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;
import static org.probity.earlywarning.feed.RecordKind.EMPLOYMENTS;
import static org.probity.earlywarning.feed.RecordKind.LEAVERS;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/**
 * IR-I03, former staff as bidder (离职人员从业): someone who left less than three years (leaders) or two years (others) ago
 * works for a company with which there are contracts or bids.
 */
final class FormerStaff extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-I03",
            1,
            Bands.above(Level.ORANGE, 0),
            "dealings",
            List.of(Parameter.count("leaderYears", "years", 3), Parameter.count("years", "years", 2)),
            "公务员法 107");

    FormerStaff(Settings settings) {
        super(settings, EMPLOYMENTS, CONTRACTS, BIDS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(EMPLOYMENTS, LEAVERS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(LEAVERS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return Groups.first(record, "company", "supplier", "bidder");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> dealings = new ArrayList<>(view.records(CONTRACTS));
        dealings.addAll(view.records(BIDS));
        for (FeedRecord employment : view.records(EMPLOYMENTS)) {
            FeedRecord leaver = view.feeds().find(LEAVERS, employment.text("person"));
            LocalDate left = leaver == null ? null : leaver.day("left");
            LocalDate from = employment.day("from");
            if (leaver == null || left == null || from == null || dealings.isEmpty()) {
                continue;
            }
            view.examined("");
            int years = settings().values().count(leaver.flag("leader") ? "leaderYears" : "years");
            if (from.isBefore(left.plusYears(years))) {
                List<FeedRecord> evidence = new ArrayList<>(List.of(employment, leaver));
                evidence.addAll(dealings);
                Map<String, Object> facts = Map.of("left", left, "from", from, "years", years);
                view.tell(leaver.id(), dealings.size(), facts, evidence);
            }
        }
    }
}
