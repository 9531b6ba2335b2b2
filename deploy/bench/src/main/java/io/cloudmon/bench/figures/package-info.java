/** Percentiles, and how they are printed. */
@NullMarked
package io.cloudmon.bench.figures;

import org.jspecify.annotations.NullMarked;
