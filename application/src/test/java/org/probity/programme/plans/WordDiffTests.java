package org.probity.programme.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.probity.programme.plans.WordDiff.Kind;
import org.probity.programme.plans.WordDiff.Run;

/** Two editions side by side: both can be read off the runs, and no more is marked than differs. */
class WordDiffTests {

    @Test
    void aChangedWordIsMarkedAndTheRestStays() {
        assertThat(WordDiff.between("by the end of May", "by the end of June"))
                .containsExactly(
                        new Run(Kind.SAME, "by the end of "),
                        new Run(Kind.REMOVED, "May"),
                        new Run(Kind.ADDED, "June"));
        assertThat(WordDiff.between("五月底前完成排查", "六月底前完成排查"))
                .containsExactly(new Run(Kind.REMOVED, "五"), new Run(Kind.ADDED, "六"), new Run(Kind.SAME, "月底前完成排查"));
        assertThat(WordDiff.between("", "新增")).containsExactly(new Run(Kind.ADDED, "新增"));
        assertThat(WordDiff.between("同", "同")).containsExactly(new Run(Kind.SAME, "同"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void bothTextsCanBeReadOffTheRuns() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var before = text(random, random.nextInt(60));
            var after = text(random, random.nextInt(60));
            var runs = WordDiff.between(before, after);
            assertThat(join(runs, Kind.ADDED)).isEqualTo(before);
            assertThat(join(runs, Kind.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void longTextsThatDifferWhollyAreReplacedWhole() {
        var runs = WordDiff.between("甲".repeat(20_000), "乙".repeat(20_000));
        assertThat(runs).extracting(Run::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    private static String join(java.util.List<Run> runs, Kind without) {
        return runs.stream().filter(run -> run.kind() != without).map(Run::text).collect(Collectors.joining());
    }

    private static String text(Random random, int length) {
        var words = new String[] {"权", "力", "风", " ", "risk", "。", "\n"};
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }
}
