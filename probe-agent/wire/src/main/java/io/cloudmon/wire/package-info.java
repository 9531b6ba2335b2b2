/**
 * Wire formats of the platform's Kafka topics: check results, catalogue, component status, operations events and
 * burn-rate alerts.
 */
@NullMarked
package io.cloudmon.wire;

import org.jspecify.annotations.NullMarked;
