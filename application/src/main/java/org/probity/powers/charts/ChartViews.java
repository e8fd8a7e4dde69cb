package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.probity.powers.Step;
import org.springframework.stereotype.Component;

/** Makes of a chart what pages show. */
@Component
class ChartViews {

    private final Charts charts;

    ChartViews(Charts charts) {
        this.charts = charts;
    }

    /**
     * The chart painted.
     *
     * @param id    of the picture, different for each on a page
     * @param name  of the power
     * @param marks of steps by number, beside those that the steps themselves have
     * @param link  what stands before a step's number in the address its box leads to
     */
    ChartView of(Chart chart, String id, String name, Map<Integer, List<ChartMark>> marks, String link, Locale locale) {
        if (chart.nodes().isEmpty()) {
            return ChartView.none();
        }
        var words = charts.words(locale);
        var drawing = charts.draw(chart, locale);
        var painting = new Painting(id, words.say("powers.chart.title", name), description(chart, words), marks, link);
        var sheets = new ArrayList<String>();
        for (var sheet : ChartSheets.of(drawing)) {
            var part =
                    new Painting(id + "-" + (sheets.size() + 1), painting.title(), painting.description(), marks, "");
            sheets.add(ChartSvg.part(drawing, words, part, sheet.from(), sheet.to()));
        }
        return new ChartView(
                ChartSvg.whole(drawing, words, painting),
                sheets,
                ChartSheets.wide(drawing),
                legend(chart, marks),
                chart.edges().stream().anyMatch(Chart.Edge::back));
    }

    private static String description(Chart chart, ChartWords words) {
        var steps = chart.nodes().stream().filter(node -> node.step() != null).count();
        var decisions = chart.nodes().stream().filter(Chart.Node::decides).count();
        var back = chart.edges().stream().filter(Chart.Edge::back).count();
        return words.say("powers.chart.description", steps, chart.lanes().size(), decisions, back);
    }

    private static List<ChartMark> legend(Chart chart, Map<Integer, List<ChartMark>> marks) {
        var found = new TreeSet<ChartMark>();
        marks.values().forEach(found::addAll);
        for (var node : chart.nodes()) {
            if (node.step() != null) {
                of(node.step()).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The marks that follow from the step itself. */
    static List<ChartMark> of(Step step) {
        var marks = new ArrayList<ChartMark>();
        if (step.discretion()) {
            marks.add(ChartMark.DISCRETION);
        }
        if (step.disclosed()) {
            marks.add(ChartMark.DISCLOSED);
        }
        if (!step.counts()) {
            marks.add(ChartMark.OUTSIDE);
        }
        return marks;
    }

    /** Both sets of marks, those of the first before those of the second. */
    static Map<Integer, List<ChartMark>> both(Map<Integer, List<ChartMark>> one, Map<Integer, List<ChartMark>> other) {
        var all = new HashMap<Integer, List<ChartMark>>();
        one.forEach((number, marks) -> all.put(number, new ArrayList<>(marks)));
        other.forEach((number, marks) ->
                all.computeIfAbsent(number, n -> new ArrayList<>()).addAll(marks));
        return all;
    }
}
