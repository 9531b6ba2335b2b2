/** Stands in for blackbox_exporter: {@code /probe?target=&module=}, off unless modules are configured. */
@NullMarked
package io.cloudmon.agent.blackbox;

import org.jspecify.annotations.NullMarked;
