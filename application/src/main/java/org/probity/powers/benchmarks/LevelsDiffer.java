package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.probity.wording.Bilingual;

/** P2.2.2e: no factor stands there twice, and no level twice in its factor; which of the two applies would be anybody's choice. */
final class LevelsDiffer implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        twice(content.factors().stream().map(Factor::name).toList())
                .forEach(pair -> found.add(BenchmarkFinding.of("factor-twice", pair[0], pair[1])));
        for (var i = 0; i < content.factors().size(); i++) {
            var factor = i + 1;
            twice(content.factors().get(i).levels().stream().map(Level::name).toList())
                    .forEach(pair -> found.add(BenchmarkFinding.of("level-twice", factor, pair[0], pair[1])));
        }
        return found;
    }

    /** The numbers, from 1, of a name and of its first other use; in either language. */
    private static List<int[]> twice(List<Bilingual> names) {
        var pairs = new ArrayList<int[]>();
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) {
            var number = i + 1;
            var first = 0;
            for (var word :
                    List.of("zh:" + names.get(i).zh(), "en:" + names.get(i).en())) {
                if (word.length() > 3) {
                    var before = seen.putIfAbsent(word.toLowerCase(Locale.ROOT), number);
                    first = before == null || first != 0 ? first : before;
                }
            }
            if (first != 0) {
                pairs.add(new int[] {first, number});
            }
        }
        return pairs;
    }
}
