/** The general meeting that mobilises all staff, and each person's word that they have read what it said (P1.2.1, P1.2.2; F9). */
@NullMarked
@NamedInterface("mobilisation")
package org.probity.programme.mobilisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
