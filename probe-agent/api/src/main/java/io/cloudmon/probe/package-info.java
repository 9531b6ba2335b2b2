/** The probe SPI: what a probe author implements and what the agent hands in. Plain Java, found by ServiceLoader. */
@NullMarked
package io.cloudmon.probe;

import org.jspecify.annotations.NullMarked;
