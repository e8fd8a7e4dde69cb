package org.probity.earlywarning.indicator.duties;

import static org.probity.earlywarning.feed.RecordKind.APPROVALS;

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

/** IR-C06, self-approval (自批自审): applicant and approver of a leave, claim, form, grade or closing are one. */
final class SelfApproval extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-C06", 1, Bands.above(Level.RED, 0), "approvals", List.of(), "catalogue of indicators, group C");

    SelfApproval(Settings settings) {
        super(settings, APPROVALS);
    }

    @Override
    public @Nullable String key(FeedRecord approval) {
        return approval.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord approval : view.records()) {
            String applicant = approval.text("applicant");
            if (applicant != null && applicant.equals(approval.text("approver"))) {
                String matter = Objects.requireNonNullElse(approval.text("matter"), "");
                view.tell(approval.id(), 1, Map.of("person", applicant, "matter", matter), List.of(approval));
            }
        }
    }
}
