/** The part of Grafana's HTTP API that provisioning needs, as REST clients. */
@NullMarked
package io.cloudmon.dashboards.grafana;

import org.jspecify.annotations.NullMarked;
