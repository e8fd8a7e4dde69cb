package org.probity.measures.projects;

/** What a look at a link found. */
public enum CheckResult {
    CONFORMS,
    MINOR,
    SERIOUS
}
