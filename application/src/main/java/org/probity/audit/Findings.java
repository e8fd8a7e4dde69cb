package org.probity.audit;

import java.util.ArrayList;
import java.util.List;

/** What was found so far: the first thousand by name, the rest by number. */
final class Findings {

    private final List<Finding> listed = new ArrayList<>();
    private long found;

    void add(Finding.Kind kind, Object... arguments) {
        found++;
        if (listed.size() < Verification.LISTED) {
            listed.add(Finding.of(kind, arguments));
        }
    }

    long found() {
        return found;
    }

    List<Finding> listed() {
        return List.copyOf(listed);
    }
}
