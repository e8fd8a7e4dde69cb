package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.probity.powers.charts.ChartDrawing.Point;
import org.probity.powers.charts.ChartParts.Link;

/**
 * Leads the ways from row to row: the layout kernel keeps columns and rows as the grid has them, gives rows their distance, and finds
 * the bends. The kernel lays out from left to right; x and y are exchanged on the way in and out.
 */
final class ChartRoutes {

    private static final double BETWEEN_ROWS = 26;

    private final ChartParts parts;
    private final ChartGrid grid;
    private final ChartRanks rows;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, Knot> knots = new HashMap<>();
    private final Map<Link, List<ElkEdge>> edges = new HashMap<>();
    private final double[] tops;

    /** A node of the kernel with the ports where ways come in and go out. */
    private record Knot(ElkNode node, ElkPort in, ElkPort out) {}

    ChartRoutes(ChartParts parts, ChartGrid grid, ChartRanks rows) {
        this.parts = parts;
        this.grid = grid;
        this.rows = rows;
        this.tops = tops();
        options();
        parts.items()
                .forEach((id, item) -> knots.put(id, knot(rows.of(id), grid.left(item), item.width(), item.height())));
        parts.links().forEach(this::lead);
        Kernel.layOut(graph);
    }

    /** The upper side of an item. */
    double top(String id) {
        return knot(id).node().getX();
    }

    /** The left side of an item. */
    double left(String id) {
        return knot(id).node().getY();
    }

    /** How far down items and ways reach. */
    double height() {
        var items = knots.values().stream()
                .mapToDouble(knot -> knot.node().getX() + knot.node().getWidth());
        var ways = edges.keySet().stream()
                .flatMap(link -> ChartLayout.straightened(points(link)).stream())
                .mapToDouble(Point::y);
        return DoubleStream.concat(items, ways).max().orElse(0);
    }

    /** The points of a link, level and upright in turn; what runs upwards was laid out downwards and is read the other way round. */
    List<Point> points(Link link) {
        var points = new ArrayList<Point>();
        var parts = edges.getOrDefault(link, List.of());
        for (var i = 0; i < parts.size(); i++) {
            var stretch = stretch(parts.get(i));
            if (grid.rises(link) && i > 0 && i < parts.size() - 1) {
                Collections.reverse(stretch);
            }
            points.addAll(stretch);
        }
        return points;
    }

    private static List<Point> stretch(ElkEdge edge) {
        var points = new ArrayList<Point>();
        for (var section : edge.getSections()) {
            points.add(new Point(section.getStartY(), section.getStartX()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getY(), bend.getX())));
            points.add(new Point(section.getEndY(), section.getEndX()));
        }
        return points;
    }

    private Knot knot(String id) {
        var knot = knots.get(id);
        if (knot == null) {
            throw new IllegalArgumentException("Not in the chart: " + id);
        }
        return knot;
    }

    private void options() {
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 1.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 1.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 1.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_ROWS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 13.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    }

    private double[] tops() {
        var last = rows.last() + 1;
        var heights = new double[last + 1];
        parts.items().forEach((id, item) -> heights[rows.of(id)] = Math.max(heights[rows.of(id)], item.height()));
        var tops = new double[last + 1];
        for (var row = 1; row <= last; row++) {
            tops[row] = tops[row - 1] + heights[row - 1] + 100;
        }
        return tops;
    }

    private Knot knot(int row, double left, double width, double height) {
        var node = ElkGraphUtil.createNode(graph);
        node.setLocation(tops[row], left);
        node.setDimensions(height, width);
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
        return new Knot(node, port(node, 0, width / 2, PortSide.WEST), port(node, height, width / 2, PortSide.EAST));
    }

    private static ElkPort port(ElkNode node, double x, double y, PortSide side) {
        var port = ElkGraphUtil.createPort(node);
        port.setLocation(x, y);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        return port;
    }

    /** Every row that the link passes gets a knot of no extent across, so that each edge of the kernel leads to the next row only. */
    private void lead(Link link) {
        var before = knot(link.from());
        var after = knot(link.to());
        var passed = grid.passed(link);
        if (passed.length == 0) {
            edges.put(link, List.of(edge(before, after)));
            return;
        }
        var found = new ArrayList<ElkEdge>();
        var passing = new ArrayList<Knot>();
        for (var row : passed) {
            passing.add(knot(row, grid.across(link), 0, 1));
        }
        if (grid.rises(link)) {
            found.add(edge(before, passing.get(passing.size() - 1)));
            for (var i = passing.size() - 1; i > 0; i--) {
                found.add(edge(passing.get(i - 1), passing.get(i)));
            }
            found.add(edge(passing.get(0), after));
        } else {
            found.add(edge(before, passing.get(0)));
            for (var i = 1; i < passing.size(); i++) {
                found.add(edge(passing.get(i - 1), passing.get(i)));
            }
            found.add(edge(passing.get(passing.size() - 1), after));
        }
        edges.put(link, found);
    }

    private static ElkEdge edge(Knot from, Knot to) {
        var edge = ElkGraphUtil.createEdge(from.node().getParent());
        edge.getSources().add(from.out());
        edge.getTargets().add(to.in());
        return edge;
    }
}
