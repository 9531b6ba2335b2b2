/** Benchmarks: what the platform promises, measured against peers in the same run. */
@NullMarked
package io.cloudmon.bench;

import org.jspecify.annotations.NullMarked;
