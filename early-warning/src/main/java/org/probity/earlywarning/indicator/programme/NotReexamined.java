package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.CHANGES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** IR-K04, changed but not re-examined (变动未复查): working days from a change of post, power or law to its re-examination. */
final class NotReexamined extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-K04",
            1,
            Bands.above(Level.YELLOW, 15),
            "working days",
            List.of(),
            "practice of risk registers; catalogue of indicators, group K");

    NotReexamined(Settings settings) {
        super(settings, CHANGES);
    }

    @Override
    public @Nullable String key(FeedRecord change) {
        return change.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord change : view.records()) {
            LocalDate changed = change.day("changed");
            LocalDate examined = change.isNone("examined") ? view.today() : change.day("examined");
            if (changed != null && examined != null) {
                Map<String, Object> facts =
                        Map.of("object", Objects.requireNonNullElse(change.text("object"), ""), "changed", changed);
                view.tell(change.id(), view.workingDays(changed, examined), facts, List.of(change));
            }
        }
    }
}
