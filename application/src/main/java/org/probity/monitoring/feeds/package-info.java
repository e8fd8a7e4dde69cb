/** Records and events of real work: which feeds there are, how they come in by workbook, file or endpoint, and what they hold. */
@NullMarked
@NamedInterface("feeds")
package org.probity.monitoring.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
