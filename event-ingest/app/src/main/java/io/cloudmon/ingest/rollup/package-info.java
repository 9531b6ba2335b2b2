/** Counts and latency percentiles of fifteen minutes, per check and location. */
@NullMarked
package io.cloudmon.ingest.rollup;

import org.jspecify.annotations.NullMarked;
