/** Flags over trailing windows of check results, and health expressions over flags. */
@NullMarked
package io.cloudmon.measurement.health;

import org.jspecify.annotations.NullMarked;
