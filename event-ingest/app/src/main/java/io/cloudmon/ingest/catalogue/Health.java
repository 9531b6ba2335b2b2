package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.health.HealthDefinition;

/**
 * How the state of a component follows from flags over its check results.
 *
 * @param component its id
 * @param definition the flags, with the checks that they look at, and the expressions
 */
public record Health(String component, HealthDefinition definition) {}
