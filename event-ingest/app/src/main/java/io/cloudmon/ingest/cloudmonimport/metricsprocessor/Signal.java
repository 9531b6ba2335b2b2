package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.time.Duration;
import java.util.Optional;

/**
 * What a query of metrics-processor's asks.
 *
 * @param over the window that it takes the average of, if it names one
 * @param isCount whether it counts results instead of taking their share
 */
record Signal(Measure measure, Origin origin, Optional<Duration> over, boolean isCount) {}
