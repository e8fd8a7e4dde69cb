package org.probity.monitoring.feeds;

import java.util.List;

/**
 * What a delivery would do.
 *
 * @param taken   the counts; those of the first time where it was taken before
 * @param defects all that would be found, in the order of the rows
 */
public record Rehearsed(Taken taken, List<FeedDefect> defects) {}
