package io.cloudmon.status.availability;

/**
 * Seconds that a component spent in each state; together they are the length of what was asked for.
 *
 * @param goodS seconds good
 * @param degradedS seconds degraded
 * @param badS seconds bad
 * @param unknownS seconds in which it was checked without an answer that counts
 * @param notMeasuredS seconds that no record covers
 */
record Totals(double goodS, double degradedS, double badS, double unknownS, double notMeasuredS) {}
