/** Which partitions of the check results this instance owns, and from which offset it reads them. */
@NullMarked
package io.cloudmon.ingest.partition;

import org.jspecify.annotations.NullMarked;
