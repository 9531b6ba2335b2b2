/** Time that does not count, with its author and reason. */
@NullMarked
package io.cloudmon.ingest.exclusion;

import org.jspecify.annotations.NullMarked;
