package org.probity.powers.benchmarks;

import static org.probity.powers.benchmarks.BenchmarkState.APPROVED;
import static org.probity.powers.benchmarks.BenchmarkState.DRAFT;
import static org.probity.powers.benchmarks.BenchmarkState.IN_FORCE;
import static org.probity.powers.benchmarks.BenchmarkState.REPEALED;
import static org.probity.powers.benchmarks.BenchmarkState.REVIEWED;
import static org.probity.powers.benchmarks.BenchmarkState.SUBMITTED;
import static org.probity.powers.benchmarks.BenchmarkState.SUPERSEDED;
import static org.probity.powers.benchmarks.BenchmarkState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of an edition of a benchmark as one table (P2.2.2e, §7: the section or the office drafts, the legal reviewer verifies, the
 * head or the leading group approves): from where which act leads where, who may do it, and how many working days what is before it
 * may wait.
 */
enum BenchmarkAct {
    SUBMIT(List.of(DRAFT), SUBMITTED, "powers:rules-draft", "powers.benchmark-submitted", 0),
    REVIEW(List.of(SUBMITTED), REVIEWED, "powers:rules-review", "powers.benchmark-reviewed", 5),
    APPROVE(List.of(REVIEWED), APPROVED, "powers:rules-approve", "powers.benchmark-approved", 10),
    RETURN_SUBMITTED(List.of(SUBMITTED), DRAFT, "powers:rules-review", "powers.benchmark-returned", 0),
    RETURN_REVIEWED(List.of(REVIEWED), DRAFT, "powers:rules-approve", "powers.benchmark-returned", 0),
    WITHDRAW(List.of(DRAFT), WITHDRAWN, "powers:rules-draft", "powers.benchmark-withdrawn", 0),
    /** Begins the next edition, a draft beside the one in force, which stays as it is. */
    REVISE(List.of(APPROVED, IN_FORCE), DRAFT, "powers:rules-draft", "powers.benchmark-drafted", 0),
    REPEAL(List.of(APPROVED, IN_FORCE), REPEALED, "powers:rules-approve", "powers.benchmark-repealed", 0),
    /** Nobody does it alone: the next edition's approval does, from its first day on. */
    SUPERSEDE(
            List.of(APPROVED, IN_FORCE),
            SUPERSEDED,
            BenchmarkAct.BY_THE_NEXT_EDITION,
            "powers.benchmark-superseded",
            0);

    /** In place of a permission. */
    static final String BY_THE_NEXT_EDITION = "the next edition's approval";

    private final List<BenchmarkState> from;
    private final BenchmarkState to;
    private final String permission;
    private final String entry;
    private final int workingDays;

    BenchmarkAct(List<BenchmarkState> from, BenchmarkState to, String permission, String entry, int workingDays) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.entry = entry;
        this.workingDays = workingDays;
    }

    List<BenchmarkState> from() {
        return from;
    }

    BenchmarkState to() {
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
        return this == SUBMIT || this == REVIEW || this == APPROVE;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable BenchmarkAct ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The act that takes an edition in this state further. */
    static Optional<BenchmarkAct> next(BenchmarkState state) {
        return Arrays.stream(values())
                .filter(act -> act.goesOn() && act.from.contains(state))
                .findFirst();
    }
}
