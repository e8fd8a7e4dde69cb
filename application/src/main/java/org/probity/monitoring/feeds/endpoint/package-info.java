/** Systems that deliver to feeds over HTTP: who may deliver what, their tokens, and the endpoint itself (docs/feeds.md). */
@NullMarked
package org.probity.monitoring.feeds.endpoint;

import org.jspecify.annotations.NullMarked;
