package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a flag compares, how and with what.
 *
 * @param bound its own threshold; empty when that cannot be converted
 */
record Template(Signal signal, Operator operator, BigDecimal threshold, Optional<Bound> bound) {}
