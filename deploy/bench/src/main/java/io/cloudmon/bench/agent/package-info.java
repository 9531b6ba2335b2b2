/** The probe agent against blackbox_exporter on the same nginx, and against its own promises. */
@NullMarked
package io.cloudmon.bench.agent;

import org.jspecify.annotations.NullMarked;
