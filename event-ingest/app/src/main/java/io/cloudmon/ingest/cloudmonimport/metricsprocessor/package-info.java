/** Turns metrics-processor's flags and health metrics into health expressions, and says what is wrong with them. */
@NullMarked
package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import org.jspecify.annotations.NullMarked;
