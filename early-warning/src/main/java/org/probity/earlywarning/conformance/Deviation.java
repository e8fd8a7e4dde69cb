package org.probity.earlywarning.conformance;

/**
 * One difference between a case and its chart.
 *
 * @param step the activity concerned, as the chart or (for an unknown one) the log names it
 * @param position where in the case, counted from zero: the event itself where one was recorded; for a step skipped or
 *     still due the event before which it was due, which for a case's end is the number of its events
 */
public record Deviation(DeviationKind kind, String step, int position) {

    /** Whether {@link #position} is that of a recorded event. */
    public boolean isRecorded() {
        return switch (kind) {
            case STEP_ADDED, OUT_OF_ORDER, UNKNOWN_ACTIVITY -> true;
            case STEP_SKIPPED, UNFINISHED -> false;
        };
    }
}
