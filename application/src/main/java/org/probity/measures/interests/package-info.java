/**
 * Declarations of interests and kinship, and recusal from matters (F24, IR-H04, IR-I02). What is declared is read by the declarant and
 * discipline inspection alone (segregation 8).
 */
@NullMarked
@NamedInterface("interests")
package org.probity.measures.interests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
