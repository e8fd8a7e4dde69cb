package org.probity.powers.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.organization.WorkCalendar;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Rules that wait for somebody, and repealed ones that wait for those who cite them. */
@Component
class RulesInbox implements InboxSource {

    private static final int MOST = 200;

    private final Rules rules;
    private final StillCited stillCited;
    private final WorkCalendar calendar;
    private final Dates dates;

    RulesInbox(Rules rules, StillCited stillCited, WorkCalendar calendar, Dates dates) {
        this.rules = rules;
        this.stillCited = stillCited;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null
                || viewer.person() == null
                || !(viewer.may("powers:rules-draft")
                        || viewer.may("powers:rules-review")
                        || viewer.may("powers:rules-approve"))) {
            return List.of();
        }
        var cited = viewer.may("powers:rules-draft") ? stillCited.in(unit) : java.util.Set.of();
        var items = new ArrayList<InboxItem>();
        for (var rule : rules.all(unit)) {
            var task = task(viewer, rule, cited.contains(rule.id().value()));
            if (task != null && items.size() < MOST) {
                items.add(new InboxItem(
                                "powers.rules.inbox." + task,
                                List.of(),
                                rule.title(),
                                "/powers/rules/" + rule.id(),
                                RuleAct.next(rule.state())
                                        .map(act -> RulePage.dueOn(act, rule, calendar, dates))
                                        .orElse(null))
                        .toSuperior("powers:read-drafts"));
            }
        }
        return items;
    }

    private static @Nullable String task(Viewer viewer, Rule rule, boolean cited) {
        var own = rule.drafters().contains(viewer.requirePerson());
        return switch (rule.state()) {
            case DRAFT ->
                own && RuleActs.may(viewer, "powers:rules-draft", rule)
                        ? rule.returnedComment() == null ? "draft" : "returned"
                        : null;
            case SUBMITTED -> !own && RuleActs.may(viewer, "powers:rules-review", rule) ? "review" : null;
            case REVIEWED -> !own && RuleActs.may(viewer, "powers:rules-approve", rule) ? "issue" : null;
            case REPEALED -> cited && RuleActs.may(viewer, "powers:rules-draft", rule) ? "cited" : null;
            case ISSUED, WITHDRAWN -> null;
        };
    }
}
