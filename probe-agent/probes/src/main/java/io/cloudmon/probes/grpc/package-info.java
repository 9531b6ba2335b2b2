/** The probe {@code grpc}: asks a server's health service (grpc.health.v1) whether it serves. */
@NullMarked
package io.cloudmon.probes.grpc;

import org.jspecify.annotations.NullMarked;
