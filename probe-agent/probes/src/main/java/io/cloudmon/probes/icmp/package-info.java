/** The probe {@code icmp}: echo requests by ping; loss, round-trip times and jitter. */
@NullMarked
package io.cloudmon.probes.icmp;

import org.jspecify.annotations.NullMarked;
