/** Registers of the application as records that indicators read: powers, benchmarks, and what the programme's health says. */
@NullMarked
package org.probity.monitoring.registers;

import org.jspecify.annotations.NullMarked;
