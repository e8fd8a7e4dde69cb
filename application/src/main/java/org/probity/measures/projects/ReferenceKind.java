package org.probity.measures.projects;

/** What a link rests on, or what stands against its risks. */
enum ReferenceKind {
    RULE,
    LAW,
    RISK,
    MEASURE
}
