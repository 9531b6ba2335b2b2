/** Grafana's dashboard JSON as typed values; what is not here, our dashboards do not use. */
@NullMarked
package io.cloudmon.dashboards.model;

import org.jspecify.annotations.NullMarked;
