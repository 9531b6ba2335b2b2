/** From slots to states: damping of a check, merging into its component. */
@NullMarked
package io.cloudmon.measurement.availability;

import org.jspecify.annotations.NullMarked;
