package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A benchmark on a number line, as far as an SVG needs it: the legal range above, each band in a lane of its own, and what is wrong
 * with which stretch as a hatched column with its word. Filled ends are included, hollow ends are not.
 *
 * @param height of the whole
 * @param axis   how far down the line with its ticks is
 */
record BandDrawing(
        @Nullable Lane law, List<Lane> bands, List<Zone> zones, List<Tick> ticks, double height, double axis) {

    static final int WIDTH = 800;
    private static final int MARGIN = 40;
    private static final int LANE = 40;
    private static final int ZONE_LINE = 20;
    /** Ticks nearer than this would write over each other. */
    private static final int BETWEEN_TICKS = 48;

    /** A bar with its span. */
    record Lane(Bilingual name, Span span, double x, double width, double y) {

        public double end() {
            return x + width;
        }
    }

    /**
     * A hatched column.
     *
     * @param textY  where its word stands
     * @param toLeft whether the word ends at the column, which stands in the right half
     */
    record Zone(BenchmarkFinding.Kind kind, Span span, double x, double width, double textY, boolean toLeft) {}

    /** A value written at the axis. */
    record Tick(BigDecimal value, double x) {}

    /** Empty when there is no stretch to draw. */
    static BandDrawing of(BenchmarkContent content, List<BenchmarkFinding> findings) {
        var law = content.law().span();
        var ends = new TreeSet<BigDecimal>();
        law.ifPresent(span -> ends.addAll(List.of(span.from(), span.to())));
        content.bands().forEach(band -> band.span().ifPresent(span -> ends.addAll(List.of(span.from(), span.to()))));
        if (ends.isEmpty()
                || content.bands().stream().allMatch(band -> band.span().isEmpty())) {
            return new BandDrawing(null, List.of(), List.of(), List.of(), 0, 0);
        }
        var scale = new Scale(ends.first().doubleValue(), ends.last().doubleValue());
        var y = 0;
        Lane legal = null;
        if (law.isPresent()) {
            legal = lane(new Bilingual("", ""), law.get(), scale, y);
            y += LANE;
        }
        var bands = new ArrayList<Lane>();
        for (var band : content.bands()) {
            var span = band.span();
            if (span.isPresent()) {
                bands.add(lane(band.name(), span.get(), scale, y));
                y += LANE;
            }
        }
        var axis = y + 8.0;
        var zones = new ArrayList<Zone>();
        var textY = axis + 40;
        for (var finding : findings) {
            if (finding.kind() != null && finding.where() != null) {
                var span = Objects.requireNonNull(finding.where());
                var x = scale.x(span.from());
                var width = Math.max(4, scale.x(span.to()) - x);
                zones.add(new Zone(Objects.requireNonNull(finding.kind()), span, x, width, textY, x > WIDTH / 2.0));
                textY += ZONE_LINE;
            }
        }
        return new BandDrawing(legal, bands, zones, ticks(ends, scale), zones.isEmpty() ? axis + 28 : textY, axis);
    }

    private static Lane lane(Bilingual name, Span span, Scale scale, double y) {
        var x = scale.x(span.from());
        return new Lane(name, span, x, Math.max(2, scale.x(span.to()) - x), y);
    }

    private static List<Tick> ticks(TreeSet<BigDecimal> ends, Scale scale) {
        var ticks = new ArrayList<Tick>();
        var last = -1000.0;
        for (var value : ends) {
            var x = scale.x(value);
            if (x - last >= BETWEEN_TICKS) {
                ticks.add(new Tick(value, x));
                last = x;
            }
        }
        return ticks;
    }

    public boolean isEmpty() {
        return bands.isEmpty();
    }

    /** Values to places. */
    private record Scale(double from, double to) {

        double x(BigDecimal value) {
            var part = to > from ? (value.doubleValue() - from) / (to - from) : 0.5;
            return Math.round((MARGIN + part * (WIDTH - 2.0 * MARGIN)) * 10) / 10.0;
        }
    }
}
