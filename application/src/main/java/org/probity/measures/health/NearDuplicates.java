package org.probity.measures.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many texts are nearly the same, without comparing each with each: two sets that share more than 95 % must share one of
 * the rarest few members of each (prefix filtering, Chaudhuri et al. 2006), so that only those pairs are compared. The number of
 * comparisons is bounded; beyond it the answer is "at least".
 */
final class NearDuplicates {

    /** More than so much is nearly the same (IR-K03). */
    static final int PERCENT = 95;

    private static final int MOST_COMPARISONS = 2_000_000;

    private final List<long[]> texts;
    private final List<List<Integer>> alike = new ArrayList<>();
    private int comparisons;

    private NearDuplicates(List<long[]> texts) {
        this.texts = texts;
        texts.forEach(text -> alike.add(new ArrayList<>()));
    }

    /** For each text the places of those nearly the same, itself not counted. */
    static List<List<Integer>> of(List<long[]> texts) {
        var search = new NearDuplicates(texts);
        search.run();
        return search.alike;
    }

    private void run() {
        var rarity = new HashMap<Long, Integer>();
        texts.forEach(text -> Arrays.stream(text).forEach(shingle -> rarity.merge(shingle, 1, Integer::sum)));
        var order = Comparator.comparingInt((Long shingle) -> rarity.getOrDefault(shingle, 0))
                .thenComparing(shingle -> shingle);
        Map<Long, List<Integer>> index = new HashMap<>();
        for (var place = 0; place < texts.size(); place++) {
            var text = texts.get(place);
            var prefix = Arrays.stream(text)
                    .boxed()
                    .sorted(order)
                    .limit(prefix(text.length))
                    .toList();
            var seen = new java.util.HashSet<Integer>();
            for (var shingle : prefix) {
                for (var other : index.getOrDefault(shingle, List.of())) {
                    if (seen.add(other) && nearInSize(text, texts.get(other))) {
                        compare(place, other);
                    }
                }
            }
            for (var shingle : prefix) {
                index.computeIfAbsent(shingle, rare -> new ArrayList<>()).add(place);
            }
        }
    }

    /** How many of the rarest members must be looked at, that no pair escapes. */
    private static int prefix(int length) {
        return length - (int) Math.ceil(length * PERCENT / 100.0) + 1;
    }

    private static boolean nearInSize(long[] one, long[] other) {
        return Math.min(one.length, other.length) * 100L >= Math.max(one.length, other.length) * (long) PERCENT;
    }

    private void compare(int one, int other) {
        if (comparisons >= MOST_COMPARISONS) {
            return;
        }
        comparisons++;
        if (TextShingles.similarity(texts.get(one), texts.get(other)) > PERCENT) {
            alike.get(one).add(other);
            alike.get(other).add(one);
        }
    }
}
