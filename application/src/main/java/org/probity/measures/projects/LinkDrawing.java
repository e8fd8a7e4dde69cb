package org.probity.measures.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seven links along time, as far as an SVG needs it: in each lane the plan as a pale bar and what was done as a dark one below it;
 * ticks at the beginnings of months, today as a line.
 */
record LinkDrawing(
        List<Lane> lanes, List<Tick> ticks, @Nullable Double today, int height) {

    static final int WIDTH = 1000;
    private static final int LEFT = 190;
    private static final int RIGHT = 20;
    private static final int LANE = 44;
    private static final int TOP = 8;
    private static final int MOST_TICKS = 9;

    /** A bar; {@code open} when it has not ended yet. */
    record Bar(double x, double width, boolean open) {}

    /** One link's lane. */
    record Lane(
            LinkKind kind,
            LinkState state,
            boolean late,
            @Nullable Bar plan,
            @Nullable Bar actual,
            int y) {}

    record Tick(String word, double x) {}

    static LinkDrawing of(List<Link> links, LocalDate today) {
        var days = links.stream()
                .flatMap(link -> Stream.of(
                        link.facts().plannedFrom(),
                        link.facts().plannedTo(),
                        link.facts().actualFrom(),
                        link.facts().actualTo()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new LinkDrawing(List.of(), List.of(), null, 0);
        }
        var anyOpen = links.stream().anyMatch(link -> link.state() == LinkState.ACTIVE);
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        if (anyOpen && today.isAfter(last)) {
            last = today;
        }
        var scale = new Scale(first, last.isAfter(first) ? last : first.plusDays(1));
        var lanes = new ArrayList<Lane>();
        for (var link : links) {
            var facts = link.facts();
            lanes.add(new Lane(
                    link.kind(),
                    link.state(),
                    link.isLate(today),
                    scale.bar(facts.plannedFrom(), facts.plannedTo(), false),
                    link.state() == LinkState.SKIPPED
                            ? null
                            : scale.bar(
                                    facts.actualFrom(),
                                    facts.actualTo() == null && facts.actualFrom() != null
                                            ? later(today, facts.actualFrom())
                                            : facts.actualTo(),
                                    facts.actualTo() == null),
                    TOP + link.kind().ordinal() * LANE));
        }
        var inside = !today.isBefore(first) && !today.isAfter(last);
        return new LinkDrawing(lanes, scale.ticks(), inside ? scale.x(today) : null, TOP + 7 * LANE + 26);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** Days to places. */
    private record Scale(LocalDate from, LocalDate to) {

        double x(LocalDate day) {
            var part = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
            return Math.round((LEFT + part * (WIDTH - LEFT - RIGHT)) * 10) / 10.0;
        }

        @Nullable
        Bar bar(@Nullable LocalDate begin, @Nullable LocalDate end, boolean open) {
            if (begin == null) {
                return null;
            }
            var x = x(begin);
            return new Bar(x, Math.max(4, x(end == null ? begin : end) - x), open);
        }

        List<Tick> ticks() {
            var months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to) + 1;
            var step = (int) Math.max(1, (months + MOST_TICKS - 1) / MOST_TICKS);
            var ticks = new ArrayList<Tick>();
            for (var month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(step)) {
                if (!month.isBefore(from)) {
                    ticks.add(new Tick(month.toString().substring(0, 7), x(month)));
                }
            }
            if (ticks.isEmpty()) {
                ticks.add(new Tick(from.toString(), x(from)));
            }
            return ticks;
        }
    }
}
