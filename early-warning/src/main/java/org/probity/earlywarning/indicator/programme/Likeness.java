package org.probity.earlywarning.indicator.programme;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are: Dice's coefficient of their pairs of neighbouring letters, from 0 to 1. */
final class Likeness {

    private Likeness() {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int pairs = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        Map<String, Integer> left = new HashMap<>();
        for (int i = 1; i < one.length(); i++) {
            left.merge(one.substring(i - 1, i + 1), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 1; i < other.length(); i++) {
            String pair = other.substring(i - 1, i + 1);
            int count = left.getOrDefault(pair, 0);
            if (count > 0) {
                left.put(pair, count - 1);
                shared++;
            }
        }
        return 2.0 * shared / pairs;
    }
}
