package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.POSTS;
import static org.probity.earlywarning.feed.RecordKind.TRAINING;

import java.time.LocalDate;
import java.time.Period;
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
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-H07, training or pledge missing (廉政教育缺失): the holder of a post of HIGH grade has no record of education in the six
 * months up to the day of reading. Said only where a feed of education records is given, and not of holders who came
 * within these months.
 */
final class NoTraining extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H07",
            1,
            Bands.below(Level.YELLOW, 1),
            "records of education",
            List.of(Parameter.count("months", "months", 6)),
            "P2.2; catalogue of indicators, group H");

    NoTraining(Settings settings) {
        super(settings, POSTS, TRAINING);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(TRAINING);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == POSTS ? record.id() : record.text("post");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> posts = view.records(POSTS);
        LocalDate today = view.today();
        if (today == null || posts.isEmpty() || !view.feeds().has(TRAINING)) {
            return;
        }
        FeedRecord post = posts.get(0);
        Period months = Period.ofMonths(settings().values().count("months"));
        LocalDate since = post.day("in_post_since");
        boolean isNew = since != null && since.isAfter(today.minus(months));
        if ("HIGH".equals(post.text("approved_grade")) && !isNew) {
            view.examined("");
            int held = Windows.last(view.records(TRAINING), months, today).size();
            view.tell(post.id(), held, Map.of("from", today.minus(months)), List.of(post));
        }
    }
}
