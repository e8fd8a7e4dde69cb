package org.probity.earlywarning.indicator;

import java.util.AbstractList;
import java.util.Arrays;

/** The activities of a case in order; a list that knows its hash code, since cases are counted by it. */
final class Sequence extends AbstractList<String> {

    private final String[] activities;
    private final int hash;

    Sequence(String[] activities) {
        this.activities = activities;
        this.hash = Arrays.hashCode(activities);
    }

    @Override
    public String get(int index) {
        return activities[index];
    }

    @Override
    public int size() {
        return activities.length;
    }

    /** The activities themselves, not to be changed. */
    String[] array() {
        return activities;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
