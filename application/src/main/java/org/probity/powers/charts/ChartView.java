package org.probity.powers.charts;

import java.util.List;

/**
 * A chart as pages show it.
 *
 * @param svg    the whole as one picture
 * @param sheets the same cut between rows for paper; a single one where it fits on one
 * @param wide   whether paper lies across
 * @param legend the marks that stand in the chart
 * @param returns whether a way leads back to an earlier step
 */
public record ChartView(String svg, List<String> sheets, boolean wide, List<ChartMark> legend, boolean returns) {

    public ChartView {
        sheets = List.copyOf(sheets);
        legend = List.copyOf(legend);
    }

    public boolean empty() {
        return svg.isEmpty();
    }

    public static ChartView none() {
        return new ChartView("", List.of(), false, List.of(), false);
    }
}
