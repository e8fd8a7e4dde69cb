package org.probity.warnings.lessons;

/** How far the change is that a warning led to. */
public enum LessonState {
    PROPOSED,
    UNDER_WAY,
    DONE,
    /** Nothing was to change. */
    NONE
}
