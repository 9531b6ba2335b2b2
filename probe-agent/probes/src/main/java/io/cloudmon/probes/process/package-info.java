/** Programs that a probe runs as children of the agent: found by name, without a shell, within limits. */
@NullMarked
package io.cloudmon.probes.process;

import org.jspecify.annotations.NullMarked;
