package org.probity.powers.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a chart stands, in pixels from the upper left corner at one to one; the way runs downwards, lanes stand side
 * by side.
 */
public record ChartDrawing(double width, double height, List<Lane> lanes, List<Node> nodes, List<Edge> edges) {

    public ChartDrawing {
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A point of the plane. */
    public record Point(double x, double y) {}

    /** A rectangle. */
    public record Box(double x, double y, double width, double height) {

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double centre() {
            return x + width / 2;
        }

        public double middle() {
            return y + height / 2;
        }

        public boolean contains(Box other) {
            return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
        }

        public boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /**
     * A lane.
     *
     * @param head  where its title stands, the uppermost part of its box
     * @param lines the title in lines
     */
    public record Lane(Chart.Lane lane, Box head, Box box, List<String> lines) {}

    /**
     * A node.
     *
     * @param box      the node itself
     * @param decision the diamond below a step from which more than one way leads
     * @param lines    its name in lines
     * @param foot     the time limit in lines
     */
    public record Node(Chart.Node node, Box box, @Nullable Box decision, List<String> lines, List<String> foot) {

        /** Where ways leave. */
        public Point exit() {
            var from = decision == null ? box : decision;
            return new Point(from.centre(), from.bottom());
        }

        /** Where ways enter. */
        public Point entry() {
            return new Point(box.centre(), box.y());
        }

        /** The node with its diamond. */
        public Box whole() {
            return decision == null ? box : new Box(box.x(), box.y(), box.width(), decision.bottom() - box.y());
        }
    }

    /**
     * A way.
     *
     * @param points from the node it leaves, over its bends, to the node it enters; every part runs level or upright
     * @param label  where its condition stands
     * @param lines  the condition in lines
     */
    public record Edge(
            Chart.Edge edge, List<Point> points, @Nullable Box label, List<String> lines) {}
}
