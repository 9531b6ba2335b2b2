/** How far this machine's clock can be trusted. */
@NullMarked
package io.cloudmon.agent.clock;

import org.jspecify.annotations.NullMarked;
