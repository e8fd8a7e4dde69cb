/**
 * Discretion benchmarks (裁量基准, P2.2.2e): for one cause under one power, which circumstances lead to which band of the range that
 * the law leaves open. {@link org.probity.powers.benchmarks.Benchmarks} tells other modules what is in force on a day, and {@link
 * org.probity.powers.benchmarks.BenchmarkContent#judge} what it says of a case.
 */
@NullMarked
@NamedInterface("benchmarks")
package org.probity.powers.benchmarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
