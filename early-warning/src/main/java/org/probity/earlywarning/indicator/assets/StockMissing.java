package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.STOCKTAKES;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/** IR-J04, book against count (账实不符): assets missing at a stock-take (orange; red above two per cent), or a register not updated. */
final class StockMissing extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J04",
            1,
            Bands.above(Level.ORANGE, 0).with(Level.RED, 0.02),
            "share of assets missing",
            List.of(),
            "行政事业性国有资产管理条例 (stock-taking)");

    StockMissing(Settings settings) {
        super(settings, STOCKTAKES);
    }

    @Override
    public @Nullable String key(FeedRecord count) {
        return count.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord count : view.records()) {
            BigDecimal assets = count.number("assets");
            BigDecimal missing = count.number("missing");
            if (assets != null && missing != null && assets.signum() > 0) {
                view.examined("");
                Map<String, Object> facts = Map.of("missing", missing, "assets", assets);
                view.tell(count.id(), Sums.share(missing, assets), facts, List.of(count));
            }
            if (count.denies("register_updated")) {
                view.tellAs(Level.ORANGE, "register", count.id() + " register", 0, Map.of(), List.of(count));
            }
        }
    }
}
