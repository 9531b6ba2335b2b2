/** The dashboard "Provider overview"; each class holds the panels of one subject with their queries. */
@NullMarked
package io.cloudmon.dashboards.overview;

import org.jspecify.annotations.NullMarked;
