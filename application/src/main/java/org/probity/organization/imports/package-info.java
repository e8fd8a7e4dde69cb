/** Reads sections, posts and staff from a workbook. */
@NullMarked
package org.probity.organization.imports;

import org.jspecify.annotations.NullMarked;
