package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.powers.charts.ChartParts.Item;
import org.probity.powers.charts.ChartParts.Link;

/**
 * Which column everything stands in: the parts of a lane beside each other from its axis to the right; ways that pass by rows on a
 * track of their own, in a free column of a lane or in the gutters between lanes. Nothing can overlap, whatever the chart.
 */
final class ChartGrid {

    /** Space between two things in one lane and row. */
    private static final double GAP = 14;
    /** Space between two tracks, and between a track and a part. */
    private static final double TRACK = 10;

    private static final double GUTTER = 24;

    /** Where a way runs: relative to a lane's left side, or the n-th track of a gutter. */
    private record Track(int lane, double offset, int gutter, int place) {}

    private final ChartParts parts;
    private final ChartRanks rows;
    private final int lanes;
    private final double[] contents;
    private final Map<String, Double> offsets = new HashMap<>();
    private final Map<Link, Track> tracks = new HashMap<>();
    private final Map<Integer, List<Double>> taken = new HashMap<>();
    private final List<List<int[]>> gutters = new ArrayList<>();
    private final int[] widest;

    ChartGrid(ChartParts parts, ChartRanks rows, int lanes) {
        this.parts = parts;
        this.rows = rows;
        this.lanes = lanes;
        this.contents = new double[lanes];
        this.widest = new int[lanes + 1];
        Arrays.fill(contents, parts.boxWidth());
        placeInLanes();
        for (var i = 0; i <= lanes; i++) {
            gutters.add(new ArrayList<>());
        }
        parts.links().stream()
                .filter(link -> passed(link).length > 0)
                .sorted(Comparator.comparingInt(link -> passed(link).length))
                .forEach(this::track);
    }

    /** From the first to the last row that a link passes without stopping; empty where it leads to the next row. */
    int[] passed(Link link) {
        var from = rows.of(link.from());
        var to = rows.of(link.to());
        return rises(link) ? range(to - 1, from + 1) : range(from + 1, to - 1);
    }

    /** Whether the link runs upwards: one that returns to an earlier step does, unless that stands lower in another branch. */
    boolean rises(Link link) {
        return rows.of(link.to()) <= rows.of(link.from());
    }

    private static int[] range(int first, int last) {
        return first > last
                ? new int[0]
                : java.util.stream.IntStream.rangeClosed(first, last).toArray();
    }

    /** The left side of an item. */
    double left(Item item) {
        return laneLeft(item.lane()) + offset(item);
    }

    /** Across which point the link passes the rows between. */
    double across(Link link) {
        var track = tracks.get(link);
        if (track == null) {
            throw new IllegalArgumentException("Passes no row: " + link);
        }
        return track.lane() >= 0
                ? laneLeft(track.lane()) + track.offset()
                : gutterLeft(track.gutter()) + first(track.gutter()) + track.place() * TRACK;
    }

    /** Where the contents of a lane begin. */
    double laneLeft(int lane) {
        var x = gutterWidth(0);
        for (var i = 0; i < lane; i++) {
            x += contents[i] + gutterWidth(i + 1);
        }
        return x;
    }

    /** The line between a lane and the one before it; that after the last is the chart's width. */
    double border(int lane) {
        if (lane == 0) {
            return 0;
        }
        return lane == lanes ? gutterLeft(lane) + gutterWidth(lane) : gutterLeft(lane) + GUTTER / 2;
    }

    private double gutterLeft(int gutter) {
        return gutter == 0 ? 0 : laneLeft(gutter - 1) + contents[gutter - 1];
    }

    private double gutterWidth(int gutter) {
        return (outer(gutter) ? GUTTER / 2 : GUTTER) + widest[gutter] * TRACK;
    }

    /** Before the first lane and after the last there is no border to keep away from. */
    private boolean outer(int gutter) {
        return gutter == 0 || gutter == lanes;
    }

    /** Where the first track of a gutter runs. */
    private double first(int gutter) {
        return outer(gutter) ? TRACK : GUTTER / 2 + TRACK * 0.8;
    }

    private double offset(Item item) {
        return offsets.getOrDefault(item.id(), 0.0);
    }

    private void placeInLanes() {
        var cells = new TreeMap<Long, List<Item>>();
        parts.items()
                .values()
                .forEach(item -> cells.computeIfAbsent(cell(rows.of(item.id()), item.lane()), c -> new ArrayList<>())
                        .add(item));
        for (var cell : cells.values()) {
            cell.sort(Comparator.comparingInt(Item::order));
            var x = (parts.boxWidth() - cell.get(0).width()) / 2;
            for (var item : cell) {
                x = Math.max(x, below(item));
                offsets.put(item.id(), x);
                x += item.width();
                contents[item.lane()] = Math.max(contents[item.lane()], x);
                x += GAP;
            }
        }
    }

    /** An end stands right below the condition that leads to it, where both are in one lane; other parts keep to the axis. */
    private double below(Item item) {
        if (item.order() < 2 || rows.of(item.id()) == 0) {
            return 0;
        }
        return parts.links().stream()
                .filter(link -> link.to().equals(item.id()))
                .map(link -> parts.item(link.from()))
                .filter(from -> from.lane() == item.lane() && offsets.containsKey(from.id()))
                .mapToDouble(from -> offset(from) + (from.width() - item.width()) / 2)
                .findFirst()
                .orElse(0);
    }

    private long cell(int row, int lane) {
        return (long) row * (lanes + 1) + lane;
    }

    private void track(Link link) {
        var from = parts.item(link.from());
        var to = parts.item(link.to());
        var passed = passed(link);
        if (!rises(link)) {
            for (var item : List.of(to, from)) {
                var offset = offset(item) + item.width() / 2;
                if (isFree(item.lane(), offset, passed)) {
                    for (var row : passed) {
                        taken.computeIfAbsent((int) cell(row, item.lane()), c -> new ArrayList<>())
                                .add(offset);
                    }
                    tracks.put(link, new Track(item.lane(), offset, -1, 0));
                    return;
                }
            }
        }
        var gutter = to.lane() < from.lane() ? from.lane() : from.lane() + 1;
        tracks.put(link, new Track(-1, 0, gutter, place(gutter, passed)));
    }

    private boolean isFree(int lane, double offset, int[] passed) {
        for (var row : passed) {
            var inTheWay = parts.items().values().stream()
                    .filter(item -> item.lane() == lane && rows.of(item.id()) == row)
                    .anyMatch(item -> offset > offset(item) - TRACK && offset < offset(item) + item.width() + TRACK);
            if (inTheWay
                    || taken.getOrDefault((int) cell(row, lane), Collections.emptyList()).stream()
                            .anyMatch(other -> Math.abs(other - offset) < TRACK)) {
                return false;
            }
        }
        return true;
    }

    /** The first track of a gutter on which nothing else runs near these rows. */
    private int place(int gutter, int[] passed) {
        var spans = gutters.get(gutter);
        var first = passed[0];
        var last = passed[passed.length - 1];
        for (var place = 0; ; place++) {
            var here = place;
            if (spans.stream().noneMatch(span -> span[0] == here && span[1] <= last + 1 && first - 1 <= span[2])) {
                spans.add(new int[] {place, first, last});
                widest[gutter] = Math.max(widest[gutter], place + 1);
                return place;
            }
        }
    }
}
