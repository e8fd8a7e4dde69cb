/** The module's own pages. */
@NullMarked
package org.probity.organization.pages;

import org.jspecify.annotations.NullMarked;
