/** The all-in-one on one machine: what {@code ./cloudmon up}, {@code down}, {@code status} and {@code target} do. */
@NullMarked
package io.cloudmon.standalone;

import org.jspecify.annotations.NullMarked;
