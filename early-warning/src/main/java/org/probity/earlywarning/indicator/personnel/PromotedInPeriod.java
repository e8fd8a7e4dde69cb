package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.DISCIPLINE;
import static org.probity.earlywarning.feed.RecordKind.PROMOTIONS;

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

/**
 * IR-H06, discipline influence period (影响期内提拔): a promotion or award within the period of a measure of discipline; an
 * admonition without an end on record holds for six months.
 */
final class PromotedInPeriod extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H06",
            1,
            Bands.above(Level.RED, 0),
            "measures in force",
            List.of(Parameter.texts("admonitions", "ADMONITION"), Parameter.count("months", "months", 6)),
            "practice of discipline inspection; catalogue of indicators, group H");

    PromotedInPeriod(Settings settings) {
        super(settings, PROMOTIONS, DISCIPLINE);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(PROMOTIONS, DISCIPLINE);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.text("person");
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord promotion : view.records(PROMOTIONS)) {
            LocalDate decided = promotion.day("decided");
            List<FeedRecord> inForce = view.records(DISCIPLINE).stream()
                    .filter(measure -> decided != null && isInForce(measure, decided))
                    .toList();
            List<FeedRecord> evidence = new ArrayList<>(List.of(promotion));
            evidence.addAll(inForce);
            view.tell(promotion.id(), inForce.size(), Map.of("person", view.key()), evidence);
        }
    }

    private boolean isInForce(FeedRecord measure, LocalDate day) {
        LocalDate from = measure.day("from");
        LocalDate to = measure.day("to");
        String what = measure.text("measure");
        if (from != null
                && to == null
                && what != null
                && settings().values().texts("admonitions").contains(what)) {
            to = from.plusMonths(settings().values().count("months"));
        }
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
