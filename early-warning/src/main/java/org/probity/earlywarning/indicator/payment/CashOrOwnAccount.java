package org.probity.earlywarning.indicator.payment;

import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;
import static org.probity.earlywarning.feed.RecordKind.STAFF;

import java.math.BigDecimal;
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

/**
 * IR-G07, large cash or private account (大额现金、公款私存): a payment in cash above the limit, or to an account that the
 * register of staff names as a person's own. What staff are owed themselves (salary, travel) does not count.
 */
final class CashOrOwnAccount extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-G07",
            1,
            Bands.above(Level.RED, 1000),
            "yuan in cash",
            List.of(Parameter.texts("exempt", "SALARY", "TRAVEL")),
            "现金管理暂行条例 (limit of settlement in cash); catalogue of indicators, group G");

    CashOrOwnAccount(Settings settings) {
        super(settings, PAYMENTS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(STAFF);
    }

    @Override
    public @Nullable String key(FeedRecord payment) {
        String subject = payment.text("subject");
        return subject != null && settings().values().texts("exempt").contains(subject) ? null : payment.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord payment : view.records()) {
            BigDecimal amount = Sums.number(payment, "amount_yuan");
            Map<String, Object> facts = Map.of("payee", NoBasis.payee(payment), "amount", amount);
            if (payment.flag("cash")) {
                view.tell("signal", payment.id(), amount.doubleValue(), facts, List.of(payment));
            }
            String account = payment.text("payee_account");
            for (FeedRecord person : view.feeds().where(STAFF, "accounts", account)) {
                view.tellAs(Level.RED, "account", payment.id(), amount.doubleValue(), facts, List.of(payment, person));
            }
        }
    }
}
