/** Measures run by hand, never by the build: {@code docs/benchmarks.md} says how. */
package org.probity.benchmarks;
