/** The command line: check a log, describe it, list the indicators. */
@NullMarked
package org.probity.earlywarning.command;

import org.jspecify.annotations.NullMarked;
