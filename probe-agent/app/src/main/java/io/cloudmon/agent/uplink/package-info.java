/** Whether a failure that looks like a target's is that of the agent's own uplink or resolver. */
@NullMarked
package io.cloudmon.agent.uplink;

import org.jspecify.annotations.NullMarked;
