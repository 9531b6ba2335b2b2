/** Who this agent is and where it runs. */
@NullMarked
package io.cloudmon.agent.identity;

import org.jspecify.annotations.NullMarked;
