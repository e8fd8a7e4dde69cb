package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.RISK_POINTS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-K03, copy-paste risk points (风险点照抄): more than half of a form's risk points repeat, with a likeness above 95 %,
 * points of the same post's form of an earlier year or of another post's form of that year. Likeness is Dice's: twice the
 * pairs of neighbouring letters that two texts share, of all they have. Of peers, the form with the higher number is told.
 */
final class CopiedPoints extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-K03",
            1,
            Bands.above(Level.YELLOW, 0.5),
            "share of the form's points",
            List.of(Parameter.share("likeness", 0.95), Parameter.count("minimum", "points a form", 2)),
            "practice of auditing risk registers; likeness: Dice (1945)");

    /** Points of one form and of its like that are compared; more would take longer than a reader waits. */
    private static final int MOST = 2_000;

    CopiedPoints(Settings settings) {
        super(settings, RISK_POINTS);
    }

    @Override
    public @Nullable String key(FeedRecord point) {
        return point.text("text") == null || point.text("year") == null || point.text("form") == null ? null : "";
    }

    @Override
    protected void judge(FeedView view) {
        Map<String, List<FeedRecord>> forms = Groups.by(view.records(), "form");
        forms.forEach((form, points) -> {
            if (points.size() >= settings().values().count("minimum")) {
                view.examined("");
                forms.forEach((other, like) -> compare(view, form, points, other, like));
            }
        });
    }

    private void compare(FeedView view, String form, List<FeedRecord> points, String other, List<FeedRecord> like) {
        int years = String.valueOf(points.get(0).text("year"))
                .compareTo(String.valueOf(like.get(0).text("year")));
        boolean isEarlier = years > 0
                && Objects.equals(points.get(0).text("post"), like.get(0).text("post"));
        boolean isPeer = years == 0 && form.compareTo(other) > 0;
        if (!isEarlier && !isPeer || points.size() * (long) like.size() > (long) MOST * MOST) {
            return;
        }
        double likeness = settings().values().number("likeness");
        List<FeedRecord> copied = points.stream()
                .filter(point -> like.stream().anyMatch(each -> Likeness.of(text(point), text(each)) > likeness))
                .toList();
        Map<String, Object> facts = Map.of("other", other, "copied", copied.size(), "points", points.size());
        view.tell(form, Sums.share(copied.size(), points.size()), facts, copied);
    }

    private static String text(FeedRecord point) {
        return String.valueOf(point.text("text"));
    }
}
