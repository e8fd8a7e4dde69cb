/** The implementation plan of a cycle (F8): drafted, signed by the head in person, approved, binding, amended (P1.1.1–P1.1.7). */
@NullMarked
@NamedInterface("plans")
package org.probity.programme.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
