package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.COMPLAINTS;

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

/** IR-F15, complaint not handled (投诉未按期处理): working days from a bidding complaint to its closing, or to the day of reading. */
final class OpenComplaint extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F15", 1, Bands.above(Level.ORANGE, 30), "working days", List.of(), "招标投标法实施条例 61 (30 working days)");

    OpenComplaint(Settings settings) {
        super(settings, COMPLAINTS);
    }

    @Override
    public @Nullable String key(FeedRecord complaint) {
        return complaint.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord complaint : view.records()) {
            LocalDate received = complaint.day("received");
            LocalDate closed = complaint.isNone("closed") ? view.today() : complaint.day("closed");
            if (received != null && closed != null) {
                view.examined("");
                long days = view.workingDays(received, closed);
                view.tell(complaint.id(), days, Map.of("received", received), List.of(complaint));
            }
        }
    }
}
