/** The commands: plan, apply, prune, export. */
@NullMarked
package io.cloudmon.dashboards.cli;

import org.jspecify.annotations.NullMarked;
