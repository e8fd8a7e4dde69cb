package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.ASSET_DISPOSALS;

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

/** IR-J01, disposal without appraisal or platform (资产处置未评估未进场). */
final class NoAppraisal extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J01",
            1,
            Bands.above(Level.ORANGE, 0),
            "steps missing",
            List.of(),
            "行政事业性国有资产管理条例; catalogue of indicators, group J");

    NoAppraisal(Settings settings) {
        super(settings, ASSET_DISPOSALS);
    }

    @Override
    public @Nullable String key(FeedRecord disposal) {
        return disposal.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord disposal : view.records()) {
            List<String> missing = List.of("appraisal_yuan", "platform").stream()
                    .filter(disposal::isNone)
                    .toList();
            String wording = missing.size() > 1 ? "signal" : missing.contains("platform") ? "platform" : "appraisal";
            view.tell(wording, disposal.id(), missing.size(), Map.of(), List.of(disposal));
        }
    }
}
