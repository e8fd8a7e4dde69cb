package org.probity.earlywarning.log;

/**
 * The citation of an event as evidence.
 *
 * @param caseId the case it belongs to
 * @param row where the source states it, counted from one (see {@link Event#row()})
 */
public record EventRef(String caseId, long row) {}
