/** How one slot of a check is run: attempts, deadlines, and the result that comes of it. No framework. */
@NullMarked
package io.cloudmon.agent.run;

import org.jspecify.annotations.NullMarked;
