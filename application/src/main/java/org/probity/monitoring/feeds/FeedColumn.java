package org.probity.monitoring.feeds;

import org.probity.earlywarning.feed.ColumnType;
import org.probity.wording.Bilingual;

/**
 * A column of a feed.
 *
 * @param key    its name in files and messages, as in {@code amount_yuan}
 * @param needed whether each row must have it
 */
public record FeedColumn(String key, ColumnType type, Bilingual heading, boolean needed) {}
