/** Partitions of the large tables: made ahead, dropped by retention. */
@NullMarked
package io.cloudmon.ingest.storage;

import org.jspecify.annotations.NullMarked;
