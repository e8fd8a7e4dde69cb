/** What an authority may set: parameters, bands and declarations of indicators, read from one file. */
@NullMarked
package org.probity.earlywarning.configuration;

import org.jspecify.annotations.NullMarked;
