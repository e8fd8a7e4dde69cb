package org.probity.programme;

/**
 * One of the things that a decision may choose.
 *
 * @param value        as it is stored, as in {@code HIGH}
 * @param label        message key, as in {@code shell.grade.HIGH}
 * @param needsReason  whether choosing it needs a reason in the minutes, as lowering a grade does
 */
public record AgendaOption(String value, String label, boolean needsReason) {}
