/** Messages that leave in the order and only if the transaction that wrote them commits. */
@NullMarked
package io.cloudmon.ingest.outbox;

import org.jspecify.annotations.NullMarked;
