package org.probity.earlywarning.indicator.flow;

import static org.probity.earlywarning.feed.RecordKind.MEETINGS;
import static org.probity.earlywarning.feed.RecordKind.POWERS;
import static org.probity.earlywarning.feed.RecordKind.RUNS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-A06, collective decision missing (应集体研究未研究): a run of a power that decides collectively ended with no meeting on
 * record, or the meeting was held with fewer than two thirds of its members. A number that the feed of meetings does not
 * know is no record; whether there is such a feed decides if that can be said. Powers not known as collective are left
 * alone.
 */
final class CollectiveMissing extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A06",
            1,
            Bands.below(Level.RED, 2.0 / 3),
            "share of members present; 0 without a record",
            List.of(),
            "P2.1.2e (three majors and one large, 三重一大)");

    CollectiveMissing(Settings settings) {
        super(settings, RUNS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(POWERS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(POWERS, MEETINGS);
    }

    @Override
    public @Nullable String key(FeedRecord run) {
        return run.day("finished") == null || !run.knows("meeting_no") ? null : run.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord run : view.records()) {
            FeedRecord power = view.feeds().find(POWERS, run.text("power"));
            if (power == null || !power.flag("collective")) {
                continue;
            }
            view.examined(power.id());
            FeedRecord meeting = view.feeds().find(MEETINGS, run.text("meeting_no"));
            boolean isUnknown = meeting == null && view.feeds().has(MEETINGS);
            FeedRecord stating = meeting == null ? run : meeting;
            BigDecimal present = stating.number("present");
            BigDecimal members = stating.number("members");
            Map<String, Object> facts = Map.of("power", power.id());
            if (run.isNone("meeting_no") || isUnknown) {
                view.tell(run.id(), 0, facts, List.of(run, power));
            } else if (present != null && members != null && members.signum() > 0) {
                view.tell("quorum", run.id(), Sums.share(present, members), facts, List.of(run, stating));
            }
        }
    }
}
