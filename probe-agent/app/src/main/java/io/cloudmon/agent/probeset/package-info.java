/** Where probes come from: the class path and the jars of third parties. */
@NullMarked
package io.cloudmon.agent.probeset;

import org.jspecify.annotations.NullMarked;
