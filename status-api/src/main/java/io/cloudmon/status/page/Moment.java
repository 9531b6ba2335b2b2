package io.cloudmon.status.page;

/**
 * A point in time for a {@code <time>} element.
 *
 * @param iso RFC 3339 UTC, for machines
 * @param text for people
 */
record Moment(String iso, String text) {}
