package org.probity.powers.rules;

import static org.probity.powers.rules.RuleState.DRAFT;
import static org.probity.powers.rules.RuleState.ISSUED;
import static org.probity.powers.rules.RuleState.REPEALED;
import static org.probity.powers.rules.RuleState.REVIEWED;
import static org.probity.powers.rules.RuleState.SUBMITTED;
import static org.probity.powers.rules.RuleState.WITHDRAWN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a rule as one table (P2.2.2b, §7: the section or the office drafts, the legal reviewer verifies, the head or the
 * leading group approves): from where which act leads where, who may do it, and how many working days it may be waited for.
 */
enum RuleAct {
    SUBMIT(DRAFT, SUBMITTED, "powers:rules-draft", "powers.rule-submitted", 0),
    REVIEW(SUBMITTED, REVIEWED, "powers:rules-review", "powers.rule-reviewed", 5),
    ISSUE(REVIEWED, ISSUED, "powers:rules-approve", "powers.rule-issued", 10),
    RETURN_SUBMITTED(SUBMITTED, DRAFT, "powers:rules-review", "powers.rule-returned", 0),
    RETURN_REVIEWED(REVIEWED, DRAFT, "powers:rules-approve", "powers.rule-returned", 0),
    WITHDRAW(DRAFT, WITHDRAWN, "powers:rules-draft", "powers.rule-withdrawn", 0),
    REPEAL(ISSUED, REPEALED, "powers:rules-approve", "powers.rule-repealed", 0);

    private final RuleState from;
    private final RuleState to;
    private final String permission;
    private final String entry;
    private final int workingDays;

    RuleAct(RuleState from, RuleState to, String permission, String entry, int workingDays) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.entry = entry;
        this.workingDays = workingDays;
    }

    RuleState from() {
        return from;
    }

    RuleState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** What the log calls it. */
    String entry() {
        return entry;
    }

    /** How long it may be waited for; 0 when it has no deadline. */
    int workingDays() {
        return workingDays;
    }

    public boolean isReturn() {
        return this == RETURN_SUBMITTED || this == RETURN_REVIEWED;
    }

    public boolean needsReason() {
        return isReturn() || this == WITHDRAW || this == REPEAL;
    }

    public boolean goesOn() {
        return this == SUBMIT || this == REVIEW || this == ISSUE;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable RuleAct ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    static Optional<RuleAct> next(RuleState state) {
        return Arrays.stream(values())
                .filter(act -> act.goesOn() && act.from == state)
                .findFirst();
    }
}
