/** Files for a Grafana whose API may not be used: its own file provisioning reads them. */
@NullMarked
package io.cloudmon.dashboards.export;

import org.jspecify.annotations.NullMarked;
