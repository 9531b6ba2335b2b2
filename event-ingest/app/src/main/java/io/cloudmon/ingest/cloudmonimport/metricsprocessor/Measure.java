package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.List;

/** What a flag compares with its threshold, in the catalogue's terms. */
sealed interface Measure {

    /** The share of results that failed. */
    record Failures() implements Measure {}

    /**
     * The share of results with one of some HTTP statuses.
     *
     * @param statuses classes such as {@code 2xx}, or codes
     */
    record Statuses(List<Object> statuses) implements Measure {
        public Statuses {
            statuses = List.copyOf(statuses);
        }
    }

    /** How long answers took. */
    record Latency(String statistic) implements Measure {}
}
