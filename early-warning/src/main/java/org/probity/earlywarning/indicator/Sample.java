package org.probity.earlywarning.indicator;

import java.util.Arrays;
import org.probity.earlywarning.log.EventRef;

/** Numbers measured, each with the event that bears witness to it. */
public final class Sample {

    private double[] values = new double[16];
    private EventRef[] witnesses = new EventRef[16];
    private int size;

    public void add(double value, EventRef witness) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            witnesses = Arrays.copyOf(witnesses, size * 2);
        }
        values[size] = value;
        witnesses[size++] = witness;
    }

    public void merge(Sample later) {
        for (int i = 0; i < later.size; i++) {
            add(later.values[i], later.witnesses[i]);
        }
    }

    public int size() {
        return size;
    }

    public double value(int index) {
        return values[index];
    }

    public EventRef witness(int index) {
        return witnesses[index];
    }

    /** A copy of all numbers. */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }
}
