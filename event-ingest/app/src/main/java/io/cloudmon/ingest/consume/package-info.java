/** From check results on Kafka to rows in PostgreSQL: one transaction per batch, counted once. */
@NullMarked
package io.cloudmon.ingest.consume;

import org.jspecify.annotations.NullMarked;
