package org.probity.earlywarning.indicator.discretion;

import static org.probity.earlywarning.feed.RecordKind.PENALTIES;
import static org.probity.earlywarning.feed.RecordKind.STATUS_CHANGES;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * IR-D04, cases withdrawn or downgraded (撤案降格): a withdrawal or downgrade for which the feed says there is no record of
 * the panel (red); or more than ten per cent of a power's penalty cases withdrawn or downgraded (orange).
 */
final class CasesWithdrawn extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-D04",
            1,
            new Bands(Bands.Direction.ABOVE, null, 0.1, 0.0),
            "share of the power's cases (orange), cases without record (red)",
            List.of(
                    Parameter.texts("changes", "WITHDRAWN", "DOWNGRADED"),
                    Parameter.count("minimum", "cases of the power", 20)),
            "catalogue of indicators, group D");

    CasesWithdrawn(Settings settings) {
        super(settings, STATUS_CHANGES, PENALTIES);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        String change = record.text("change");
        boolean counts = record.kind() == PENALTIES
                || change != null && settings().values().texts("changes").contains(change);
        return counts ? Objects.requireNonNullElse(record.text("power"), "") : null;
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> changes = view.records(STATUS_CHANGES);
        for (FeedRecord change : changes) {
            if (change.isNone("panel_record")) {
                Map<String, Object> facts = Map.of("case", Groups.word(change, "case"));
                view.tellAs(Level.RED, "signal", change.id(), 1, facts, List.of(change));
            }
        }
        Set<String> cases = new HashSet<>();
        view.records(PENALTIES).forEach(penalty -> cases.add(penalty.id()));
        changes.forEach(change -> cases.add(Objects.requireNonNullElse(change.text("case"), change.id())));
        Double most = settings().bands().orange();
        long changed = changes.stream()
                .map(each -> Objects.requireNonNullElse(each.text("case"), each.id()))
                .distinct()
                .count();
        if (most != null && cases.size() >= settings().values().count("minimum")) {
            double share = Sums.share(changed, cases.size());
            if (share > most) {
                Map<String, Object> facts = Map.of("cases", changed, "total", cases.size());
                view.tellAs(Level.ORANGE, "rate", view.key(), share, facts, changes);
            }
        }
    }
}
