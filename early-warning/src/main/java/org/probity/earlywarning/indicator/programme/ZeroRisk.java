package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.POSTS;

import java.math.BigDecimal;
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

/** IR-K08, zero risk declaration in a power post (有权岗位零风险): a post with power over discretion, money or people declares no risk point. */
final class ZeroRisk extends FeedIndicator {

    static final Definition DEFINITION =
            new Definition("IR-K08", 1, Bands.above(Level.YELLOW, 0), "kinds of power", List.of(), "P2.1.2");

    ZeroRisk(Settings settings) {
        super(settings, POSTS);
    }

    @Override
    public @Nullable String key(FeedRecord post) {
        BigDecimal points = post.number("risk_points");
        return points != null && points.signum() == 0 ? post.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord post : view.records()) {
            List<String> powers = List.of("discretion", "money", "people").stream()
                    .filter(post::flag)
                    .toList();
            view.tell(post.id(), powers.size(), Map.of(), List.of(post));
        }
    }
}
