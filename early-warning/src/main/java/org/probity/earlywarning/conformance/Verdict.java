package org.probity.earlywarning.conformance;

import java.util.List;

/**
 * One sequence of activities held against a chart.
 *
 * @param fitting whether the chart allows the sequence from start to end; an unknown activity never fits
 * @param replay the token counts
 * @param cost the least number of steps to skip or add that makes the sequence one of the chart's (optimal alignment)
 * @param fitness 1 − cost / (length of the sequence + length of the chart's shortest way), from 0 to 1
 * @param bounded whether the search's budget ended first: then cost means "at least" and fitness "at most"
 * @param deviations what was skipped, added, out of order, unfinished or unknown, in order of position
 */
public record Verdict(
        boolean fitting, Replay replay, int cost, double fitness, boolean bounded, List<Deviation> deviations) {

    public Verdict {
        deviations = List.copyOf(deviations);
    }
}
