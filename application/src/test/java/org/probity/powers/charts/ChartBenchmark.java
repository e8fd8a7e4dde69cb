package org.probity.powers.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.powers.Step;

/** How long a chart takes to be laid out and painted; run by hand. */
final class ChartBenchmark {

    private static final ChartWords WORDS = ChartFixture.words(Locale.SIMPLIFIED_CHINESE);

    private ChartBenchmark() {}

    public static void main(String[] arguments) {
        for (var size : List.of(6, 60, 200)) {
            var steps = steps(size);
            var times = new ArrayList<Long>();
            for (var i = 0; i < 60; i++) {
                var begun = System.nanoTime();
                paint(steps);
                times.add(System.nanoTime() - begun);
            }
            var first = times.get(0) / 1_000_000.0;
            var warm = times.subList(20, 60).stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%d steps: first %.1f ms, then median %.1f ms, 95%% %.1f ms, %d kB%n",
                    size,
                    first,
                    warm.get(20) / 1e6,
                    warm.get(38) / 1e6,
                    paint(steps).length() / 1024);
        }
    }

    private static String paint(List<Step> steps) {
        var drawing = ChartLayout.draw(Chart.of(steps, ChartFixture::name), WORDS);
        return ChartSvg.whole(drawing, WORDS, new Painting("c", "t", "d", Map.of(), "#"));
    }

    /** Four posts in turn; every sixth step decides, goes back, on, or ends. */
    static List<Step> steps(int size) {
        var steps = new ArrayList<Step>();
        for (var number = 1; number <= size; number++) {
            steps.add(
                    number % 6 == 5 && number < size
                            ? ChartFixture.step(
                                    number,
                                    1 + number % 4,
                                    ChartFixture.to("符合条件", number + 1),
                                    ChartFixture.to("材料不齐", number - 3),
                                    ChartFixture.to("不予许可", null))
                            : ChartFixture.step(number, 1 + number / 2 % 4));
        }
        return steps;
    }
}
