/** The probe {@code ntp}: asks a time server once and judges its clock, its stratum and its distance. */
@NullMarked
package io.cloudmon.probes.ntp;

import org.jspecify.annotations.NullMarked;
