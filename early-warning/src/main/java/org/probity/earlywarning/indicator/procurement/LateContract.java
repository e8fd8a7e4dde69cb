package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/**
 * IR-F13, contract late or different from the award (合同逾期或背离): signed more than thirty days after the award (orange, the
 * level of the row; its list of thresholds says yellow), or with another price or content than awarded (red).
 */
final class LateContract extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F13",
            1,
            new Bands(Bands.Direction.ABOVE, null, 30.0, 0.0),
            "calendar days (orange), differences (red)",
            List.of(),
            "政府采购法 46; 招标投标法 46");

    LateContract(Settings settings) {
        super(settings, CONTRACTS);
    }

    @Override
    public @Nullable String key(FeedRecord contract) {
        return contract.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord contract : view.records()) {
            LocalDate award = contract.day("award");
            LocalDate signed = contract.isNone("signed") ? view.today() : contract.day("signed");
            Double days = settings().bands().orange();
            if (differs(contract)) {
                Map<String, Object> facts = Map.of(
                        "awarded",
                                Objects.requireNonNullElse(
                                        Groups.first(contract, "award_amount_yuan", "award_content"), ""),
                        "contracted", Objects.requireNonNullElse(Groups.first(contract, "amount_yuan", "content"), ""));
                view.tellAs(Level.RED, "differs", contract.id(), 1, facts, List.of(contract));
            } else if (award != null && signed != null && days != null) {
                long late = ChronoUnit.DAYS.between(award, signed);
                if (late > days) {
                    Map<String, Object> facts = Map.of("award", award, "signed", signed);
                    view.tellAs(Level.ORANGE, "signal", contract.id(), late, facts, List.of(contract));
                }
            }
        }
    }

    private static boolean differs(FeedRecord contract) {
        BigDecimal awarded = contract.number("award_amount_yuan");
        BigDecimal amount = contract.number("amount_yuan");
        String content = contract.text("award_content");
        return awarded != null && amount != null && awarded.compareTo(amount) != 0
                || content != null && contract.knows("content") && !content.equals(contract.text("content"));
    }
}
