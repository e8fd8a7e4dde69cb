package org.probity.earlywarning.indicator.flow;

import static org.probity.earlywarning.feed.RecordKind.NOTICES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/**
 * IR-A07, publicity step missing or short (公示缺失或不足): a notice that is required for some days was not given, or ended
 * before they had passed. The day of publication does not count; {@code unit} WORKING_DAY counts working days. Notices of
 * appointments are left to IR-H02.
 */
final class NoticeShort extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A07",
            1,
            Bands.above(Level.ORANGE, 0),
            "days too few",
            List.of(Parameter.texts("exempt", "APPOINTMENT")),
            "P2.1.3a; catalogue of indicators, group A");

    NoticeShort(Settings settings) {
        super(settings, NOTICES);
    }

    @Override
    public @Nullable String key(FeedRecord notice) {
        String matter = notice.text("matter");
        return matter != null && settings().values().texts("exempt").contains(matter) ? null : notice.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord notice : view.records()) {
            BigDecimal required = notice.number("required_days");
            LocalDate from = notice.day("from");
            LocalDate to = notice.day("to");
            if (required == null) {
                continue;
            }
            view.examined("");
            if (notice.isNone("from")) {
                view.tell(
                        "missing", notice.id(), required.doubleValue(), Map.of("required", required), List.of(notice));
            } else if (from != null && to != null) {
                boolean isWorking = "WORKING_DAY".equals(notice.text("unit"));
                long days = isWorking ? view.workingDays(from, to) : ChronoUnit.DAYS.between(from, to);
                Map<String, Object> facts = Map.of("required", required, "days", days);
                view.tell(notice.id(), required.doubleValue() - days, facts, List.of(notice));
            }
        }
    }
}
