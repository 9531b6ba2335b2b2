/** The probe {@code tls}: what a target's certificate, chain and handshake are, and how long they will do. */
@NullMarked
package io.cloudmon.probes.tls;

import org.jspecify.annotations.NullMarked;
