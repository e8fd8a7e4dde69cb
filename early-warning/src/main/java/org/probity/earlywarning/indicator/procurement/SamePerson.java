package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/** IR-F08, same person in rival bids (项目人员交叉): one project manager, contact or preparer in the bids of two bidders. */
final class SamePerson extends OfTender {

    static final Definition DEFINITION = new Definition(
            "IR-F08",
            1,
            Bands.above(Level.RED, 1),
            "bidders",
            List.of(Parameter.texts("columns", "manager", "contact", "preparer")),
            "招标投标法实施条例 40(3)");

    SamePerson(Settings settings) {
        super(settings);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BIDS);
    }

    /** One person counts in whichever of the columns he or she stands. */
    @Override
    void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender) {
        Map<String, List<FeedRecord>> byPerson = new TreeMap<>();
        for (String column : settings().values().texts("columns")) {
            Groups.by(bids, column)
                    .forEach((person, theirs) -> byPerson.computeIfAbsent(person, none -> new ArrayList<>())
                            .addAll(theirs));
        }
        byPerson.forEach((person, theirs) -> view.tell(
                Groups.words(theirs, "bidder"), Groups.by(theirs, "bidder").size(), Map.of("shared", person), theirs));
    }
}
