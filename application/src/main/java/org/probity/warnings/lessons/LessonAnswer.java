package org.probity.warnings.lessons;

/**
 * One answer to "what does this change?".
 *
 * @param words what should change; for nothing, why
 */
public record LessonAnswer(LessonAim aim, String words) {}
