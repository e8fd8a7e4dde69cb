package org.probity.monitoring.indicators;

import static org.probity.monitoring.indicators.IndicatorState.APPROVED;
import static org.probity.monitoring.indicators.IndicatorState.DRAFT;
import static org.probity.monitoring.indicators.IndicatorState.REVIEWED;
import static org.probity.monitoring.indicators.IndicatorState.SUBMITTED;
import static org.probity.monitoring.indicators.IndicatorState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The life of a changed indicator as one table (§7 "Indicators, thresholds": the office and discipline inspection draft, the legal
 * reviewer verifies, the leading group approves): from where which act leads where, who may do it, and how many working days what is
 * before it may wait. Nobody verifies or approves what they drafted.
 */
enum IndicatorAct {
    SUBMIT(List.of(DRAFT), SUBMITTED, "monitoring:indicators-draft", "submitted", 0),
    REVIEW(List.of(SUBMITTED), REVIEWED, "monitoring:indicators-review", "reviewed", 5),
    APPROVE(List.of(REVIEWED), APPROVED, "monitoring:indicators-approve", "approved", 5),
    RETURN_SUBMITTED(List.of(SUBMITTED), DRAFT, "monitoring:indicators-review", "returned", 0),
    RETURN_REVIEWED(List.of(REVIEWED), DRAFT, "monitoring:indicators-approve", "returned", 0),
    WITHDRAW(List.of(DRAFT, SUBMITTED, REVIEWED), WITHDRAWN, "monitoring:indicators-draft", "withdrawn", 0);

    private final List<IndicatorState> from;
    private final IndicatorState to;
    private final String permission;
    private final String entry;
    private final int workingDays;

    IndicatorAct(List<IndicatorState> from, IndicatorState to, String permission, String entry, int workingDays) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.entry = entry;
        this.workingDays = workingDays;
    }

    List<IndicatorState> from() {
        return from;
    }

    IndicatorState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** What the log calls it. */
    String entry() {
        return "monitoring.indicator-" + entry;
    }

    /** How long it may be waited for; 0 when it has no deadline. */
    int workingDays() {
        return workingDays;
    }

    public boolean isReturn() {
        return this == RETURN_SUBMITTED || this == RETURN_REVIEWED;
    }

    public boolean needsReason() {
        return isReturn() || this == WITHDRAW;
    }

    /** Segregation (§7, rule 1): not for whoever drafted it. */
    boolean isJudging() {
        return this == REVIEW || this == APPROVE;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<IndicatorAct> ofSlug(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }

    /** The act that takes an edition in this state further. */
    static Optional<IndicatorAct> next(IndicatorState state) {
        return Arrays.stream(values())
                .filter(act -> act.to != DRAFT && act.to != WITHDRAWN && act.from.contains(state))
                .findFirst();
    }
}
