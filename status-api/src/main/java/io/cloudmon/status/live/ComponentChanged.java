package io.cloudmon.status.live;

/**
 * A component's state changed in the database; whatever was read before is old.
 *
 * @param component the component's id
 */
public record ComponentChanged(String component) {}
