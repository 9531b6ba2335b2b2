package io.cloudmon.status.page;

/**
 * What was seen last, in words.
 *
 * @param text outcome with duration or reason, and the location
 * @param at when
 */
record LastResult(String text, Moment at) {}
