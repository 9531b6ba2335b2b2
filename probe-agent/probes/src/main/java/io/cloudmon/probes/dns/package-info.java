/** The probe {@code dns}: asks a server one question and judges the answer, also against the authoritative servers. */
@NullMarked
package io.cloudmon.probes.dns;

import org.jspecify.annotations.NullMarked;
