package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.MEETINGS;

import java.math.BigDecimal;
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
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-H03, quorum or vote defect (议事人数不足): a meeting that decides with fewer than two thirds of its members present, or
 * with votes in favour of half of all members or fewer.
 */
final class MeetingDefect extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H03",
            1,
            Bands.below(Level.RED, 2.0 / 3),
            "share of members present",
            List.of(Parameter.share("votes", 0.5)),
            "party group rules (quorum of two thirds, majority of all members)");

    MeetingDefect(Settings settings) {
        super(settings, MEETINGS);
    }

    @Override
    public @Nullable String key(FeedRecord meeting) {
        return meeting.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord meeting : view.records()) {
            BigDecimal members = meeting.number("members");
            BigDecimal present = meeting.number("present");
            BigDecimal votes = meeting.number("votes_for");
            if (members == null || members.signum() <= 0) {
                continue;
            }
            view.examined("");
            Map<String, Object> facts = Map.of("members", members);
            if (present != null) {
                view.tell(meeting.id(), Sums.share(present, members), facts, List.of(meeting));
            }
            if (votes != null
                    && Sums.share(votes, members) <= settings().values().number("votes")) {
                double share = Sums.share(votes, members);
                view.tellAs(Level.RED, "vote", meeting.id() + " vote", share, facts, List.of(meeting));
            }
        }
    }
}
