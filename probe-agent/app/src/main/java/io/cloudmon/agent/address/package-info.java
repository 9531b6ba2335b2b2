/** Which addresses a location lets its probes contact. */
@NullMarked
package io.cloudmon.agent.address;

import org.jspecify.annotations.NullMarked;
