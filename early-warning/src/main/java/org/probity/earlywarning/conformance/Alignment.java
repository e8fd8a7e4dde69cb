package org.probity.earlywarning.conformance;

import java.util.List;

/**
 * The cheapest way to make a case one of the chart's.
 *
 * @param cost the number of steps skipped or added
 * @param bounded whether the search ended first: then the cost is only "at least", and the moves go as far as it came
 */
record Alignment(int cost, boolean bounded, List<Move> moves) {

    /**
     * One move.
     *
     * @param position how many events were dealt with before it
     * @param transition what happens on the chart, or −1 for an event that is added
     * @param recorded whether an event is dealt with
     */
    record Move(int position, int transition, boolean recorded) {}
}
