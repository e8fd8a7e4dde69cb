/** Records of feeds: contracts, payments, posts and what else a public body keeps besides logs of events. */
@NullMarked
package org.probity.earlywarning.feed;

import org.jspecify.annotations.NullMarked;
