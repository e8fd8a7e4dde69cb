/** What every closed warning changes: a rule, a process, a grade or a measure (P5.3). */
@NullMarked
@NamedInterface("lessons")
package org.probity.warnings.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
