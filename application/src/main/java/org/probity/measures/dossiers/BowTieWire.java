package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.measures.dossiers.BowTieLayout.Box;

/** What joins the boxes of a bow-tie: lines, and the tips of arrows at the boxes they lead to. */
sealed interface BowTieWire {

    /** A straight line between two points. */
    record Line(double fromX, double fromY, double toX, double toY) implements BowTieWire {}

    /** The tip of an arrow that points to the right. */
    record Tip(double x, double y) implements BowTieWire {}

    /** From every cause through every preventing measure to the event, and on through every detecting one to every consequence. */
    static List<BowTieWire> of(BowTieLayout layout) {
        var event = List.of(layout.event());
        return Stream.concat(
                        between(layout.causes(), layout.preventing(), event).stream(),
                        between(event, layout.detecting(), layout.consequences()).stream())
                .toList();
    }

    /** From every box to a common upright, through every measure to a second one, and on to every box of the other side. */
    private static List<BowTieWire> between(List<Box> from, List<Box> through, List<Box> to) {
        var start = halfway(from, through);
        var end = halfway(through, to);
        var wires = new ArrayList<BowTieWire>();
        from.forEach(box -> wires.add(level(box.right(), start, box.middle())));
        wires.addAll(upright(start, from, through));
        through.forEach(box -> {
            wires.add(level(start, box.x(), box.middle()));
            wires.add(level(box.right(), end, box.middle()));
        });
        wires.addAll(upright(end, through, to));
        to.forEach(box -> {
            wires.add(level(end, box.x() - 8, box.middle()));
            wires.add(new Tip(box.x(), box.middle()));
        });
        return wires;
    }

    private static double halfway(List<Box> left, List<Box> right) {
        return (left.get(0).right() + right.get(0).x()) / 2;
    }

    private static Line level(double from, double to, double y) {
        return new Line(from, y, to, y);
    }

    /** The upright that reaches all boxes of both columns; none where they stand at one height. */
    private static List<Line> upright(double x, List<Box> some, List<Box> others) {
        var middles = Stream.concat(some.stream(), others.stream())
                .mapToDouble(Box::middle)
                .summaryStatistics();
        return middles.getMax() - middles.getMin() > 0.5
                ? List.of(new Line(x, middles.getMin(), x, middles.getMax()))
                : List.of();
    }
}
