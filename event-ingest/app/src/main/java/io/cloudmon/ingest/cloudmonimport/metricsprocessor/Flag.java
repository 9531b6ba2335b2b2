package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

/** A flag as it is in one environment. */
record Flag(FlagKey key, Signal signal, Bound bound) {}
