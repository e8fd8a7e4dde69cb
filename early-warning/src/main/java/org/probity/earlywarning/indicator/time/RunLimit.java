package org.probity.earlywarning.indicator.time;

import static org.probity.earlywarning.feed.RecordKind.POWERS;
import static org.probity.earlywarning.feed.RecordKind.RUNS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.Limit;
import org.probity.earlywarning.calendar.LimitUnit;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-B01 over the feed of runs: days from acceptance to the end, or to the day of reading, against the limits that the
 * register of powers states. Days that the run states as suspended do not count. Yellow is told of finished runs too.
 */
final class RunLimit extends FeedIndicator {

    RunLimit(Settings settings) {
        super(settings, RUNS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(POWERS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(POWERS);
    }

    @Override
    public @Nullable String key(FeedRecord run) {
        return run.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord run : view.records()) {
            FeedRecord power = view.feeds().find(POWERS, run.text("power"));
            LocalDate accepted = run.day("accepted");
            LocalDate finished = run.isNone("finished") ? view.today() : run.day("finished");
            if (power != null && accepted != null && finished != null) {
                view.examined(power.id());
                for (Level level : List.of(Level.RED, Level.ORANGE, Level.YELLOW)) {
                    if (passes(view, run, power, accepted, finished, level)) {
                        break;
                    }
                }
            }
        }
    }

    private boolean passes(
            FeedView view, FeedRecord run, FeedRecord power, LocalDate accepted, LocalDate finished, Level level) {
        String column = level == Level.RED ? "legal" : "promised";
        Limit limit = limit(power.text(column));
        Double multiple = settings().bands().threshold(level);
        if (limit == null || limit.amount() == 0 || multiple == null) {
            return false;
        }
        long days = limit.unit() == LimitUnit.WORKING_DAYS
                ? view.workingDays(accepted, finished)
                : ChronoUnit.DAYS.between(accepted, finished);
        double used = days - Sums.number(run, "suspended_days").doubleValue();
        if (used / limit.amount() <= multiple) {
            return false;
        }
        String wording = column.equals("legal") ? "overlegal" : level == Level.ORANGE ? "over" : "used";
        view.tellAs(level, wording, run.id(), used, Map.of("limit", limit), List.of(run, power));
        return true;
    }

    private static @Nullable Limit limit(@Nullable String text) {
        try {
            return text == null ? null : Limit.parse(text);
        } catch (IllegalArgumentException notALimit) {
            return null;
        }
    }
}
