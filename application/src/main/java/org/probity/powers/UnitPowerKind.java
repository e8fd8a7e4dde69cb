package org.probity.powers;

/** Which of the seven powers of a whole unit it belongs to, if any (P2.1.2f). */
public enum UnitPowerKind {
    APPROVAL,
    PENALTY,
    DISTRIBUTION,
    RESOURCE,
    JUDICIAL,
    PROJECT,
    PERSONNEL,
    OTHER
}
