package org.probity.powers.benchmarks;

import java.util.List;
import org.probity.wording.Bilingual;

/** A circumstance that counts: the amount concerned, the consequence, the attitude. Its levels exclude each other. */
public record Factor(Bilingual name, List<Level> levels) {

    public Factor {
        levels = List.copyOf(levels);
    }
}
