package org.probity.powers;

import java.util.List;

/** Everything that one edition of a power says: what is drafted, confirmed, reviewed, approved and published as one. */
public record PowerContent(PowerFacts facts, List<LegalBasis> bases, List<Allocation> allocations, List<Step> steps) {

    public PowerContent {
        bases = List.copyOf(bases);
        allocations = List.copyOf(allocations);
        steps = List.copyOf(steps);
    }
}
