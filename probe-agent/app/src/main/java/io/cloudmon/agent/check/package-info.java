/** The command that runs one check definition and prints what it saw. No Quarkus. */
@NullMarked
package io.cloudmon.agent.check;

import org.jspecify.annotations.NullMarked;
