package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.NOTICES;

import java.time.LocalDate;
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
 * IR-H02, notice of appointment short (任前公示不足): working days of the notice before an appointment; the day of publication
 * does not count. A notice that the feed says was not given has none.
 */
final class AppointmentNotice extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H02",
            1,
            Bands.below(Level.ORANGE, 5),
            "working days",
            List.of(Parameter.texts("matters", "APPOINTMENT")),
            "党政领导干部选拔任用工作条例 (notice before appointment)");

    AppointmentNotice(Settings settings) {
        super(settings, NOTICES);
    }

    @Override
    public @Nullable String key(FeedRecord notice) {
        String matter = notice.text("matter");
        return matter != null && settings().values().texts("matters").contains(matter) ? notice.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord notice : view.records()) {
            LocalDate from = notice.day("from");
            LocalDate to = notice.day("to");
            if (notice.isNone("from")) {
                view.tell("missing", notice.id(), 0, Map.of(), List.of(notice));
            } else if (from != null && to != null) {
                view.examined("");
                Map<String, Object> facts = Map.of("from", from, "to", to);
                view.tell(notice.id(), view.workingDays(from, to), facts, List.of(notice));
            }
        }
    }
}
