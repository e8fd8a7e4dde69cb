package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.QUERIES;

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
import org.probity.earlywarning.indicator.Windows;

/** IR-I07, abnormal data queries (异常查询): queries of one person on one day for which the log says there was no task. */
final class QueriesWithoutTask extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-I07",
            1,
            Bands.above(Level.ORANGE, 30),
            "queries a day",
            List.of(),
            "个人信息保护法 6; catalogue of indicators, group I");

    QueriesWithoutTask(Settings settings) {
        super(settings, QUERIES);
    }

    @Override
    public @Nullable String key(FeedRecord query) {
        LocalDate day = Windows.day(query);
        return day == null || !query.isNone("task") ? null : Groups.key(query.text("person"), day.toString());
    }

    @Override
    protected void judge(FeedView view) {
        view.tell(view.key(), view.records().size(), Map.of(), view.records());
    }
}
