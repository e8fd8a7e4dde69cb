package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.probity.frame.DrawnText;
import org.probity.powers.charts.Chart.Edge;
import org.probity.powers.charts.Chart.Kind;
import org.probity.powers.charts.Chart.Node;

/** What needs a place in the chart, nodes and the conditions of branches, with its size, and what leads from one to another. */
final class ChartParts {

    static final double BOX_SIZE = 13;
    static final double SMALL_SIZE = 12;
    static final double LINE = 18;
    static final double SMALL_LINE = 16;
    static final double HEADER = 24;
    static final double PADDING = 8;
    static final double DIAMOND = 26;
    static final double DIAMOND_GAP = 10;
    private static final double LABEL_WIDTH = 112;
    private static final double PILL_HEIGHT = 28;

    /**
     * Something that takes up room.
     *
     * @param order which of those in one lane and row stands nearest to the lane's axis, the least first
     */
    record Item(String id, int lane, double width, double height, int order, List<String> lines, List<String> foot) {}

    /** What leads from an item to another, a part of an edge or the whole of it. */
    record Link(String from, String to, Edge edge, boolean back) {}

    private final Chart chart;
    private final ChartWords words;
    private final double boxWidth;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    ChartParts(Chart chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.boxWidth = boxWidth(chart.lanes().size());
        chart.nodes().forEach(node -> add(item(node)));
        var nodes = new HashMap<String, Node>();
        chart.nodes().forEach(node -> nodes.put(node.id(), node));
        chart.edges().forEach(edge -> link(edge, Objects.requireNonNull(nodes.get(edge.from()))));
    }

    /** Boxes are narrower where many lanes share the page. */
    private static double boxWidth(int lanes) {
        return lanes <= 2 ? 208 : lanes <= 4 ? 180 : lanes <= 6 ? 152 : 128;
    }

    double boxWidth() {
        return boxWidth;
    }

    Map<String, Item> items() {
        return items;
    }

    Item item(String id) {
        return Objects.requireNonNull(items.get(id), id);
    }

    List<Link> links() {
        return links;
    }

    /** The links that run downwards; a step to which none leads hangs on the step before it, so that it finds its place. */
    List<Map.Entry<String, String>> downwards() {
        var down = new ArrayList<Map.Entry<String, String>>();
        var reached = new HashSet<String>();
        for (var link : links) {
            if (!link.back()) {
                down.add(Map.entry(link.from(), link.to()));
                reached.add(link.to());
            }
        }
        for (var node : chart.nodes()) {
            if (node.kind() == Kind.STEP && !reached.contains(node.id())) {
                var before = node.requireStep().number() - 1;
                down.add(Map.entry(Chart.idOf(before), node.id()));
            }
        }
        return down;
    }

    static String labelOf(Edge edge) {
        return "label:" + edge.id();
    }

    private void add(Item item) {
        items.put(item.id(), item);
    }

    private Item item(Node node) {
        if (node.step() == null) {
            var text = List.of(
                    switch (node.kind()) {
                        case START -> words.start();
                        case END, STEP -> words.end();
                        case MISSING -> words.missing();
                    });
            var width = Math.max(56, DrawnText.width(text.get(0), SMALL_SIZE) + 20);
            return new Item(node.id(), node.lane(), width, PILL_HEIGHT, 2, text, List.of());
        }
        var step = node.requireStep();
        var lines = DrawnText.lines(step.name().in(words.locale()), BOX_SIZE, boxWidth - 2 * PADDING);
        var limit = step.limit();
        var foot = limit == null
                ? List.<String>of()
                : DrawnText.lines(words.limit(limit), SMALL_SIZE, boxWidth - 2 * PADDING);
        var height = HEADER
                + Math.max(1, lines.size()) * LINE
                + foot.size() * SMALL_LINE
                + PADDING
                + (node.decides() ? DIAMOND_GAP + DIAMOND : 0);
        return new Item(node.id(), node.lane(), boxWidth, height, 0, lines, foot);
    }

    private void link(Edge edge, Node from) {
        if (!from.decides() && edge.label().isEmpty()) {
            links.add(new Link(edge.from(), edge.to(), edge, edge.back()));
            return;
        }
        var most = Math.min(boxWidth, LABEL_WIDTH);
        var lines = DrawnText.lines(edge.label().in(words.locale()), SMALL_SIZE, most - 8);
        var width = lines.stream()
                .mapToDouble(line -> DrawnText.width(line, SMALL_SIZE) + 8)
                .max()
                .orElse(4);
        var height = Math.max(4, lines.size() * SMALL_LINE);
        var label = labelOf(edge);
        add(new Item(label, from.lane(), width, height, order(edge, from), lines, List.of()));
        links.add(new Link(edge.from(), label, edge, false));
        links.add(new Link(label, edge.to(), edge, edge.back()));
    }

    /** The way to the next step keeps to the axis, other ways stand beside it, those that return outermost. */
    private static int order(Edge edge, Node from) {
        if (edge.to().equals(Chart.idOf(from.requireStep().number() + 1))) {
            return 0;
        }
        return edge.back() ? 3 : edge.to().startsWith("end") ? 2 : 1;
    }
}
