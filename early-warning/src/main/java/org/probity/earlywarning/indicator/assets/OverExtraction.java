package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.EXTRACTIONS;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;

/** IR-J08, over-extraction (超量开采): what was measured of a licence in a year, against the volume it allows a year. */
final class OverExtraction extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J08",
            1,
            Bands.above(Level.ORANGE, 1).with(Level.RED, 1.2),
            "times the licensed volume",
            List.of(),
            "矿产资源法; catalogue of indicators, group J");

    OverExtraction(Settings settings) {
        super(settings, EXTRACTIONS);
    }

    @Override
    public @Nullable String key(FeedRecord extraction) {
        LocalDate measured = extraction.day("measured");
        return measured == null ? null : Groups.key(extraction.text("licence"), String.valueOf(measured.getYear()));
    }

    @Override
    protected void judge(FeedView view) {
        BigDecimal licensed = null;
        for (FeedRecord extraction : view.records()) {
            licensed = extraction.number("licensed") == null ? licensed : extraction.number("licensed");
        }
        if (licensed != null && licensed.signum() > 0) {
            view.examined("");
            BigDecimal volume = Sums.of(view.records(), "volume");
            Map<String, Object> facts = Map.of("volume", volume, "licensed", licensed);
            view.tell(view.key(), Sums.share(volume, licensed), facts, view.records());
        }
    }
}
