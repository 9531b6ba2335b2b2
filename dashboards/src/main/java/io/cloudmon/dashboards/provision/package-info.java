/** What should be in Grafana, what is, and how the one becomes the other: plan, apply, prune. */
@NullMarked
package io.cloudmon.dashboards.provision;

import org.jspecify.annotations.NullMarked;
