package io.cloudmon.ingest.verdict;

import java.time.Instant;

/**
 * A check of which slots can be decided.
 *
 * @param check the check
 * @param partition of the check-results topic that its results come in
 * @param until up to where slots are decided, this one included; later ones wait
 */
public record CheckWork(Check check, int partition, Instant until) {}
