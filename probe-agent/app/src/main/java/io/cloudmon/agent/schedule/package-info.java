/** When checks run: slots, catch-up, no overlap, live changes of the catalogue. */
@NullMarked
package io.cloudmon.agent.schedule;

import org.jspecify.annotations.NullMarked;
