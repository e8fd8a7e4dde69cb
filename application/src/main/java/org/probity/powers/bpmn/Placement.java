package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a chart's parts stand on the drawing that goes with it: a column for each, a row for each lane. Ways that pass over
 * others run in a channel of their own along the foot of their lane, so that no way crosses a task.
 */
final class Placement {

    static final int LEFT = 160;
    static final int TOP = 80;
    private static final int NAMES = 30;
    private static final int GAP = 60;
    private static final int LANE = 150;
    private static final int MIDDLE = 65;
    private static final int CHANNEL = 20;
    private static final int AFTER_GATEWAY = 130;
    private static final int LETTER = 12;
    private static final int WIDEST_LABEL = 220;

    /** A box on the drawing, in pixels. */
    record Bounds(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        Point middle() {
            return new Point(x + width / 2, y + height / 2);
        }
    }

    /** A point on the drawing, in pixels. */
    record Point(int x, int y) {}

    private final Map<String, Bounds> boxes = new LinkedHashMap<>();
    private final Map<String, List<Point>> ways = new HashMap<>();
    private final Map<String, Bounds> labels = new HashMap<>();
    private final Function<Flowchart.Flow, String> conditions;
    private final Function<Flowchart.Lane, String> names;
    private final Bounds pool;

    private Placement(
            Bounds pool, Function<Flowchart.Flow, String> conditions, Function<Flowchart.Lane, String> names) {
        this.pool = pool;
        this.conditions = conditions;
        this.names = names;
    }

    /**
     * Places a chart.
     *
     * @param conditions what is written at a way; empty for nothing
     * @param names      what is written in a lane's head, for which it must be high enough
     */
    static Placement of(
            Flowchart chart, Function<Flowchart.Flow, String> conditions, Function<Flowchart.Lane, String> names) {
        var channels = channels(chart);
        var width = NAMES + GAP;
        for (var node : chart.nodes()) {
            width += width(node) + gap(node);
        }
        var height = 0;
        for (var lane : chart.lanes()) {
            height += height(channels, lane, names);
        }
        var placement = new Placement(new Bounds(LEFT, TOP, width, height), conditions, names);
        placement.lanes(chart, channels);
        placement.nodes(chart);
        placement.ways(chart);
        return placement;
    }

    private void lanes(Flowchart chart, Map<String, Integer> channels) {
        var y = TOP;
        for (var lane : chart.lanes()) {
            var height = height(channels, lane, names);
            boxes.put(lane.id(), new Bounds(LEFT + NAMES, y, pool.width() - NAMES, height));
            y += height;
        }
    }

    private void nodes(Flowchart chart) {
        var x = LEFT + NAMES + GAP;
        for (var node : chart.nodes()) {
            var size = width(node);
            var middle = box(node.lane().id()).y() + MIDDLE;
            var tall = node.kind() == Flowchart.Kind.STEP ? 80 : size;
            boxes.put(node.id(), new Bounds(x, middle - tall / 2, size, tall));
            x += size + gap(node);
        }
    }

    /** Behind a gateway there is room for a condition. */
    private static int gap(Flowchart.Node node) {
        return node.kind() == Flowchart.Kind.GATEWAY ? AFTER_GATEWAY : GAP;
    }

    private static int width(Flowchart.Node node) {
        return switch (node.kind()) {
            case START, END -> 36;
            case STEP -> 130;
            case GATEWAY -> 50;
        };
    }

    private static int height(
            Map<String, Integer> channels, Flowchart.Lane lane, Function<Flowchart.Lane, String> names) {
        return Math.max(LANE + channels.getOrDefault(lane.id(), 0) * CHANNEL, wide(names.apply(lane)) + LETTER);
    }

    /** About how wide a text is. */
    private static int wide(String text) {
        return Math.min(
                WIDEST_LABEL,
                text.codePoints().map(c -> c > 0x2E80 ? LETTER : LETTER / 2 + 1).sum());
    }

    /** How many ways run along the foot of each lane. */
    private static Map<String, Integer> channels(Flowchart chart) {
        var counts = new HashMap<String, Integer>();
        for (var flow : chart.flows()) {
            if (!beside(chart, flow)) {
                counts.merge(node(chart, flow.source()).lane().id(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static boolean beside(Flowchart chart, Flowchart.Flow flow) {
        return place(chart, flow.target()) == place(chart, flow.source()) + 1;
    }

    private static int place(Flowchart chart, String id) {
        for (var i = 0; i < chart.nodes().size(); i++) {
            if (chart.nodes().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static Flowchart.Node node(Flowchart chart, String id) {
        return chart.nodes().get(place(chart, id));
    }

    private void ways(Flowchart chart) {
        var used = new HashMap<String, Integer>();
        for (var flow : chart.flows()) {
            var from = box(flow.source());
            var to = box(flow.target());
            var entry = new Point(to.x(), to.middle().y());
            var way = new ArrayList<Point>();
            if (beside(chart, flow)) {
                way.add(new Point(from.right(), from.middle().y()));
                if (from.middle().y() != entry.y()) {
                    var turn = to.x() - GAP / 2;
                    way.add(new Point(turn, from.middle().y()));
                    way.add(new Point(turn, entry.y()));
                }
            } else {
                var lane = node(chart, flow.source()).lane().id();
                var foot = box(lane).y() + MIDDLE + 40 + CHANNEL * (used.merge(lane, 1, Integer::sum) + 1);
                var out = from.middle().x();
                var turn = to.x() - GAP / 4;
                way.add(new Point(out, from.bottom()));
                way.add(new Point(out, foot));
                way.add(new Point(turn, foot));
                way.add(new Point(turn, entry.y()));
            }
            way.add(entry);
            ways.put(flow.id(), List.copyOf(way));
            label(flow, way);
        }
    }

    /** A condition stands above the first level stretch of its way, where that begins. */
    private void label(Flowchart.Flow flow, List<Point> way) {
        var condition = conditions.apply(flow);
        if (condition.isEmpty()) {
            return;
        }
        var at = way.get(0).y() == way.get(1).y() ? 0 : 1;
        var from = way.get(at);
        var back = way.get(at + 1).x() < from.x();
        var width = at == 0 ? Math.min(wide(condition), AFTER_GATEWAY - GAP / 2 - 12) : wide(condition);
        var lines = Math.min(4, (wide(condition) + width - 1) / width);
        var height = lines * (LETTER + 2);
        labels.put(
                flow.id(),
                new Bounds(back ? from.x() - width - 6 : from.x() + 6, from.y() - height - 3, width, height));
    }

    /** Where the condition of a way is written. */
    @Nullable
    Bounds label(String flow) {
        return labels.get(flow);
    }

    Bounds pool() {
        return pool;
    }

    Bounds box(String id) {
        return Objects.requireNonNull(boxes.get(id), id);
    }

    List<Point> way(String flow) {
        return Objects.requireNonNull(ways.get(flow), flow);
    }
}
