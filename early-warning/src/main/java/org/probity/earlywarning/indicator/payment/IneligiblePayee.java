package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.BENEFICIARIES;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-G08, ineligible payee (不符合条件人员领取): beneficiaries of one power in one month whom another register lists as dead,
 * moved away, on the public payroll or above the limit of assets. A status with a month, such as {@code DECEASED 2026-03},
 * counts for the months after it. One signal names all of the month.
 */
final class IneligiblePayee extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G08",
            1,
            Bands.above(Level.RED, 0),
            "beneficiaries",
            List.of(Parameter.texts("statuses", "DECEASED", "MOVED_OUT", "ON_PAYROLL", "OVER_ASSETS")),
            "practice of comparing beneficiaries with other registers");

    IneligiblePayee(Settings settings) {
        super(settings, BENEFICIARIES);
    }

    @Override
    public @Nullable String key(FeedRecord beneficiary) {
        LocalDate month = beneficiary.day("month");
        return month == null
                ? null
                : Groups.key(beneficiary.text("power"), YearMonth.from(month).toString());
    }

    @Override
    protected void judge(FeedView view) {
        view.examined("");
        List<FeedRecord> ineligible =
                view.records().stream().filter(this::isIneligible).toList();
        Map<String, Object> facts = Map.of(
                "beneficiaries", Groups.ids(ineligible),
                "sum", Sums.of(ineligible, "amount_yuan"),
                "total", view.records().size());
        view.tell(view.key(), ineligible.size(), facts, ineligible);
    }

    private boolean isIneligible(FeedRecord beneficiary) {
        String status = beneficiary.text("status_external");
        LocalDate month = beneficiary.day("month");
        if (status == null || month == null) {
            return false;
        }
        String[] parts = status.strip().split("\\s+", 2);
        if (!settings().values().texts("statuses").contains(parts[0])) {
            return false;
        }
        return parts.length < 2
                || !parts[1].matches("\\d{4}-(0[1-9]|1[0-2]).*")
                || YearMonth.parse(parts[1].substring(0, 7)).isBefore(YearMonth.from(month));
    }
}
