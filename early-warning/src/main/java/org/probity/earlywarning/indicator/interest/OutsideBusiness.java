package org.probity.earlywarning.indicator.interest;

import static org.probity.earlywarning.feed.RecordKind.COMPANY_ROLES;
import static org.probity.earlywarning.feed.RecordKind.STAFF;

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
import org.probity.earlywarning.indicator.Groups;

/**
 * IR-I04, outside business (违规经商兼职): a member of staff stands in the register of companies as shareholder, legal
 * representative, director or manager. Persons are compared by what names them, so both registers must name them alike.
 */
final class OutsideBusiness extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-I04",
            1,
            Bands.above(Level.RED, 0),
            "roles held",
            List.of(Parameter.texts("roles", "SHAREHOLDER", "LEGAL_REPRESENTATIVE", "DIRECTOR", "MANAGER")),
            "公务员法 59; catalogue of indicators, group I");

    OutsideBusiness(Settings settings) {
        super(settings, STAFF, COMPANY_ROLES);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(STAFF, COMPANY_ROLES);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.text("person");
    }

    @Override
    protected void judge(FeedView view) {
        if (view.records(STAFF).isEmpty()) {
            return;
        }
        List<FeedRecord> held = view.records(COMPANY_ROLES).stream()
                .filter(each -> settings().values().texts("roles").contains(String.valueOf(each.text("role"))))
                .filter(each -> Roles.heldOn(each, view.today()))
                .toList();
        view.tell(view.key(), held.size(), Map.of("companies", Groups.words(held, "company")), held);
    }
}
