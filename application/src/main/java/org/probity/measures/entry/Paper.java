package org.probity.measures.entry;

import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** What stands at the foot of a printed form; templates call it {@code @paper}. */
@Component("paper")
class Paper {

    private final Units units;

    Paper(Units units) {
        this.units = units;
    }

    /** The body whose form it is. */
    public Bilingual unit(UnitId id) {
        return units.find(id).orElseThrow().name();
    }
}
