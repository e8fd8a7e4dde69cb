package org.probity.risks;

import java.util.Set;
import org.probity.organization.UnitId;

/**
 * Points came onto the ledger with their measures, or their measures there were replaced: a form was determined, or a register read in.
 *
 * @param points which; any of the unit when it is empty
 */
public record LedgerEntered(UnitId unit, Set<RiskPointId> points) {

    public LedgerEntered {
        points = Set.copyOf(points);
    }
}
