package org.probity.monitoring.feeds;

/** What has become of the rows of a delivery so far. */
final class Counts {

    int rows;
    int added;
    int corrected;
    int withdrawn;
    int unchanged;
    int outdated;
    int unusable;

    /** Counts a row that names no record. */
    void note(FeedDefect defect) {
        if (defect.kind() == FeedDefect.Kind.WITHOUT_ID) {
            rows++;
            unusable++;
        }
    }

    int stored() {
        return added + corrected + withdrawn;
    }

    /** Counts a row that is stored. */
    void stored(boolean known, boolean isWithdrawn) {
        if (isWithdrawn) {
            withdrawn++;
        } else if (known) {
            corrected++;
        } else {
            added++;
        }
    }
}
