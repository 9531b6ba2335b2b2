/** References to secrets in check definitions: resolved when a check starts, removed from what is published. */
@NullMarked
package io.cloudmon.agent.reference;

import org.jspecify.annotations.NullMarked;
