/** When a check is due: its version history and the slots expected from it. */
@NullMarked
package io.cloudmon.measurement.schedule;

import org.jspecify.annotations.NullMarked;
