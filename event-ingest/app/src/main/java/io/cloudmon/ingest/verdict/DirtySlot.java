package io.cloudmon.ingest.verdict;

import java.time.Instant;

/**
 * A slot with new results.
 *
 * @param partition of the check-results topic
 * @param checkNo the check
 * @param scheduledAt the slot
 */
record DirtySlot(int partition, int checkNo, Instant scheduledAt) {}
