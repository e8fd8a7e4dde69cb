package org.probity.earlywarning.indicator.personnel;

import static org.probity.earlywarning.feed.RecordKind.POSTS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/**
 * IR-H01, too long in key post (关键岗位超期任职): years in a post that is of HIGH grade or on the list of key posts. Leaders
 * of the unit are not counted: their terms follow the rules for leading cadres, not the rotation of posts.
 */
final class LongInPost extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-H01",
            1,
            new Bands(Bands.Direction.ABOVE, 5.0, 8.0, 10.0),
            "years in post",
            List.of(Parameter.texts("exemptLevels", "UNIT_HEAD", "DEPUTY", "DISCIPLINE")),
            "catalogue of indicators, group H");

    private static final double DAYS_A_YEAR = 366;

    LongInPost(Settings settings) {
        super(settings, POSTS);
    }

    @Override
    public @Nullable String key(FeedRecord post) {
        String level = post.text("level");
        boolean isExempt =
                level != null && settings().values().texts("exemptLevels").contains(level);
        boolean counts = "HIGH".equals(post.text("approved_grade")) || post.flag("key_post");
        return counts && !isExempt ? post.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        LocalDate today = view.today();
        for (FeedRecord post : view.records()) {
            LocalDate since = post.day("in_post_since");
            if (today != null && since != null && !since.isAfter(today)) {
                view.examined("");
                long whole = ChronoUnit.YEARS.between(since, today);
                double part = ChronoUnit.DAYS.between(since.plusYears(whole), today) / DAYS_A_YEAR;
                view.tell(post.id(), whole + part, Map.of("since", since), List.of(post));
            }
        }
    }
}
