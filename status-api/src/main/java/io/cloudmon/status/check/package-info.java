/** Checks of a component with their latest results at each location. */
@NullMarked
package io.cloudmon.status.check;

import org.jspecify.annotations.NullMarked;
