/** Components and the state they are in now. */
@NullMarked
package io.cloudmon.status.component;

import org.jspecify.annotations.NullMarked;
