/** Registers as Excel workbooks: safe reading of what people keep, headings in any wording, and writing the same columns back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"wording"})
package org.probity.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
