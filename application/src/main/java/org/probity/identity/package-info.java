/** Accounts, sign-in, delegation, and what a person may see and do as their posts give it today. */
@NullMarked
@ApplicationModule(allowedDependencies = {"wording", "frame", "spreadsheets", "audit", "organization"})
package org.probity.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
