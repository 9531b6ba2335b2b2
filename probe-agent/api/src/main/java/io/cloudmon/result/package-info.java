/** The check-result contract: what one execution of a check at one location says. Plain Java, no framework. */
@NullMarked
package io.cloudmon.result;

import org.jspecify.annotations.NullMarked;
