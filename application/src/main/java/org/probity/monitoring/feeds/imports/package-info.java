/** Feeds from files: workbooks, CSV, JSON lines and event logs, read within bounds, shown first and then taken as a whole. */
@NullMarked
package org.probity.monitoring.feeds.imports;

import org.jspecify.annotations.NullMarked;
