package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.BIDS;
import static org.probity.earlywarning.feed.RecordKind.COMPANY_ROLES;
import static org.probity.earlywarning.feed.RecordKind.CONTRACTS;
import static org.probity.earlywarning.feed.RecordKind.PAYMENTS;
import static org.probity.earlywarning.feed.RecordKind.RELATIVES;
import static org.probity.earlywarning.feed.RecordKind.STAFF;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;
import org.probity.earlywarning.indicator.Windows;

/**
 * IR-I01, relative's company is counterparty (亲属企业关联交易): a company with which there are contracts, bids or payments
 * has an owner, director or manager who is on the staff or a declared relative of someone who is. A role that ended before
 * the dealing does not count.
 */
final class RelatedCompany extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-I01", 1, Bands.above(Level.RED, 0), "dealings", List.of(), "catalogue of indicators, group I");

    RelatedCompany(Settings settings) {
        super(settings, COMPANY_ROLES, CONTRACTS, BIDS, PAYMENTS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(COMPANY_ROLES);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(STAFF, RELATIVES);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return Groups.first(record, "company", "supplier", "bidder", "payee");
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord role : view.records(COMPANY_ROLES)) {
            String person = role.text("person");
            List<FeedRecord> ties = person == null ? List.of() : ties(view, person);
            List<FeedRecord> dealings = view.records().stream()
                    .filter(each -> each.kind() != COMPANY_ROLES)
                    .filter(each -> Roles.heldOn(role, Windows.day(each)))
                    .toList();
            if (!ties.isEmpty() && !dealings.isEmpty()) {
                List<FeedRecord> evidence = new ArrayList<>(dealings);
                evidence.add(role);
                evidence.addAll(ties);
                Map<String, Object> facts = Map.of(
                        "role", Objects.requireNonNullElse(role.text("role"), ""), "dealings", Groups.ids(dealings));
                view.tell(role.id(), dealings.size(), facts, evidence);
            }
        }
    }

    private static List<FeedRecord> ties(FeedView view, String person) {
        FeedRecord own = view.feeds().find(STAFF, person);
        if (own != null) {
            return List.of(own);
        }
        return view.feeds().where(RELATIVES, "relative", person).stream()
                .filter(each -> view.feeds().find(STAFF, each.text("person")) != null)
                .toList();
    }
}
