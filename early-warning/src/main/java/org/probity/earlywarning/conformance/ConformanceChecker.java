package org.probity.earlywarning.conformance;

import java.util.List;
import java.util.Set;

/**
 * Holds sequences of activities against one chart. Remembers what it has seen, so that asking again for the same
 * sequence is cheap. Safe to be used from many threads.
 */
public interface ConformanceChecker {

    /** The verdict on one case, given as the names of its activities in order. */
    Verdict check(List<String> activities);

    /** The name of the chart, for signals. */
    String chartName();

    /** All activities the chart knows. */
    Set<String> activities();

    /** The activities with which the chart can begin. */
    Set<String> startActivities();

    /** The activities with which the chart can end. */
    Set<String> endActivities();
}
