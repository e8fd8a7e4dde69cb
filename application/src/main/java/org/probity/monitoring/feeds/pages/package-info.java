/** The pages of feeds: catalogue, records with their history, findings, deliveries, sources. */
@NullMarked
package org.probity.monitoring.feeds.pages;

import org.jspecify.annotations.NullMarked;
