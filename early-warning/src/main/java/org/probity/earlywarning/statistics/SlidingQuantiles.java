package org.probity.earlywarning.statistics;

import java.util.Arrays;

/**
 * The quantiles of a part of a sample that changes number by number: exact, and each step takes time as the logarithm of
 * the sample's size. Interpolated as {@link Quantiles} does; counts are kept in a tree of partial sums (Fenwick, "A new
 * data structure for cumulative frequency tables", Software: Practice and Experience 24 (1994)).
 */
public final class SlidingQuantiles {

    private final double[] sorted;
    private final int[] places;
    private final int[] tree;
    private final int highestBit;
    private int size;

    /** @param sample all numbers that will ever be in; none is at first */
    public SlidingQuantiles(double[] sample) {
        this.sorted = sample.clone();
        Arrays.sort(sorted);
        this.places = new int[sample.length];
        for (int i = 0; i < sample.length; i++) {
            places[i] = Arrays.binarySearch(sorted, sample[i]);
        }
        this.tree = new int[sample.length + 1];
        this.highestBit = Integer.highestOneBit(sample.length);
    }

    /** Takes in the number of this index of the sample. */
    public void add(int index) {
        change(places[index], 1);
        size++;
    }

    /** Leaves out the number of this index of the sample, which must be in. */
    public void remove(int index) {
        change(places[index], -1);
        size--;
    }

    /** How many numbers are in. */
    public int size() {
        return size;
    }

    /** @param share from 0 (the least) to 1 (the greatest); at least one number must be in */
    public double at(double share) {
        double place = share * (size - 1);
        int below = (int) Math.floor(place);
        double lower = ranked(below);
        double upper = place == below ? lower : ranked(below + 1);
        return lower + (place - below) * (upper - lower);
    }

    public double median() {
        return at(0.5);
    }

    /** Q1 − 1.5·IQR: what lies below is an outlier (Tukey, Exploratory Data Analysis, 1977). */
    public double lowerFence() {
        double firstQuarter = at(0.25);
        return firstQuarter - Quantiles.FENCE * (at(0.75) - firstQuarter);
    }

    private void change(int place, int by) {
        for (int node = place + 1; node < tree.length; node += node & -node) {
            tree[node] += by;
        }
    }

    /** The number before which so many others stand. */
    private double ranked(int rank) {
        int node = 0;
        int left = rank;
        for (int bit = highestBit; bit > 0; bit >>= 1) {
            int next = node + bit;
            if (next < tree.length && tree[next] <= left) {
                node = next;
                left -= tree[next];
            }
        }
        return sorted[node];
    }
}
