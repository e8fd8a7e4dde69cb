package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;

import java.math.BigDecimal;
import java.time.Period;
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
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-F01, splitting to avoid tender (化整为零规避招标): contracts of one section for one project and of one kind, each below
 * the threshold from which a tender is required and none of them tendered, that together pass it within twelve months.
 */
final class Splitting extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F01",
            1,
            Bands.above(Level.RED, 1),
            "times the threshold",
            List.of(
                    Parameter.number("works", "yuan", 4_000_000.0),
                    Parameter.number("goods", "yuan", 2_000_000.0),
                    Parameter.number("services", "yuan", 1_000_000.0),
                    Parameter.count("months", "months", 12),
                    Parameter.texts("tendered", "OPEN_TENDER", "INVITED_TENDER")),
            "政府采购法实施条例 28; 招标投标法实施条例 24; thresholds: 发改委令16号");

    private final Thresholds thresholds;
    private final Set<String> tendered;

    Splitting(Settings settings) {
        super(settings, CONTRACTS);
        this.thresholds = new Thresholds(settings.values());
        this.tendered = Set.copyOf(settings.values().texts("tendered"));
    }

    @Override
    public @Nullable String key(FeedRecord contract) {
        BigDecimal threshold = thresholds.of(contract.text("kind"));
        BigDecimal amount = contract.number("amount_yuan");
        String method = contract.text("method");
        boolean isSmall = threshold != null && amount != null && amount.compareTo(threshold) < 0;
        if (!isSmall || method == null || tendered.contains(method)) {
            return null;
        }
        String unit = Groups.first(contract, "dept", "power");
        return Groups.key(Groups.key(unit, contract.text("project")), contract.text("kind"));
    }

    @Override
    protected void judge(FeedView view) {
        Period months = Period.ofMonths(settings().values().count("months"));
        List<FeedRecord> window = Windows.greatest(view.records(), months, each -> Sums.number(each, "amount_yuan"));
        if (window.size() < 2) {
            return;
        }
        FeedRecord first = window.get(0);
        BigDecimal threshold = Objects.requireNonNull(thresholds.of(first.text("kind")));
        BigDecimal sum = Sums.of(window, "amount_yuan");
        String project = String.valueOf(first.text("project"));
        Map<String, Object> facts = Map.of(
                "project",
                project,
                "contracts",
                Groups.ids(window),
                "first",
                first.id(),
                "last",
                window.get(window.size() - 1).id(),
                "sum",
                sum,
                "limit",
                threshold);
        view.tell(project, Sums.share(sum, threshold), facts, window);
    }
}
