package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.ASSET_DISPOSALS;

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

/** IR-J02, price below appraisal (低于评估价处置): the price of a disposal as a share of its appraisal. */
final class BelowAppraisal extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J02",
            1,
            Bands.below(Level.YELLOW, 0.9).with(Level.RED, 0.8),
            "share of the appraisal",
            List.of(),
            "企业国有资产评估管理 (90 per cent rule); catalogue of indicators, group J");

    BelowAppraisal(Settings settings) {
        super(settings, ASSET_DISPOSALS);
    }

    @Override
    public @Nullable String key(FeedRecord disposal) {
        return disposal.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord disposal : view.records()) {
            BigDecimal appraisal = disposal.number("appraisal_yuan");
            BigDecimal price = disposal.number("price_yuan");
            if (price != null && appraisal != null && appraisal.signum() > 0) {
                Map<String, Object> facts = Map.of("price", price, "appraisal", appraisal);
                view.tell(disposal.id(), Sums.share(price, appraisal), facts, List.of(disposal));
            }
        }
    }
}
