package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.PETITIONS;

import java.time.Period;
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
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-K07, complaint cluster (信访集中): three petitions about one post, unit or power within any six months are orange (3 in
 * the row means three or more, so the band stands at two), five or a joint letter red.
 */
final class PetitionCluster extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-K07",
            1,
            Bands.above(Level.ORANGE, 2).with(Level.RED, 4.0),
            "petitions",
            List.of(Parameter.count("months", "months", 6)),
            "P4.2 (relatively concentrated complaints)");

    PetitionCluster(Settings settings) {
        super(settings, PETITIONS);
    }

    @Override
    public @Nullable String key(FeedRecord petition) {
        return petition.text("target");
    }

    @Override
    protected void judge(FeedView view) {
        Period months = Period.ofMonths(settings().values().count("months"));
        List<FeedRecord> window = Windows.fullest(view.records(), months);
        List<FeedRecord> joint =
                view.records().stream().filter(each -> each.flag("joint")).toList();
        Map<String, Object> facts = Map.of("petitions", Groups.ids(joint.isEmpty() ? window : joint));
        if (joint.isEmpty()) {
            view.tell(view.key(), window.size(), facts, window);
        } else {
            view.tellAs(Level.RED, "joint", view.key(), window.size(), facts, joint);
        }
    }
}
