package org.probity.programme;

import java.time.LocalDate;

/**
 * The notice that a line stands in.
 *
 * @param fromOn first day of the period
 * @param toOn   last day of the period
 */
public record NoticeFacts(NoticeId id, String number, LocalDate fromOn, LocalDate toOn) {}
