package org.probity.measures.projects;

/** What is bought; each kind has a threshold of its own from which it is put out to tender. */
public enum ContractKind {
    WORKS,
    GOODS,
    SERVICES
}
