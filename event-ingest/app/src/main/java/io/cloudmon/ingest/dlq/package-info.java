/** Check results that could not be counted: kept on their own topic, listed and replayed. */
@NullMarked
package io.cloudmon.ingest.dlq;

import org.jspecify.annotations.NullMarked;
