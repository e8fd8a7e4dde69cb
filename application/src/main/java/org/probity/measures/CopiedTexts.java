package org.probity.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds texts that stand in many places, word for word or nearly so (P0.4: a measure copied to ten points controls none of them). Two
 * texts are nearly the same when nine in ten of their pairs of neighbouring letters are.
 */
final class CopiedTexts {

    /** From how many risk points on a repeated text is asked about. */
    static final int FROM = 10;

    private static final double NEARLY = 0.9;
    private static final int SIGNS = 6;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private CopiedTexts() {}

    /** The groups of things with nearly the same text, in the order in which each begins. */
    static <T> List<List<T>> groups(List<T> things, Function<T, String> text) {
        var exact = new LinkedHashMap<String, List<T>>();
        for (var thing : things) {
            var letters = NO_LETTER
                    .matcher(text.apply(thing).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            if (!letters.isEmpty()) {
                exact.computeIfAbsent(letters, key -> new ArrayList<>()).add(thing);
            }
        }
        var pairs = new HashMap<String, Set<String>>();
        exact.keySet().forEach(letters -> pairs.put(letters, pairs(letters)));
        var groups = new LinkedHashMap<String, List<T>>();
        var known = new HashMap<Integer, List<String>>();
        exact.forEach((letters, found) -> {
            var signs = signs(pairs.getOrDefault(letters, Set.of()));
            var first = signs.stream()
                    .flatMap(sign -> known.getOrDefault(sign, List.of()).stream())
                    .filter(candidate -> near(pairs, candidate, letters))
                    .findFirst()
                    .orElse(letters);
            if (first.equals(letters)) {
                signs.forEach(sign ->
                        known.computeIfAbsent(sign, key -> new ArrayList<>()).add(letters));
            }
            groups.computeIfAbsent(first, key -> new ArrayList<>()).addAll(found);
        });
        return List.copyOf(groups.values());
    }

    /** A few of a text's pairs, the same few for nearly the same text, so that only likely ones are compared (min-hash). */
    private static List<Integer> signs(Set<String> pairs) {
        return pairs.stream()
                .map(pair -> Integer.reverse(pair.hashCode() * 0x9E3779B9))
                .sorted()
                .limit(SIGNS)
                .toList();
    }

    private static boolean near(Map<String, Set<String>> pairs, String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        if (shorter < NEARLY * Math.max(one.length(), other.length())) {
            return false;
        }
        var ofOne = pairs.getOrDefault(one, Set.of());
        var ofOther = pairs.getOrDefault(other, Set.of());
        var shared = ofOne.stream().filter(ofOther::contains).count();
        var all = ofOne.size() + ofOther.size() - shared;
        return all > 0 && shared >= NEARLY * all;
    }

    private static Set<String> pairs(String letters) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
