package org.probity.monitoring.signals;

/**
 * The indicator that gave a signal, as it was set when it did.
 *
 * @param parameters all of them, as a JSON object
 * @param value      what was measured, as the reader sees it
 * @param threshold  the limit it passed, as the reader sees it
 */
public record SignalIndicator(String code, int version, String parameters, String value, String threshold) {}
