package org.probity.earlywarning.statistics;

/** How far a sequence is from ascending order. */
public final class Inversions {

    private Inversions() {}

    /** The number of pairs in which a greater number stands before a lesser one, counted while merge-sorting a copy. */
    public static long count(long[] numbers) {
        return sort(numbers.clone(), new long[numbers.length], 0, numbers.length);
    }

    private static long sort(long[] numbers, long[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long inversions = sort(numbers, spare, from, middle) + sort(numbers, spare, middle, to);
        int left = from;
        int right = middle;
        for (int next = from; next < to; next++) {
            if (right == to || left < middle && numbers[left] <= numbers[right]) {
                spare[next] = numbers[left++];
            } else {
                inversions += middle - left;
                spare[next] = numbers[right++];
            }
        }
        System.arraycopy(spare, from, numbers, from, to - from);
        return inversions;
    }
}
