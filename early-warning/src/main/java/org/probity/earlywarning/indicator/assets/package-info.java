/** Group J: assets and resources. */
@NullMarked
package org.probity.earlywarning.indicator.assets;

import org.jspecify.annotations.NullMarked;
