/** Service levels: indicator, coverage, bounds, error budget, burn rate. */
@NullMarked
package io.cloudmon.measurement.slo;

import org.jspecify.annotations.NullMarked;
