package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two texts word by word (Myers 1986): what was taken out, what was put in, what stayed. A Chinese character counts as a word.
 * Texts that differ in more than {@link #MOST_EDITS} words are shown as replaced whole.
 */
final class WordDiff {

    static final int MOST_EDITS = 1500;

    private WordDiff() {}

    /** What became of a run of words. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Run(Kind kind, String text) {}

    static List<Run> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var first = 0;
        while (first < old.size() && first < now.size() && old.get(first).equals(now.get(first))) {
            first++;
        }
        var tail = 0;
        while (tail < old.size() - first
                && tail < now.size() - first
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var runs = new ArrayList<Run>();
        add(runs, Kind.SAME, old.subList(0, first));
        middle(runs, old.subList(first, old.size() - tail), now.subList(first, now.size() - tail));
        add(runs, Kind.SAME, old.subList(old.size() - tail, old.size()));
        return runs;
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var i = 0; i < text.length(); ) {
            var start = i;
            var character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isOfWord(character)) {
                while (i < text.length() && isOfWord(text.codePointAt(i))) {
                    i += Character.charCount(text.codePointAt(i));
                }
            }
            words.add(text.substring(start, i));
        }
        return words;
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    private static void middle(List<Run> runs, List<String> old, List<String> now) {
        var trace = trace(old, now);
        if (trace.isEmpty()) {
            add(runs, Kind.REMOVED, old);
            add(runs, Kind.ADDED, now);
            return;
        }
        var steps = new ArrayList<Run>();
        var x = old.size();
        var y = now.size();
        for (var depth = trace.size() - 1; depth >= 0; depth--) {
            var furthest = trace.get(depth);
            var offset = furthest.length / 2;
            var diagonal = x - y;
            var down = diagonal == -depth
                    || diagonal != depth && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1];
            var before = down ? diagonal + 1 : diagonal - 1;
            var fromX = depth == 0 ? 0 : furthest[offset + before];
            var fromY = fromX - before;
            if (depth == 0) {
                fromY = 0;
            }
            while (x > fromX && y > fromY) {
                steps.add(new Run(Kind.SAME, old.get(--x)));
                y--;
            }
            if (depth > 0) {
                steps.add(down ? new Run(Kind.ADDED, now.get(--y)) : new Run(Kind.REMOVED, old.get(--x)));
            }
        }
        Collections.reverse(steps);
        steps.forEach(step -> add(runs, step.kind(), List.of(step.text())));
    }

    /** For each number of edits the furthest points reached before it; empty when there are too many. */
    private static List<int[]> trace(List<String> old, List<String> now) {
        var most = Math.min(MOST_EDITS, old.size() + now.size());
        var furthest = new int[2 * most + 3];
        var offset = furthest.length / 2;
        var trace = new ArrayList<int[]>();
        for (var depth = 0; depth <= most; depth++) {
            trace.add(slice(furthest, depth));
            for (var diagonal = -depth; diagonal <= depth; diagonal += 2) {
                var down = diagonal == -depth
                        || diagonal != depth && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1];
                var x = down ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < old.size() && y < now.size() && old.get(x).equals(now.get(y))) {
                    x++;
                    y++;
                }
                furthest[offset + diagonal] = x;
                if (x >= old.size() && y >= now.size()) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    /** Only what a step back from this depth looks at: 2·depth + 3 numbers. */
    private static int[] slice(int[] furthest, int depth) {
        var offset = furthest.length / 2;
        var reach = Math.min(depth + 1, offset);
        return java.util.Arrays.copyOfRange(furthest, offset - reach, offset + reach + 1);
    }

    private static void add(List<Run> runs, Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        var text = String.join("", words);
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind() == kind) {
            runs.set(runs.size() - 1, new Run(kind, last.text() + text));
        } else {
            runs.add(new Run(kind, text));
        }
    }
}
