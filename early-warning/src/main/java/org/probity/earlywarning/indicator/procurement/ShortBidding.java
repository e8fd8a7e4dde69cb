package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.TENDERS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** IR-F03, short bidding period (投标期过短): calendar days from the notice of a tender to its deadline. */
final class ShortBidding extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F03",
            1,
            Bands.below(Level.ORANGE, 20),
            "calendar days",
            List.of(Parameter.texts("kinds")),
            "招标投标法 24 (at least 20 days); OCP red flag R003");

    private final Set<String> kinds;

    ShortBidding(Settings settings) {
        super(settings, TENDERS);
        this.kinds = Set.copyOf(settings.values().texts("kinds"));
    }

    @Override
    public @Nullable String key(FeedRecord tender) {
        String kind = tender.text("kind");
        return kinds.isEmpty() || kind != null && kinds.contains(kind) ? tender.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord tender : view.records()) {
            LocalDate notice = tender.day("notice");
            LocalDate deadline = tender.day("deadline");
            if (notice != null && deadline != null) {
                view.examined("");
                long days = ChronoUnit.DAYS.between(notice, deadline);
                view.tell(tender.id(), days, Map.of("notice", notice, "deadline", deadline), List.of(tender));
            }
        }
    }
}
