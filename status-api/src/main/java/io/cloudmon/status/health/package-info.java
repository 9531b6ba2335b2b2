/** Whether this service can do its work. */
@NullMarked
package io.cloudmon.status.health;

import org.jspecify.annotations.NullMarked;
