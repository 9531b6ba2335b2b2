/** The probe {@code command}: runs a monitoring plugin and reads its exit code, its text and its performance data. */
@NullMarked
package io.cloudmon.probes.command;

import org.jspecify.annotations.NullMarked;
