/** What {@code ./cloudmon status} finds out about each part. */
@NullMarked
package io.cloudmon.standalone.status;

import org.jspecify.annotations.NullMarked;
