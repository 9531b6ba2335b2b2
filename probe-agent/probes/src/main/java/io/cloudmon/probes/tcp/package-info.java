/** The probe {@code tcp}: connects, optionally with TLS, sends a text and waits for the answer it expects. */
@NullMarked
package io.cloudmon.probes.tcp;

import org.jspecify.annotations.NullMarked;
