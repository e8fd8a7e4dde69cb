package org.probity.risks;

import java.util.Collection;
import java.util.Optional;

/**
 * The floor by the source's lists (P2.1.3d–f, §4.2.5): any tick of a list makes at least its grade, whatever the scores say, so
 * that nobody grades down on paper.
 */
public final class Floor {

    private Floor() {}

    public static Optional<Grade> of(Collection<Criterion> ticked) {
        return Grade.highest(ticked.stream().map(Criterion::floor).toList());
    }
}
