package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.INTERVENTIONS;

import java.time.Period;
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
import org.probity.earlywarning.indicator.Windows;

/** IR-I06, intervention record (插手干预登记): recorded interventions of one person; two within twelve months are red. */
final class Intervention extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-I06",
            1,
            Bands.above(Level.YELLOW, 0).with(Level.RED, 1.0),
            "interventions in twelve months",
            List.of(Parameter.count("months", "months", 12)),
            "领导干部干预司法活动、插手具体案件处理的记录、通报和责任追究规定");

    Intervention(Settings settings) {
        super(settings, INTERVENTIONS);
    }

    @Override
    public @Nullable String key(FeedRecord intervention) {
        return intervention.text("person");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> window = Windows.fullest(
                view.records(), Period.ofMonths(settings().values().count("months")));
        view.tell(view.key(), window.size(), Map.of("records", Groups.ids(window)), window);
    }
}
