/** What was done: events of cases, read once into dictionary-coded columns. */
@NullMarked
package org.probity.earlywarning.log;

import org.jspecify.annotations.NullMarked;
