package io.cloudmon.probes.grpc;

import org.jspecify.annotations.Nullable;

/**
 * What a call of the health service brought.
 *
 * @param code the call's status, {@code grpc-status}; 0 is OK
 * @param message the status's text; empty for none
 * @param status what the service said; null when the call was not OK
 */
record Health(int code, String message, HealthMessages.@Nullable Status status) {}
