package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.COMPANIES;
import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.probity.earlywarning.indicator.Sums;
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-F11, new or empty company wins (空壳企业中标): a contract from a million yuan on went to a company founded less than
 * twelve months before, with at most three insured staff or about no tax paid. The row asks for "founded &lt; 12 months,
 * insured staff &lt;= 3 or tax about 0, contract large: all three", read as founding, (staff or tax) and amount together.
 */
final class EmptyCompany extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-F11",
            1,
            Bands.above(Level.RED, 0),
            "contracts",
            List.of(
                    Parameter.number("amount", "yuan", 1_000_000.0),
                    Parameter.count("months", "months since founding", 12),
                    Parameter.count("staff", "insured staff", 3),
                    Parameter.number("tax", "yuan a year", 1000.0)),
            "practice of e-bidding supervision; catalogue of indicators, group F");

    EmptyCompany(Settings settings) {
        super(settings, CONTRACTS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(COMPANIES);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(COMPANIES);
    }

    @Override
    public @Nullable String key(FeedRecord contract) {
        return contract.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord contract : view.records()) {
            FeedRecord company = view.feeds().find(COMPANIES, contract.text("supplier"));
            LocalDate day = Windows.day(contract) == null ? contract.day("award") : Windows.day(contract);
            LocalDate founded = company == null ? null : company.day("founded");
            if (company != null && day != null && founded != null) {
                view.examined("");
                if (isNew(founded, day) && isEmpty(company) && isLarge(contract)) {
                    Map<String, Object> facts =
                            Map.of("founded", founded, "amount", Sums.number(contract, "amount_yuan"));
                    view.tell(company.id(), 1, facts, List.of(contract, company));
                }
            }
        }
    }

    private boolean isNew(LocalDate founded, LocalDate day) {
        return founded.plusMonths(settings().values().count("months")).isAfter(day);
    }

    private boolean isEmpty(FeedRecord company) {
        BigDecimal insured = company.number("insured");
        BigDecimal tax = company.number("tax_yuan");
        return insured != null
                        && insured.compareTo(
                                        BigDecimal.valueOf(settings().values().count("staff")))
                                <= 0
                || tax != null && tax.compareTo(Sums.exact(settings().values().number("tax"))) <= 0;
    }

    private boolean isLarge(FeedRecord contract) {
        BigDecimal least = Sums.exact(settings().values().number("amount"));
        return Sums.number(contract, "amount_yuan").compareTo(least) >= 0;
    }
}
