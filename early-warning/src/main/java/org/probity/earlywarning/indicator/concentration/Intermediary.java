package org.probity.earlywarning.indicator.concentration;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;
import static org.probity.earlywarning.feed.RecordKind.RUNS;
import static org.probity.earlywarning.feed.RecordKind.TENDERS;

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

/** IR-E05, intermediary concentration (中介机构集中): one agent's share of the cases, contracts or tenders of a power. */
final class Intermediary extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-E05",
            1,
            Bands.above(Level.YELLOW, 0.4).with(Level.ORANGE, 0.6),
            "share of the power's cases with an agent",
            List.of(Parameter.count("minimum", "cases", 10)),
            "catalogue of indicators, group E");

    Intermediary(Settings settings) {
        super(settings, RUNS, CONTRACTS, TENDERS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.text("agent") == null
                ? null
                : Groups.key(record.text("power"), record.kind().feed());
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> all = view.records();
        if (all.size() >= settings().values().count("minimum")) {
            Groups.by(all, "agent").forEach((agent, theirs) -> {
                Map<String, Object> facts = Map.of("cases", theirs.size(), "total", all.size());
                view.tell(agent, Sums.share(theirs.size(), all.size()), facts, theirs);
            });
        }
    }
}
