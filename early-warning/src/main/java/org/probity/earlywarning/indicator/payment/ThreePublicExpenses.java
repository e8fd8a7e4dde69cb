package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.EXPENSE_BUDGETS;
import static org.probity.earlywarning.feed.RecordKind.EXPENSE_CLAIMS;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-G10, three public expenses (三公经费超标): the claims of a section for reception, vehicles or travel in a year pass their
 * budget; a claim passes the standard it states; or a claim that needs an official letter says that there is none.
 */
final class ThreePublicExpenses extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G10",
            1,
            Bands.above(Level.ORANGE, 1),
            "times the budget or standard",
            List.of(Parameter.texts("letterNeeded", "RECEPTION")),
            "党政机关国内公务接待管理规定; catalogue of indicators, group G");

    ThreePublicExpenses(Settings settings) {
        super(settings, EXPENSE_CLAIMS, EXPENSE_BUDGETS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(EXPENSE_CLAIMS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        LocalDate claimed = record.day("claimed");
        String year = claimed == null ? record.text("year") : String.valueOf(claimed.getYear());
        String section = Objects.requireNonNullElse(record.text("dept"), "");
        return Groups.key(Groups.key(section, record.text("category")), year);
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> claims = view.records(EXPENSE_CLAIMS);
        BigDecimal budget = Sums.of(view.records(EXPENSE_BUDGETS), "amount_yuan");
        if (budget.signum() > 0) {
            BigDecimal spent = Sums.of(claims, "amount_yuan");
            Map<String, Object> facts = Map.of("spent", spent, "budget", budget);
            view.tell(view.key(), Sums.share(spent, budget), facts, view.records());
        }
        for (FeedRecord claim : claims) {
            BigDecimal standard = claim.number("standard_yuan");
            BigDecimal amount = Sums.number(claim, "amount_yuan");
            if (standard != null && standard.signum() > 0) {
                Map<String, Object> facts = Map.of("amount", amount, "standard", standard);
                view.tell("standard", claim.id(), Sums.share(amount, standard), facts, List.of(claim));
            }
            String category = String.valueOf(claim.text("category"));
            if (claim.isNone("official_letter")
                    && settings().values().texts("letterNeeded").contains(category)) {
                view.tellAs(Level.ORANGE, "letter", claim.id(), 1, Map.of("amount", amount), List.of(claim));
            }
        }
    }
}
