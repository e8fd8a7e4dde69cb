package org.probity.monitoring.signals;

import java.time.LocalDate;

/**
 * Where a confirmed signal went (F10 去向).
 *
 * @param kind   message key of what it is, as in {@code warnings.kind.REMINDER}
 * @param number its number
 * @param url    its page
 */
public record SignalReference(String kind, String number, String url, LocalDate on) {}
