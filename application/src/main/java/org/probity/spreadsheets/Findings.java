package org.probity.spreadsheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was noticed so far, up to a number nobody would read through. */
public final class Findings {

    private static final int KEPT = 2000;

    private final List<Finding> all = new ArrayList<>();
    private int errors;

    public void add(Finding finding) {
        if (finding.isError()) {
            errors++;
        }
        if (all.size() < KEPT || (finding.isError() && errors <= KEPT)) {
            all.add(finding);
        }
    }

    /** How many errors there are, even those not kept. */
    public int errors() {
        return errors;
    }

    /** Errors first, then by row. */
    public List<Finding> all() {
        return all.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparingInt(Finding::row))
                .toList();
    }
}
