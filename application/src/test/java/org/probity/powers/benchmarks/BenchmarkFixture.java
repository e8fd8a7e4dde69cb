package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.probity.wording.Bilingual;

/** Benchmarks for tests. */
final class BenchmarkFixture {

    private BenchmarkFixture() {}

    /** A share of 5 to 10 percent by three factors in three bands, sound in every respect. */
    static BenchmarkContent sound() {
        return with(
                List.of(
                        factor("改正情况", "通知前改正", 0, "限期内改正", 2, "拒不改正", 4),
                        factor("违法次数", "首次", 0, "再次", 4),
                        factor("影响", "轻微", 0, "严重", 4)),
                band("从轻", 0, 1, "5", true, "6", false),
                band("一般", 2, 3, "6", true, "8", false),
                band("从重", 4, 12, "8", true, "10", true));
    }

    static BenchmarkContent with(List<Factor> factors, Band... bands) {
        return new BenchmarkContent(
                new Bilingual("未取得建设工程规划许可证进行建设", "Building without a planning licence"),
                "安自规〔2026〕3号",
                Measure.PERCENT,
                new Bilingual("建设工程造价", "building cost"),
                new LegalRange(
                        number("5"),
                        number("10"),
                        new Bilingual("中华人民共和国城乡规划法", "Urban and Rural Planning Law"),
                        "第六十四条"),
                factors,
                Arrays.asList(bands),
                "");
    }

    static BenchmarkContent withBands(Band... bands) {
        return with(sound().factors(), bands);
    }

    /** A name, then level and points in turn. */
    static Factor factor(String name, Object... levels) {
        var all = new ArrayList<Level>();
        for (var i = 0; i < levels.length; i += 2) {
            all.add(new Level(new Bilingual((String) levels[i], ""), (Integer) levels[i + 1]));
        }
        return new Factor(new Bilingual(name, ""), all);
    }

    static Band band(
            String name,
            int pointsFrom,
            int pointsTo,
            String min,
            boolean minIncluded,
            String max,
            boolean maxIncluded) {
        return new Band(
                new Bilingual(name, ""), pointsFrom, pointsTo, number(min), minIncluded, number(max), maxIncluded);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
