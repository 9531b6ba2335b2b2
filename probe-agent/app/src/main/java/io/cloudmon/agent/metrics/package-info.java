/** What Prometheus reads about checks and their results. */
@NullMarked
package io.cloudmon.agent.metrics;

import org.jspecify.annotations.NullMarked;
