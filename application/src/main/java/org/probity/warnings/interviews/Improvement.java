package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/**
 * The facts behind "obvious improvement" as the program computes them on a day (§6). They propose; a person concludes, and says why where
 * the conclusion differs.
 *
 * @param items     how many items were ordered
 * @param closed    how many are closed with accepted evidence
 * @param since     from when new hits count: the day of the interview
 * @param today     the day of the check
 * @param newHits   how often the same indicator spoke again since
 * @param effective how the owner's measures were rated last; null where none was checked since the interview
 */
public record Improvement(
        int items,
        int closed,
        LocalDate since,
        LocalDate today,
        int newHits,
        @Nullable Boolean effective) {

    /** Calendar days without a new hit. */
    static final int QUIET_DAYS = 60;

    /** The day from which the sixty days are over. */
    public LocalDate quietFrom() {
        return since.plusDays(QUIET_DAYS);
    }

    public boolean isQuietLongEnough() {
        return !today.isBefore(quietFrom());
    }

    public boolean met(Criterion criterion) {
        return switch (criterion) {
            case ITEMS_CLOSED -> items > 0 && closed == items;
            case NO_NEW_HIT -> newHits == 0 && isQuietLongEnough();
            case MEASURE_EFFECTIVE -> Boolean.TRUE.equals(effective);
        };
    }

    /** What the facts say. */
    public boolean obvious() {
        for (var criterion : Criterion.values()) {
            if (!met(criterion)) {
                return false;
            }
        }
        return true;
    }

    public Map<Criterion, Boolean> facts() {
        var facts = new EnumMap<Criterion, Boolean>(Criterion.class);
        for (var criterion : Criterion.values()) {
            facts.put(criterion, met(criterion));
        }
        return facts;
    }

    /**
     * Whether the checker's judgement may stand.
     *
     * @param judged   what the checker says of each criterion
     * @param improved the conclusion
     * @param reason   why the conclusion, or a judgement, differs from the facts
     */
    List<Refusal> refusals(Map<Criterion, Boolean> judged, boolean improved, String reason) {
        var refusals = new ArrayList<Refusal>();
        for (var criterion : Criterion.values()) {
            if (!judged.containsKey(criterion)) {
                refusals.add(Refusal.at("criterion-" + criterion, "warnings.interview.refusal.criterion"));
            }
        }
        if (!refusals.isEmpty()) {
            return List.copyOf(refusals);
        }
        if (improved && judged.containsValue(false)) {
            refusals.add(Refusal.at("conclusion", "warnings.interview.refusal.improved-against-judgement"));
        }
        if (!improved && !judged.containsValue(false)) {
            refusals.add(Refusal.at("conclusion", "warnings.interview.refusal.not-improved-against-judgement"));
        }
        if (differs(judged) && reason.strip().length() < 10) {
            refusals.add(Refusal.at("reason", "warnings.interview.refusal.against-facts"));
        }
        return List.copyOf(refusals);
    }

    boolean differs(Map<Criterion, Boolean> judged) {
        return !facts().equals(judged);
    }
}
