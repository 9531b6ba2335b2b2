/** Check results as agents send them. */
@NullMarked
package io.cloudmon.bench.results;

import org.jspecify.annotations.NullMarked;
