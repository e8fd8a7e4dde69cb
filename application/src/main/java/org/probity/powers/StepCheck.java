package org.probity.powers;

import java.util.List;

/**
 * What a check says of a chart.
 *
 * @param refuses   whether the edition cannot go a level further so; otherwise it is worth a second look
 * @param step      the number of the step it speaks of; 0 for the whole chart
 * @param key       of its message
 * @param arguments what the message speaks of
 */
public record StepCheck(boolean refuses, int step, String key, List<Object> arguments) {}
