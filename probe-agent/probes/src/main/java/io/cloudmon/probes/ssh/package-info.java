/** The probe {@code ssh}: banner, key exchange and sign-in of an SSH server, each timed apart. */
@NullMarked
package io.cloudmon.probes.ssh;

import org.jspecify.annotations.NullMarked;
