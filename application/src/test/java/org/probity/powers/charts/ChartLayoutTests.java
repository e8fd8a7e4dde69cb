package org.probity.powers.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.powers.charts.ChartFixture.step;
import static org.probity.powers.charts.ChartFixture.to;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.probity.powers.Step;
import org.probity.powers.charts.ChartDrawing.Box;
import org.probity.powers.charts.ChartDrawing.Point;

/** What holds in every drawing, whatever the chart. */
class ChartLayoutTests {

    @Test
    void stepsOfAPlainChartStandBelowEachOtherInTheirLanes() {
        var drawing = ChartFixture.draw(List.of(step(1, 1), step(2, 2), step(3, 1)), Locale.ENGLISH);
        assertThat(drawing.lanes()).hasSize(2);
        var boxes = drawing.nodes().stream()
                .filter(n -> n.node().step() != null)
                .map(ChartDrawing.Node::box)
                .toList();
        assertThat(boxes.get(0).bottom()).isLessThan(boxes.get(1).y());
        assertThat(boxes.get(1).bottom()).isLessThan(boxes.get(2).y());
        assertThat(boxes.get(0).x())
                .isEqualTo(boxes.get(2).x())
                .isLessThan(boxes.get(1).x());
    }

    @Test
    void aDecisionHasADiamondAndAConditionAtEachOfItsWays() {
        var drawing = ChartFixture.draw(
                List.of(step(1, 1), step(2, 1, to("合格", 3), to("补正", 1), to("不予受理", null)), step(3, 2)),
                Locale.CHINESE);
        var decision = drawing.nodes().get(2);
        assertThat(decision.decision()).isNotNull();
        assertThat(drawing.edges().stream().filter(e -> e.label() != null).map(e -> String.join("", e.lines())))
                .containsExactly("合格", "补正", "不予受理");
        check(drawing);
    }

    @Test
    void nothingOverlapsInRandomChartsOfAnySize() {
        var random = new Random(20260506);
        for (var i = 0; i < 120; i++) {
            var steps = ChartFixture.random(random, 1 + random.nextInt(i % 10 == 0 ? 60 : 12), 1 + random.nextInt(10));
            check(ChartFixture.draw(steps, i % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH));
        }
    }

    @Test
    void twoHundredStepsWithNamesOfAHundredCharactersAreDrawn() {
        var random = new Random(7);
        var drawing = ChartFixture.draw(ChartFixture.random(random, 200, 10), Locale.CHINESE);
        check(drawing);
        assertThat(drawing.nodes()).hasSizeGreaterThan(200);
    }

    @Test
    void theSameChartIsDrawnTheSameWayEachTime() {
        var steps = ChartFixture.random(new Random(3), 30, 5);
        assertThat(ChartFixture.draw(steps, Locale.CHINESE)).isEqualTo(ChartFixture.draw(steps, Locale.CHINESE));
    }

    @Test
    void aDraftWhoseNumbersHaveGapsIsDrawnAllTheSame() {
        var drawing = ChartFixture.draw(List.of(step(2, 1), step(4, 2, to("合格", null), to("补正", 3))), Locale.CHINESE);
        check(drawing);
        assertThat(drawing.nodes().stream().map(n -> n.node().kind()))
                .containsOnlyOnce(Chart.Kind.MISSING)
                .filteredOn(Chart.Kind.STEP::equals)
                .hasSize(2);
    }

    @Test
    void aChartWithoutStepsIsEmpty() {
        assertThat(ChartFixture.draw(List.<Step>of(), Locale.CHINESE).nodes()).isEmpty();
    }

    static void check(ChartDrawing drawing) {
        var whole = new Box(-0.5, -0.5, drawing.width() + 1, drawing.height() + 1);
        var solid = new ArrayList<Box>();
        for (var node : drawing.nodes()) {
            var lane = drawing.lanes().get(node.node().lane());
            assertThat(lane.box().contains(node.whole()))
                    .as("%s in its lane", node.node().id())
                    .isTrue();
            assertThat(lane.head().overlaps(node.box())).isFalse();
            solid.add(node.whole());
        }
        for (var edge : drawing.edges()) {
            var label = edge.label();
            if (label != null) {
                solid.add(label);
            }
        }
        for (var i = 0; i < solid.size(); i++) {
            assertThat(whole.contains(solid.get(i))).isTrue();
            for (var j = i + 1; j < solid.size(); j++) {
                assertThat(solid.get(i).overlaps(solid.get(j)))
                        .as("%s and %s", solid.get(i), solid.get(j))
                        .isFalse();
            }
        }
        for (var edge : drawing.edges()) {
            var from = node(drawing, edge.edge().from());
            var to = node(drawing, edge.edge().to());
            var points = edge.points();
            assertThat(near(points.get(0), from.exit()))
                    .as("%s leaves its node", edge)
                    .isTrue();
            assertThat(near(points.get(points.size() - 1), to.entry()))
                    .as("%s enters its node", edge)
                    .isTrue();
            for (var i = 1; i < points.size(); i++) {
                var one = points.get(i - 1);
                var other = points.get(i);
                assertThat(Math.abs(one.x() - other.x()) < 0.5 || Math.abs(one.y() - other.y()) < 0.5)
                        .as("%s runs level or upright", edge)
                        .isTrue();
                var line = new Box(
                        Math.min(one.x(), other.x()),
                        Math.min(one.y(), other.y()),
                        Math.abs(one.x() - other.x()),
                        Math.abs(one.y() - other.y()));
                assertThat(whole.contains(line)).isTrue();
                for (var node : drawing.nodes()) {
                    var inner = inner(node.whole());
                    assertThat(inner.overlaps(line))
                            .as("%s crosses %s", edge, node.node().id())
                            .isFalse();
                }
            }
        }
    }

    private static Box inner(Box box) {
        return new Box(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2);
    }

    private static boolean near(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < 1 && Math.abs(one.y() - other.y()) < 1;
    }

    private static ChartDrawing.Node node(ChartDrawing drawing, String id) {
        return drawing.nodes().stream()
                .filter(n -> n.node().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
