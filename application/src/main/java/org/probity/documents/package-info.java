/** Pages that print, as Word documents: the same words, tables and boxes for signatures and seal, for who files them in Word. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.probity.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
