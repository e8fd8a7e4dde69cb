/** Orders to rectify or to perform within a time limit, report, acceptance by the issuer, extension, escalation (P2.3c, F15). */
@NullMarked
@NamedInterface("orders")
package org.probity.supervision.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
