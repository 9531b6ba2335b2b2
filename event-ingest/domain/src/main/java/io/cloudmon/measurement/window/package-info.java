/** Time: intervals and their unions, calendar and rolling windows, and what a window adds up to. */
@NullMarked
package io.cloudmon.measurement.window;

import org.jspecify.annotations.NullMarked;
