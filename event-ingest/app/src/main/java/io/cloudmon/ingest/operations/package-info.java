/** Operators' events from Kafka: maintenance and approved corrections become time that does not count. */
@NullMarked
package io.cloudmon.ingest.operations;

import org.jspecify.annotations.NullMarked;
