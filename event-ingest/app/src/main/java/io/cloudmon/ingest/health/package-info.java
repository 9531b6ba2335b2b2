/** Health definitions: how they are stored, their expressions in CEL, and the states that follow from results. */
@NullMarked
package io.cloudmon.ingest.health;

import org.jspecify.annotations.NullMarked;
