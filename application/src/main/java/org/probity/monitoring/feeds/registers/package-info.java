/** The application's own registers as records: what is known here is never typed again. */
@NullMarked
package org.probity.monitoring.feeds.registers;

import org.jspecify.annotations.NullMarked;
