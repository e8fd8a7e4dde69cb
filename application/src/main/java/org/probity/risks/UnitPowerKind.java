package org.probity.risks;

/** The kinds of power whose exercise makes unit risk points (P2.1.2l), "etc.". */
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
